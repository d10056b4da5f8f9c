import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareWithMarks } from '../fixtures/compare-with-marks.js';
import { readFixtures } from '../fixtures/fixture.js';
import { runEslint } from '../fixtures/run-eslint.js';
import { parsePage } from '../pages/page.js';
import { pageProblems } from '../contract/page-problems.js';
import type { CatalogRow } from '../requirements/catalog.js';
import { inRepository } from '../repository.js';
import { newRuleFiles } from './new-rule.js';

const row: CatalogRow = { name: 'require-thing', family: 'lifecycle', preset: 'recommended', reports: 'Things.' };
const requirement = { id: '002.things', section: 'Things', says: 'Things.', checks: ['require-thing'] };
const read = (path: string) => readFileSync(inRepository(path), 'utf8');
const make = (name: string) => newRuleFiles(name, [row], [requirement], read);

describe('newRuleFiles', () => {
  it('puts a rule at its four addresses, with what the catalog knows of it', () => {
    const files = Object.fromEntries(make('require-thing').map(({ path, text }) => [path, text]));
    expect(Object.keys(files)).toEqual([
      'packages/eslint-plugin/src/rules/require-thing.ts',
      'packages/eslint-plugin/src/rules/require-thing.test.ts',
      'rules-docs/require-thing.md',
      'test-fixtures/rules/require-thing/example.ts',
    ]);
    const rule = files['packages/eslint-plugin/src/rules/require-thing.ts'];
    for (const said of [
      "name: 'require-thing'",
      "family: 'lifecycle'",
      "preset: 'recommended'",
      "requirements: ['002.things']",
    ]) {
      expect(rule).toContain(said);
    }
    expect(Object.values(files).join('')).not.toMatch(/template/i);
  });

  it('refuses a name that is none, and a rule that nobody has described', () => {
    expect(() => make('thing')).toThrow(/^PLIMSOLL_RULE_NAME/);
    expect(() => make('no-Thing')).toThrow(/^PLIMSOLL_RULE_NAME/);
    expect(() => make('no-other-thing')).toThrow(/^PLIMSOLL_RULE_NOT_IN_CATALOG/);
  });
});

describe('the templates', () => {
  it('have a fixture that gives what it marks', async () => {
    const built = pathToFileURL(inRepository('packages/eslint-plugin/dist/rules/_template.js')).href;
    const { default: template } = (await import(built)) as { default: unknown };
    const fixtures = readFixtures('_template');
    const run = runEslint(fixtures, ['_template'], { version: 10, rules: { _template: template } });
    expect(fixtures.flatMap(({ marks }) => marks)).not.toEqual([]);
    expect(compareWithMarks(fixtures, run, false)).toEqual([]);
    expect(run.failures).toEqual([]);
  });

  it('have a page with the sections of a page', () => {
    expect(pageProblems(parsePage('no-template', read('rules-docs/_template.md')), [])).toEqual([]);
  });
});
