import type { CatalogRow } from '../requirements/catalog.js';
import type { Requirement } from '../requirements/requirement.js';

/** What contract point 12 is about. */
export interface RequirementFacts {
  readonly requirements: readonly Requirement[];
  readonly catalog: readonly CatalogRow[];
  readonly existing: ReadonlySet<string>;
  readonly planned: readonly string[];
  /** The planned checks of an earlier state of the repository; undefined where none can be seen. */
  readonly plannedBefore: readonly string[] | undefined;
  /** Our rules and policies (`arch:` before the latter's names), with what they say of themselves. */
  readonly checks: readonly { readonly name: string; readonly requirements: readonly string[] | 'beyond' }[];
}

/** Contract point 12: requirements and checks know each other, and what does not exist is marked as planned. */
export function requirementProblems(facts: RequirementFacts): string[] {
  const { requirements, existing, planned, plannedBefore } = facts;
  const named = new Set(requirements.flatMap(({ checks }) => checks));
  return [
    ...[...named]
      .filter(name => !existing.has(name) && !planned.includes(name))
      .map(name => `${name} neither exists in full nor is planned`),
    ...planned
      .filter(name => existing.has(name))
      .map(name => `${name} exists, but is still planned: run \`pnpm generate\``),
    ...planned.filter(name => !named.has(name)).map(name => `${name} is planned, but no requirement names it`),
    ...planned
      .filter(name => plannedBefore && !plannedBefore.includes(name))
      .map(name => `${name} was not planned before: the list only shrinks`),
    ...duplicates(requirements.map(({ id }) => id)).map(id => `${id} has two rows`),
    ...facts.checks.flatMap(check => sayingProblems(check, requirements)),
    ...catalogProblems(
      facts.catalog,
      facts.checks.map(({ name }) => name),
      named,
    ),
  ];
}

/** What a check says of itself is what the requirements say of it. */
function sayingProblems(
  { name, requirements: said }: RequirementFacts['checks'][number],
  requirements: readonly Requirement[],
): string[] {
  const asking = requirements.filter(({ checks }) => checks.includes(name)).map(({ id }) => id);
  const says = said === 'beyond' ? [] : said;
  if (asking.length === 0)
    return said === 'beyond'
      ? []
      : [`${name} says ${says.join(', ') || 'nothing'}, but no requirement names it: say \`beyond\``];
  return [...asking].sort().join() === [...says].sort().join()
    ? []
    : [`${name} says ${says.join(', ') || 'beyond'}, its requirements are ${asking.join(', ')}`];
}

function catalogProblems(
  catalog: readonly CatalogRow[],
  checks: readonly string[],
  named: ReadonlySet<string>,
): string[] {
  const address = ({ family, name }: CatalogRow) => (family === 'architecture' ? `arch:${name}` : name);
  const rows = new Set(catalog.map(address));
  return [
    ...checks.filter(name => !rows.has(name)).map(name => `${name} has no row in catalog.yaml`),
    ...catalog
      .filter(row => !named.has(address(row)) && !row.beyond)
      .map(row => `${address(row)} has no requirement and is not \`beyond\``),
  ];
}

function duplicates(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
