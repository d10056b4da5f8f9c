import type { Finding } from '@plimsoll/findings';
import { expect, test } from 'vitest';
import { applyBaseline, baselineEntry, type RunScope } from './apply-baseline.js';
import { countOccurrences } from './fingerprint.js';

const finding = (file: string, identity: string, rest: Partial<Finding> = {}): Finding => {
  return {
    rule: 'no-bad',
    kind: 'rule',
    severity: 'error',
    message: 'm',
    location: { file, line: 1, column: 1 },
    identity,
    ...rest,
  };
};
const whole: RunScope = { covers: () => true, exists: () => true };
const entriesOf = (...findings: Finding[]) => countOccurrences(findings).map(baselineEntry);

function apply(before: Finding[], now: Finding[], scope = whole) {
  const { fresh, matched, fixed, unseen } = applyBaseline(countOccurrences(now), entriesOf(...before), scope);
  return {
    fresh: fresh.map(({ finding: { identity } }) => identity),
    matched: matched.length,
    fixed: fixed.length,
    unseen: unseen.length,
  };
}

test('accepts what was there, wherever it moved in its file', () => {
  const moved = { ...finding('a.ts', 'x'), location: { file: 'a.ts', line: 50, column: 3 } };
  expect(apply([finding('a.ts', 'x')], [moved])).toEqual({ fresh: [], matched: 1, fixed: 0, unseen: 0 });
});

test('does not count: one mended and another added is one fixed and one fresh', () => {
  expect(apply([finding('a.ts', 'x')], [finding('a.ts', 'y')])).toEqual({
    fresh: ['y'],
    matched: 0,
    fixed: 1,
    unseen: 0,
  });
});

test('a further equal line is fresh', () => {
  const same = finding('a.ts', 'x');
  expect(apply([same], [same, same])).toEqual({ fresh: ['x'], matched: 1, fixed: 0, unseen: 0 });
  expect(apply([same, same], [same])).toEqual({ fresh: [], matched: 1, fixed: 1, unseen: 0 });
});

test('what the run did not cover is neither present nor fixed', () => {
  const scope = { covers: ({ file }: { file: string }) => file === 'a.ts', exists: () => true };
  expect(apply([finding('a.ts', 'x'), finding('b.ts', 'x')], [], scope)).toEqual({
    fresh: [],
    matched: 0,
    fixed: 1,
    unseen: 1,
  });
});

test('the finding of a policy may be shown in another file', () => {
  const policy = { rule: 'no-cycles', kind: 'policy' } as const;
  expect(apply([finding('a.ts', 'a -> b', policy)], [finding('b.ts', 'a -> b', policy)])).toMatchObject({
    fresh: [],
    matched: 1,
  });
});

test('a file that does not parse is never accepted', () => {
  const broken = finding('a.ts', 'Unexpected token', { rule: 'syntax-error' });
  expect(apply([broken], [broken])).toMatchObject({ fresh: ['Unexpected token'], matched: 0 });
});
