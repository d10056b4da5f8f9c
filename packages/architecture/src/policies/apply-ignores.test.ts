import type { IgnoreConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import { expect, test } from 'vitest';
import { readIgnores } from '../extract/ignores/read-ignores.js';
import { applyIgnores } from './apply-ignores.js';

const ran = new Set(['layers', 'deployment', 'sql-schema', 'dependency-hygiene']);

function finding(rule: string, file: string, line?: number, identity = file): Finding {
  const location =
    line === undefined ? { file, line: 1, column: 1 } : { file, line, column: 1, endLine: line, endColumn: 9 };
  return { rule, kind: 'policy', severity: 'error', message: '', location, identity };
}

/** What is left of findings, as `rule file:line`. */
function left(
  findings: readonly Finding[],
  texts: Record<string, string>,
  declared: readonly IgnoreConfig[] = [],
): string[] {
  const comments = new Map(Object.entries(texts).map(([file, text]) => [file, readIgnores(file, text)]));
  return applyIgnores(findings, {
    comments,
    declared,
    ran,
    isModule: file => file.endsWith('.ts'),
    configFile: 'plimsoll.config',
  }).map(({ rule, messageId, location }) => `${messageId ?? ''} ${rule} ${location.file}:${location.line}`.trim());
}

test('hides the finding that is meant, and no other policy’s or line’s', () => {
  const texts = { 'a.ts': 'f();\n// plimsoll-ignore layers -- why it is so\nimport "x";' };
  expect(left([finding('layers', 'a.ts', 3)], texts)).toEqual([]);
  expect(left([finding('no-cycles', 'a.ts', 3), finding('layers', 'a.ts', 3)], texts)).toEqual(['no-cycles a.ts:3']);
  expect(left([finding('layers', 'a.ts', 1)], texts)).toEqual(['layers a.ts:1', 'unused unused-suppression a.ts:2']);
  expect(left([finding('layers', 'b.ts', 3)], texts)).toEqual(['layers b.ts:3', 'unused unused-suppression a.ts:2']);
});

test('at the head of a file hides what is said of the whole file', () => {
  const texts = { Dockerfile: '# plimsoll-ignore deployment -- runs in a job\nFROM node\nUSER node' };
  expect(left([finding('deployment', 'Dockerfile')], texts)).toEqual([]);
  expect(left([finding('deployment', 'Dockerfile', 3)], texts)).toHaveLength(2);
});

test('without a reason is a finding of its own, where no rule of the editor asks for it', () => {
  const sql = { 'a.sql': 'SELECT 1;\n-- plimsoll-ignore sql-schema -- ignore\nSELECT 2;' };
  expect(left([finding('sql-schema', 'a.sql', 3)], sql)).toEqual(['directive require-suppression-reason a.sql:2']);
  const module = { 'a.ts': 'f();\n// plimsoll-ignore layers\nimport "x";' };
  expect(left([finding('layers', 'a.ts', 3)], module)).toEqual([]);
});

test('says what hides nothing, unless what it is about did not run, and what names no policy', () => {
  expect(left([], { 'a.sql': '-- plimsoll-ignore sql-schema -- why not' })).toEqual([
    'unused unused-suppression a.sql:1',
  ]);
  expect(left([], { 'a.sql': '-- plimsoll-ignore migrations -- why not' })).toEqual([]);
  expect(left([], { 'a.sql': '-- plimsoll-ignore sql-schemas -- why not' })).toEqual([
    'unknown unused-suppression a.sql:1',
  ]);
  expect(left([], { 'a.ts': '// plimsoll-ignore -- why not' })).toEqual(['unknown unused-suppression a.ts:1']);
});

test('a linter’s directive for the rule of the editor hides the policy that stands for it', () => {
  const texts = { 'a.ts': 'f();\n// eslint-disable-next-line plimsoll/no-layer-violation -- why\nimport "x";' };
  expect(left([finding('layers', 'a.ts', 3)], texts)).toEqual([]);
  expect(left([], texts)).toEqual([]);
  expect(left([finding('no-cycles', 'a.ts', 3)], texts)).toEqual(['no-cycles a.ts:3']);
});

test('the config hides what stands in files without comments', () => {
  const policy = 'dependency-hygiene';
  const one: IgnoreConfig = { policy, files: ['**/package.json'], about: 'left-pad', reason: 'loaded by name' };
  const unused = finding(policy, 'package.json', 4, 'package.json unused left-pad');
  const other = finding(policy, 'package.json', 5, 'package.json unused lodash');
  expect(left([unused, other], {}, [one])).toEqual(['dependency-hygiene package.json:5']);
  expect(left([other], {}, [one])).toEqual([
    'dependency-hygiene package.json:5',
    'unused unused-suppression plimsoll.config:1',
  ]);
  expect(left([unused], {}, [{ ...one, reason: ' ' }])).toEqual([
    'directive require-suppression-reason plimsoll.config:1',
  ]);
  expect(left([], {}, [{ ...one, policy: 'migrations' }])).toEqual([]);
});
