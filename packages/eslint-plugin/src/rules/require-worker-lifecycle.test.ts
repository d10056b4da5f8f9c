import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-worker-lifecycle.js';

const worker = `import { Worker } from 'node:worker_threads';`;

ruleCases(rule, {
  valid: [
    { name: 'a name alone is no evidence', code: `new Worker('./a.js'); spawn('ls');` },
    { name: 'returned', code: `${worker} export const start = () => new Worker('./a.js');` },
    { name: 'a callback', code: `import { exec } from 'node:child_process'; exec('ls', done => {});` },
    {
      name: 'once in the process',
      code: `${worker} const w = new Worker('./a.js'); w.on('error', f); w.on('exit', f);`,
    },
    { name: 'a test', filename: 'src/case.test.ts', code: `${worker} const w = new Worker('./a.js');` },
  ],
  invalid: [
    {
      code: `${worker} const w = new Worker('./a.js');`,
      errors: [{ messageId: 'noError', line: 1, column: 53, data: { callee: 'new Worker', kind: 'thread' } }],
    },
    {
      name: 'dropped',
      code: `import { spawn } from 'node:child_process'; spawn('ls');`,
      errors: [{ messageId: 'noError', column: 45, data: { callee: 'spawn', kind: 'process' } }],
    },
    { code: `${worker} const w = new Worker('./a.js'); w.on('error', f);`, errors: ['noExit'] },
    {
      code: `${worker} export function run() { const w = new Worker('./a.js'); w.on('error', f); w.on('exit', f); }`,
      errors: [{ messageId: 'unbounded', data: { callee: 'new Worker', kind: 'thread' } }],
    },
    { name: 'a cluster', code: `import cluster from 'node:cluster'; cluster.fork();`, errors: ['noExit'] },
  ],
});
