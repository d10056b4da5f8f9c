import { existsSync, readFileSync } from 'node:fs';
import type { Fact, LibraryTable } from './fact.js';
import { structureFromFacts } from './structure-from-facts.js';
import { structureFile } from './structure-file.js';
import type { LibraryStructure } from './structure.js';

/** What is known about libraries: the built-in tables and those of the user. */
export interface Knowledge {
  /** Whether a module specifier has a table or a structure. `node:` prefixes and aliases are understood. */
  isKnown(specifier: string): boolean;
  /** The name under which a known specifier's facts are kept: `node:fs` is `fs`. */
  canonical(specifier: string): string | undefined;
  structure(module: string): LibraryStructure | undefined;
  /** The facts of a module by address; empty for a module without a table. */
  facts(module: string): ReadonlyMap<string, Fact>;
  /** The first version of a module's package whose calls take the signals that the facts state; undefined where none is. */
  signalsSince(module: string): string | undefined;
  /** What all tables together state of one kind. */
  everyFact<K extends keyof Fact>(kind: K): readonly NonNullable<Fact[K]>[];
}

const generated = new URL('../generated/', import.meta.url);
const noFacts: ReadonlyMap<string, Fact> = new Map();

let builtIn: ReadonlyMap<string, LibraryTable> | undefined;
/** What names a package or a module in it; `#internal`, `https:` and paths do not. */
const packageSpecifier = /^(@[\w.-]+\/)?\w[\w.-]*(\/[\w.-]+)*$/;
const structures = new Map<string, LibraryStructure | undefined>();

/** Read on first use: importing the plugin must not cost the parsing of tables that a file may never ask for. */
function builtInTables(): ReadonlyMap<string, LibraryTable> {
  builtIn ??= indexTables(JSON.parse(readFileSync(new URL('facts.json', generated), 'utf8')) as LibraryTable[]);
  return builtIn;
}

/** A large library's facts may be spread over several tables: those of one module are joined. */
function indexTables(tables: readonly LibraryTable[]): Map<string, LibraryTable> {
  const index = new Map<string, LibraryTable>();
  for (const table of tables) {
    for (const name of [table.module, ...(table.aliases ?? [])]) {
      const known = index.get(name);
      index.set(name, known ? { ...known, facts: [...known.facts, ...table.facts] } : table);
    }
  }
  return index;
}

function loadStructure(module: string): LibraryStructure | undefined {
  if (structures.has(module)) return structures.get(module);
  const file = new URL(`structure/${structureFile(module)}`, generated);
  const structure =
    packageSpecifier.test(module) && existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as LibraryStructure)
      : undefined;
  structures.set(module, structure);
  return structure;
}

/** `fastify/types/reply` is below `fastify/types`; the scope of a package is no specifier of its own. */
function parentSpecifier(specifier: string): string {
  const parent = specifier.slice(0, specifier.lastIndexOf('/'));
  return parent.startsWith('@') && !parent.includes('/') ? '' : parent;
}

/**
 * Joins the built-in tables with the user's own (`libraries` in `plimsoll.config`); a user's table for a module that we
 * know adds to ours and wins where both speak of one address.
 */
export function createKnowledge(own: readonly LibraryTable[] = []): Knowledge {
  const ownTables = indexTables(own);
  const factsByModule = new Map<string, ReadonlyMap<string, Fact>>();
  const withoutPrefix = (specifier: string) => (specifier.startsWith('node:') ? specifier.slice(5) : specifier);
  const tableOf = (module: string) => builtInTables().get(module);

  const knowledge: Knowledge = {
    isKnown: specifier => knowledge.canonical(specifier) !== undefined,
    canonical(specifier) {
      const name = withoutPrefix(specifier);
      const own = ownTables.get(name);
      if (own) return own.module;
      if (loadStructure(name)) return name;
      // A deep import of a library (`fastify/types/reply`) names what the library itself exports.
      return tableOf(name)?.module ?? (name.includes('/') ? knowledge.canonical(parentSpecifier(name)) : undefined);
    },
    structure(module) {
      const ours = loadStructure(module);
      const own = ownTables.get(module);
      return ours ?? (own && structureFromFacts(own));
    },
    facts(module) {
      const known = factsByModule.get(module);
      if (known) return known;
      const tables = [tableOf(module), ownTables.get(module)];
      const facts = new Map<string, Fact>();
      for (const table of tables) {
        for (const fact of table?.facts ?? []) facts.set(fact.api, { ...facts.get(fact.api), ...fact });
      }
      factsByModule.set(module, facts.size > 0 ? facts : noFacts);
      return facts;
    },
    signalsSince(module) {
      const table = ownTables.get(module) ?? tableOf(module);
      return table?.signalsSince ?? /^>=\s*(\d[\d.]*)/.exec(table?.versions ?? '')?.[1];
    },
    everyFact(kind) {
      const tables = new Set([...builtInTables().values(), ...ownTables.values()]);
      return [...tables].flatMap(({ facts }) =>
        facts.flatMap(fact => (fact[kind] === undefined ? [] : [fact[kind]]) as never[]),
      );
    },
  };
  return knowledge;
}
