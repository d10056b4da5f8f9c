import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempProject } from '../temp-project.test.support.js';
import { createFileInspector, MAX_BYTES } from './inspect-file.js';

test('tells text from what cannot be checked', () => {
  const root = tempProject({
    'a.ts': 'a();\n',
    'empty.ts': '',
    'limit.ts': ' '.repeat(MAX_BYTES),
    'large.ts': ' '.repeat(MAX_BYTES + 1),
    'video.ts': new Uint8Array([0x47, 0, 1, 2]),
  });
  mkdirSync(path.join(root, 'folder.ts'));
  const inspect = createFileInspector(root);
  expect(inspect('a.ts')).toBe('text');
  expect(inspect('empty.ts')).toBe('text');
  expect(inspect('limit.ts')).toBe('text');
  expect(inspect('large.ts')).toBe('too-large');
  expect(inspect('video.ts')).toBe('binary');
  expect(inspect('folder.ts')).toBe('gone');
  expect(inspect('absent.ts')).toBe('gone');
});

test('follows no link out of the project, and survives loops', () => {
  const outside = tempProject({ 'secret.ts': 'secret();\n', 'deep/secret.ts': 'secret();\n' });
  const root = tempProject({ 'a.ts': 'a();\n' });
  symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'out.ts'));
  symlinkSync(path.join(outside, 'deep'), path.join(root, 'deep'));
  symlinkSync('a.ts', path.join(root, 'same.ts'));
  symlinkSync('loop-b.ts', path.join(root, 'loop-a.ts'));
  symlinkSync('loop-a.ts', path.join(root, 'loop-b.ts'));
  symlinkSync('nowhere.ts', path.join(root, 'broken.ts'));
  symlinkSync('.', path.join(root, 'round'));
  const inspect = createFileInspector(root);
  expect(inspect('out.ts')).toBe('link-outside');
  expect(inspect('deep/secret.ts')).toBe('link-outside');
  expect(inspect('same.ts')).toBe('gone');
  expect(inspect('loop-a.ts')).toBe('gone');
  expect(inspect('broken.ts')).toBe('gone');
});
