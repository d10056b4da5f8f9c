import { expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { unreadCallbackError } from './unread-callback-error.js';

function unread(call: string): string | undefined {
  const { marked } = drawProject({ 'src/case.ts': `import { readFile } from 'node:fs';\n${call} // ?` });
  const [found] = marked('src/case.ts');
  return found && unreadCallbackError(found)?.name;
}

it.each([
  [`readFile('x', (err, data) => { use(data); });`, 'err'],
  [`readFile('x', function (_error, data) { use(data); });`, '_error'],
  [`readFile('x', (err, data) => { if (err) return; use(data); });`, 'err'],
])('finds %s', (call, name) => {
  expect(unread(call)).toBe(name);
});

it.each([
  `readFile('x', (err, data) => { if (err) throw err; use(data); });`,
  `readFile('x', (err, data) => { if (err) { log(); return; } use(data); });`,
  `readFile('x', (err, data) => done(err, data));`,
  `readFile('x', (err) => {});`,
  `readFile('x', (err, data) => { other(); });`,
  `readFile('x', (data, more) => use(more));`,
  `readFile('x', (err, data) => { if (err) return; metrics.gauge('size', data.length); });`,
  `unknown('x', (err, data) => use(data));`,
])('says nothing of %s', call => {
  expect(unread(call)).toBeUndefined();
});
