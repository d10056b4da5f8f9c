import { expect, test } from 'vitest';
import type { RuleEntry } from '../rule-entry.js';
import { selectRules, unknownRule, type Selection } from './select-rules.js';

const entry = (name: string, family: string, preset: RuleEntry['preset'], certainty: RuleEntry['certainty']) => {
  return { name, family, preset, certainty, description: '' };
};
const catalog = [
  entry('require-deadline', 'cancellation', 'recommended', 'proof'),
  entry('require-release', 'resources', 'recommended', 'heuristic'),
  entry('prefer-order', 'resources', 'strict', 'proof'),
  entry('no-layer-violation', 'architecture', 'recommended', 'proof'),
];
const policies = [
  { name: 'layers', family: 'architecture' },
  { name: 'no-cycles', family: 'architecture' },
] as const;

function select(selection: Partial<Selection>, settings = {}) {
  const selected = selectRules(catalog, policies, { names: [], families: [], ...selection }, settings);
  return { ...selected, names: selected.rules.map(({ name }) => name) };
}

test('recommended is the default; proofs are errors and heuristics warnings', () => {
  expect(select({}).rules).toEqual([
    { name: 'require-deadline', severity: 'error' },
    { name: 'require-release', severity: 'warning' },
    { name: 'no-layer-violation', severity: 'error' },
  ]);
  expect(select({}).policies).toBeUndefined();
  expect(select({ preset: 'strict' }).names).toHaveLength(4);
  expect(select({ preset: 'all' }).names).toHaveLength(4);
});

test('names pick rules and policies from every preset', () => {
  expect(select({ names: ['prefer-order'] })).toMatchObject({ names: ['prefer-order'], policies: [] });
  expect(select({ names: ['plimsoll/prefer-order'] }).names).toEqual(['prefer-order']);
  expect(select({ names: ['no-cycles'] })).toMatchObject({ names: [], policies: ['no-cycles'] });
});

test('families pick rules of every preset, less those outside of a preset that is named', () => {
  expect(select({ families: ['resources'] })).toMatchObject({
    names: ['require-release', 'prefer-order'],
    policies: [],
  });
  expect(select({ families: ['resources'], preset: 'recommended' }).names).toEqual(['require-release']);
});

test('the checker chooses from the preset of the run, and a family from all of its policies', () => {
  const settings = {};
  const presetOf = (selection: Partial<Selection>) =>
    selectRules(catalog, policies, { names: [], families: [], ...selection }, settings).policyPreset;
  expect(presetOf({})).toBe('recommended');
  expect(presetOf({ preset: 'strict' })).toBe('strict');
  expect(presetOf({ preset: 'all' })).toBe('strict');
  expect(presetOf({ families: ['architecture'] })).toBe('strict');
});

test('a family with policies leaves to the checker which of them have something to do', () => {
  expect(select({ families: ['architecture'] })).toMatchObject({ names: ['no-layer-violation'], policies: undefined });
});

test('the configuration adds, takes away, and sets severities and options', () => {
  const settings = {
    'require-deadline': 'off',
    'require-release': ['error', { pool: true }],
    'prefer-order': 'warning',
  } as const;
  expect(select({}, settings).rules).toEqual([
    { name: 'require-release', severity: 'error', options: { pool: true } },
    { name: 'prefer-order', severity: 'warning' },
    { name: 'no-layer-violation', severity: 'error' },
  ]);
  expect(select({ families: ['cancellation'] }, settings).names).toEqual([]);
  expect(select({ names: ['require-deadline'] }, settings).rules).toEqual([
    { name: 'require-deadline', severity: 'error' },
  ]);
});

test('an unknown rule in the configuration is announced, and the rest runs', () => {
  const selected = select({}, { 'require-deadlines': 'error' });
  expect(selected.names).toHaveLength(3);
  expect(selected.announcements).toMatchObject([
    {
      code: 'PLIMSOLL_CONFIG_UNKNOWN_RULE',
      severity: 'error',
      message: 'plimsoll.config: rules["require-deadlines"]: no rule is named so. Did you mean `require-deadline`?',
    },
  ]);
  expect(select({}, { layers: 'error' }).announcements[0]?.message).toContain('It is a policy: set it in `policies`.');
});

test('an unknown name or family on the command line is an error', () => {
  expect(() => select({ names: ['requre-deadline'] })).toThrow('`requre-deadline`. Did you mean `require-deadline`?');
  expect(() => select({ families: ['speed'] })).toThrow('Families: architecture, cancellation, resources.');
});

test('near names: part of a name, or a slip of the pen, and at most three', () => {
  expect(unknownRule('deadline', catalog).message).toContain('Did you mean `require-deadline`?');
  expect(unknownRule('cycles', [...catalog, ...policies]).message).toContain('Did you mean `no-cycles`?');
  expect(unknownRule('xyz', catalog).message).toBe('No rule or policy is named `xyz`.');
  const many = ['require-a', 'require-b', 'require-c', 'require-d'].map(name => ({ name }));
  expect(unknownRule('require-', many).message.match(/`require-\w`/g)).toHaveLength(3);
});
