import type { CatalogRow } from '../requirements/catalog.js';
import type { Requirement } from '../requirements/requirement.js';

/** The four files of a rule by path in the repository, with the name of a rule in place of `*`. */
const addresses = {
  'packages/eslint-plugin/src/rules/_template.ts': 'packages/eslint-plugin/src/rules/*.ts',
  'packages/eslint-plugin/src/rules/_template.test.ts': 'packages/eslint-plugin/src/rules/*.test.ts',
  'rules-docs/_template.md': 'rules-docs/*.md',
  'test-fixtures/rules/_template/example.ts': 'test-fixtures/rules/*/example.ts',
};

/** What a rule's name must begin with. */
export const ruleVerbs = /^(?:no|require|prefer)-[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * The files of a new rule, made from the templates and from the rule's row in the catalog.
 *
 * @param read gives the text of a file of the repository.
 * @throws Error with a code where the name is not one for a rule, or the catalog has no row for it.
 */
export function newRuleFiles(
  name: string,
  catalog: readonly CatalogRow[],
  requirements: readonly Requirement[],
  read: (path: string) => string,
): { path: string; text: string }[] {
  if (!ruleVerbs.test(name)) {
    throw new Error(
      `PLIMSOLL_RULE_NAME ${name}: a rule is named no-, require- or prefer- and the construct, in kebab-case.`,
    );
  }
  const row = catalog.find(one => one.name === name && one.family !== 'architecture');
  if (!row) {
    throw new Error(
      `PLIMSOLL_RULE_NOT_IN_CATALOG ${name}: write its row in rules-docs/catalog.yaml first, what it reports and what it spares.`,
    );
  }
  const asking = requirements.filter(({ checks }) => checks.includes(name)).map(({ id }) => `'${id}'`);
  return Object.entries(addresses).map(([template, address]) => ({
    path: address.replace('*', name),
    text: read(template)
      .replaceAll('no-template', name)
      .replaceAll('./_template.js', `./${name}.js`)
      .replace("family: 'design'", `family: '${row.family}'`)
      .replace("preset: 'strict'", `preset: '${row.preset === 'recommended' ? 'recommended' : 'strict'}'`)
      .replace(
        "requirements: 'beyond'",
        asking.length > 0 ? `requirements: [${asking.join(', ')}]` : "requirements: 'beyond'",
      ),
  }));
}
