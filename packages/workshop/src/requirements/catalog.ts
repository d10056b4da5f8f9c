import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from '../repository.js';

/** What the catalog says of a rule or policy, whether it exists or is to come. */
export interface CatalogRow {
  readonly name: string;
  readonly family: string;
  readonly preset?: 'recommended' | 'strict' | 'recommended-once-measured';
  readonly beyond?: boolean;
  readonly go?: string;
  readonly reports: string;
  readonly spares?: string;
}

/** Reads `rules-docs/catalog.yaml`. */
export function readCatalog(): CatalogRow[] {
  const families = parse(readFileSync(inRepository('rules-docs/catalog.yaml'), 'utf8')) as Record<
    string,
    Record<string, object>
  >;
  return Object.entries(families).flatMap(([family, rows]) =>
    Object.entries(rows).map(([name, row]) => ({ name, family, ...row }) as CatalogRow),
  );
}
