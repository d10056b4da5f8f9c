import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-process-exit.js';

ruleCases(rule, {
  valid: [
    { name: 'an entry point', filename: 'src/main.ts', code: `export const f = () => process.exit(1);` },
    {
      name: 'a declared entry point',
      code: `export const f = () => process.exit(1);`,
      files: { 'plimsoll.config.json': '{ "entries": ["src/case.ts"] }' },
    },
    { name: 'a program by its first line', code: `#!/usr/bin/env node\nexport const f = () => process.exit(1);` },
    { name: 'the main module', code: `export const f = () => process.exit(1); if (require.main === module) f();` },
    { name: 'a listener for a signal', code: `export const f = () => process.on('SIGTERM', () => process.exit(0));` },
    { name: 'somebody else', code: `const process = { exit() {} }; export const f = () => process.exit();` },
    { name: 'another process', code: `export const f = (id: number) => process.kill(id);` },
  ],
  invalid: [
    {
      code: `export function f() { process.exit(1); }`,
      errors: [{ messageId: 'exits', line: 1, column: 31, endColumn: 35, data: { callee: 'process.exit' } }],
    },
    {
      code: `import { exit as bye } from 'node:process'; export const f = () => bye(1);`,
      errors: [{ messageId: 'exits', data: { callee: 'bye' } }],
    },
    { code: `export const f = () => process.kill(process.pid);`, errors: ['exits'] },
  ],
});
