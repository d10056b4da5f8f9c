import { ruleCatalog } from 'eslint-plugin-plimsoll';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns } from '../fixtures/compare-runs.js';
import { compareWithMarks, type Mismatch } from '../fixtures/compare-with-marks.js';
import type { EngineRun } from '../fixtures/engine-run.js';
import { fixturesRoot, readFixtures } from '../fixtures/fixture.js';
import { runEslint } from '../fixtures/run-eslint.js';
import { runOxlint } from '../fixtures/run-oxlint.js';

const rules = ruleCatalog.map(({ name }) => name);
const fixtures = readFixtures();
const say = ({ fixture, line, problem }: Mismatch) => `${fixture.path}:${line} ${problem}`;

describe('the fixtures', () => {
  let runs: Record<'eslint' | 'eslint9' | 'oxlint' | 'typed', EngineRun>;

  beforeAll(() => {
    runs = {
      eslint: runEslint(fixtures, rules, { version: 10 }),
      eslint9: runEslint(fixtures, rules, { version: 9 }),
      oxlint: runOxlint(fixtures, rules),
      typed: runEslint(fixtures, rules, { version: 10, typedFrom: fixturesRoot }),
    };
  });

  it.each(['eslint', 'eslint9', 'oxlint', 'typed'] as const)(
    'get what they mark from %s, and nothing fails',
    engine => {
      expect(compareWithMarks(fixtures, runs[engine], engine === 'typed').map(say)).toEqual([]);
      expect(runs[engine].failures).toEqual([]);
    },
  );

  it('get the same rule, range and message in every engine', () => {
    expect(compareRuns(runs.eslint, runs.oxlint)).toEqual([]);
    expect(compareRuns(runs.eslint, runs.eslint9)).toEqual([]);
  });
});
