import path from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from './project-path.js';

test.each([
  ['/app', '/app/src/a.ts', path.posix, 'src/a.ts'],
  ['/app', 'src/a.ts', path.posix, 'src/a.ts'],
  ['/app', '/app', path.posix, ''],
  ['/app', '/app/..a/b.ts', path.posix, '..a/b.ts'],
  ['/app', '/other/a.ts', path.posix, undefined],
  ['/app', '/app2/a.ts', path.posix, undefined],
  ['C:\\app', 'C:\\app\\src\\a.ts', path.win32, 'src/a.ts'],
  ['C:\\app', 'c:/app/src/a.ts', path.win32, 'src/a.ts'],
  ['C:\\app', 'src\\a.ts', path.win32, 'src/a.ts'],
  ['C:\\app', 'D:\\app\\a.ts', path.win32, undefined],
  ['C:\\app', 'C:\\other\\a.ts', path.win32, undefined],
  ['\\\\host\\share\\app', '\\\\host\\share\\app\\a.ts', path.win32, 'a.ts'],
])('%s, %s', (root, file, flavour, expected) => {
  expect(projectPath(root, file, flavour)).toBe(expected);
});
