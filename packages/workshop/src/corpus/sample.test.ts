import { expect, it } from 'vitest';
import type { CorpusFinding } from './corpus-finding.js';
import { sample } from './sample.js';

const findings: CorpusFinding[] = Array.from({ length: 40 }, (_, index) => ({
  rule: index % 2 === 0 ? 'no-x' : 'no-y',
  repository: 'a/b',
  commit: 'c0ffee',
  path: index < 30 ? 'crowded.ts' : `file${index}.ts`,
  line: index + 1,
  messageId: 'id',
  message: 'Bad.',
}));

it('chooses so many of each rule, the same whatever their order', () => {
  const chosen = sample(findings, 6, 'seed');
  expect(chosen.map(({ rule }) => rule)).toEqual([...Array(6).fill('no-x'), ...Array(6).fill('no-y')]);
  expect(sample([...findings].reverse(), 6, 'seed')).toEqual(chosen);
  expect(sample(findings, 6, 'another')).not.toEqual(chosen);
});

it('takes a second finding of a file only when there are no other files', () => {
  const files = sample(findings, 6, 'seed').map(({ rule, path }) => `${rule} ${path}`);
  expect(new Set(files).size).toBe(12);
  expect(sample(findings, 99, 'seed')).toHaveLength(40);
});
