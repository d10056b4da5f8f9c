import { describe, expect, it } from 'vitest';
import { parsePage } from '../pages/page.js';
import type { Suite } from '../suite/suite.js';
import { readCatalog } from './catalog.js';
import { existingChecks } from './existing-checks.js';
import { plannedText } from './planned-checks.js';
import { readRequirements } from './requirement.js';

describe('existingChecks', () => {
  const suite = {
    rules: [{ name: 'no-x' }],
    policies: [{ name: 'layers' }],
    presets: {},
    peerRules: ['eslint/no-var'],
  } as unknown as Suite;
  const fixture = {
    rule: 'no-x',
    file: '',
    path: '',
    text: '',
    marks: [{ line: 1, messageId: 'bad', typedOnly: false }],
  };
  const shown = (name: string) => parsePage(name, '```ts incorrect\n```\n```ts correct\n```\n');
  const existing = (...given: [page?: typeof shown | (() => undefined), fixtures?: (typeof fixture)[]]) => [
    ...existingChecks(suite, given[0] ?? shown, given[1] ?? [fixture]),
  ];

  it('counts what is there in full', () => {
    expect(existing()).toEqual(['no-x', 'arch:layers', 'eslint/no-var']);
  });

  it('does not count what lacks a page, an example or a fixture', () => {
    expect(existing(() => undefined)).toEqual(['eslint/no-var']);
    expect(existing(name => parsePage(name, '```ts incorrect\n```\n'))).toEqual(['eslint/no-var']);
    expect(existing(shown, [])).toEqual(['arch:layers', 'eslint/no-var']);
    expect(existing(shown, [{ ...fixture, marks: [] }])).toEqual(['arch:layers', 'eslint/no-var']);
  });
});

it('takes from the planned what exists, and adds nothing', () => {
  const lines = (planned: string[], existing: string[]) =>
    plannedText(planned, new Set(existing))
      .split('\n')
      .filter(line => !line.startsWith('#'));
  expect(lines(['no-b', 'no-a', 'no-c'], ['no-c', 'no-d'])).toEqual(['- no-a', '- no-b', '']);
  expect(lines(['no-a'], ['no-a'])).toEqual(['[]', '']);
});

it('has a row for every statement of the five documents, and one for every check of ours', () => {
  const requirements = readRequirements();
  // No row may be lost; there may be more.
  expect(requirements.length).toBeGreaterThanOrEqual(162);
  const rows = new Set(readCatalog().map(({ name, family }) => (family === 'architecture' ? `arch:${name}` : name)));
  const ours = requirements.flatMap(({ checks }) => checks).filter(check => !check.includes('/'));
  expect(ours.filter(check => !rows.has(check))).toEqual([]);
});
