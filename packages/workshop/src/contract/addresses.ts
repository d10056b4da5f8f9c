import { existsSync, readdirSync } from 'node:fs';
import { inRepository } from '../repository.js';

/** Everything that carries a rule's or policy's name. */
export interface Addresses {
  readonly registered: readonly string[];
  readonly ruleFiles: readonly string[];
  readonly ruleTests: readonly string[];
  readonly fixtureFolders: readonly string[];
  readonly policies: readonly string[];
  readonly policyFiles: readonly string[];
  readonly policyTests: readonly string[];
  readonly pages: readonly string[];
}

/** Pages that belong to no rule or policy. */
const otherPages = ['requirements', 'precision', 'resolver', 'speed', 'graph', 'presets', 'comparison'];

/** Reads the addresses from disk; those of templates begin with `_` and are left out. */
export function readAddresses(registered: readonly string[], policies: readonly string[]): Addresses {
  const names = (folder: string, ending: string) =>
    (existsSync(inRepository(folder)) ? readdirSync(inRepository(folder)) : [])
      .filter(name => name.endsWith(ending) && !name.startsWith('_'))
      .map(name => name.slice(0, name.length - ending.length));
  const rules = 'packages/eslint-plugin/src/rules';
  const policyFolder = 'packages/architecture/src/policies';
  const fixtures = readdirSync(inRepository('test-fixtures/rules'), { withFileTypes: true });
  return {
    registered,
    policies,
    ruleFiles: names(rules, '.ts').filter(name => !name.includes('.') && name !== 'index'),
    ruleTests: names(rules, '.test.ts'),
    fixtureFolders: fixtures
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(entry => entry.name),
    policyFiles: names(policyFolder, '.ts'),
    policyTests: names(policyFolder, '.test.ts'),
    pages: names('rules-docs', '.md').filter(name => !otherPages.includes(name)),
  };
}

/** Contract point 1: one name, its addresses, in both directions. */
export function addressProblems(at: Addresses): string[] {
  const lacks = (names: readonly string[], present: readonly string[], what: string) =>
    names.filter(name => !present.includes(name)).map(name => `${name} has no ${what}`);
  const named = [...at.registered, ...at.policies];
  return [
    ...lacks(at.registered, at.ruleFiles, 'file in rules/'),
    ...lacks(at.ruleFiles, at.registered, 'place in the registry: run `pnpm generate`'),
    ...lacks(at.registered, at.ruleTests, 'test beside it'),
    ...lacks(at.ruleTests, at.registered, 'rule, but a test in rules/'),
    ...lacks(at.registered, at.fixtureFolders, 'folder in test-fixtures/rules'),
    ...lacks(at.fixtureFolders, at.registered, 'rule, but a folder in test-fixtures/rules'),
    ...lacks(at.policies, at.policyFiles, 'file in policies/'),
    ...lacks(at.policies, at.policyTests, 'test beside it'),
    ...lacks(named, at.pages, 'page in rules-docs'),
    ...lacks(at.pages, named, 'rule or policy, but a page in rules-docs'),
  ];
}
