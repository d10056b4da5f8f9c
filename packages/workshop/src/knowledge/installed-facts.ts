import { fileURLToPath } from 'node:url';
import type { LibraryTable } from '@plimsoll/knowledge';
import { loadDeclarations, type Declarations } from '../structure/declarations.js';
import { describedModules } from '../structure/described-modules.js';
import { globalValues } from '../structure/global-values.js';
import { draftStructures } from '../structure/module-structure.js';
import { FactAddresses } from './fact-address.js';
import { collectTables } from './facts-file.js';
import { verifyFacts, type FactProblem } from './verify-facts.js';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

/** The declarations of all described modules as `test-fixtures` has them installed, with the way to find addresses in them. */
export function installedAddresses(): { declarations: Declarations; addresses: FactAddresses } {
  const specifiers = describedModules.flatMap(({ specifier }) => specifier ?? []);
  const declarations = loadDeclarations(fixtures, specifiers);
  const { owners } = draftStructures(declarations);
  return { declarations, addresses: new FactAddresses(declarations.checker, owners, globalValues(declarations)) };
}

/** Holds all tables of this repository against the installed declarations. */
export async function verifyInstalledFacts(tables?: readonly LibraryTable[]): Promise<FactProblem[]> {
  const { declarations, addresses } = installedAddresses();
  return verifyFacts(declarations.checker, addresses, tables ?? (await collectTables()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = await verifyInstalledFacts();
  for (const { module, api, problem } of problems) console.log(`${module}: ${api}: ${problem}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
