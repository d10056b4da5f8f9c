import type { LibraryStructure, TypeRef, TypeStructure } from '@plimsoll/knowledge';
import ts from 'typescript';
import { declaringPackage, type Declarations } from './declarations.js';
import { describedModules, type DescribedModule } from './described-modules.js';
import { globalInterfaces, globalValues } from './global-values.js';
import { TypeOwners, type Address } from './type-owners.js';
import type { ReadingScope } from './reading-scope.js';
import { TypeReader } from './type-reader.js';
import { TypeDescriber } from './type-structure.js';

/** A structure that is still being put together. */
export interface Draft extends LibraryStructure {
  readonly exports: Record<string, TypeRef>;
  readonly typeExports: Record<string, string>;
  readonly types: Record<string, TypeStructure>;
  /** Names in `types` that users can write: those of exported types. */
  readonly public: Set<string>;
  /** Names that were in `types` and are left out: data. */
  readonly gone: Set<string>;
}

/** Everything read from the declarations, before what does not matter is left out. */
export interface Drafts {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly owners: TypeOwners;
}

const { SymbolFlags } = ts;

/**
 * Reads the structure of modules: all that they export, and every type that can be reached from there.
 *
 * @throws Error with the specifiers that the declarations lack.
 */
export function draftStructures(
  declarations: Declarations,
  described: readonly DescribedModule[] = describedModules,
): Drafts {
  if (declarations.missing.length > 0) {
    throw new Error(`PLIMSOLL_STRUCTURE_MODULE_MISSING: not installed: ${declarations.missing.join(', ')}.`);
  }
  const { checker, program } = declarations;
  const pending: [ts.Symbol, Address][] = [];
  const owners = new TypeOwners(declarations, described, (symbol, address) => pending.push([symbol, address]));
  const reader = new TypeReader(checker, program, owners);
  const describer = new TypeDescriber(checker, owners, reader);
  const drafts = new Map<string, Draft>();
  for (const { module } of described) drafts.set(module, emptyDraft(module, versionOf(module, declarations)));
  identifyRenamed(declarations, owners, described);

  for (const [module, draft] of drafts) {
    const scope: ReadingScope = { module, own: [], ofFunction: [], receivers: [], open: [] };
    const exported = module === 'global' ? globalValues(declarations) : owners.exportsOf(module);
    for (const [name, symbol] of exported) {
      const value = describer.readValue(symbol, scope);
      if (value !== null && value !== 'string' && value !== 'number' && value !== 'boolean')
        draft.exports[name] = value;
      for (const [path, type] of exportedTypes(name, symbol, checker, owners)) exportType(draft, path, type, owners);
    }
  }
  for (let next = pending.shift(); next; next = pending.shift()) {
    const [symbol, address] = next;
    const draft = drafts.get(address.module);
    if (draft) draft.types[address.name] = describer.describe(symbol, address);
  }
  return { drafts, owners };
}

function exportType(draft: Draft, path: string, symbol: ts.Symbol, owners: TypeOwners): void {
  const address = owners.addressOf(symbol, draft.module);
  if (!address) return;
  if (address.module === draft.module) {
    draft.public.add(address.name);
    if (address.name !== path) draft.typeExports[path] = address.name;
  } else if (path !== 'default') {
    draft.public.add(path);
    draft.types[path] ??= { alias: `${address.module}#${address.name}` };
  }
}

/**
 * A public interface that adds nothing to one of the same name that is not public (`interface Response extends
 * core.Response {}`, Node's web types) is that one; both get the public name.
 */
function identifyRenamed(declarations: Declarations, owners: TypeOwners, described: readonly DescribedModule[]): void {
  const { checker } = declarations;
  const publicTypes = described.flatMap(({ module }) =>
    [...owners.exportsOf(module)].flatMap(([name, symbol]) => [...exportedTypes(name, symbol, checker, owners)]),
  );
  const known = new Set(publicTypes.map(([, symbol]) => symbol));
  for (const symbol of [...known, ...globalInterfaces(declarations)]) {
    const same = owners.originOf(symbol);
    if (!same || same === symbol || same.name !== symbol.name || known.has(same)) continue;
    if (symbol.flags & SymbolFlags.TypeAlias) owners.identify(symbol, same);
    else owners.identify(same, symbol);
  }
}

/** The types that an export brings: itself, and those in it if it is a namespace of its own package. */
function* exportedTypes(
  name: string,
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
  owners: TypeOwners,
  around: readonly ts.Symbol[] = [],
): Generator<[string, ts.Symbol]> {
  if (symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface | SymbolFlags.TypeAlias)) yield [name, symbol];
  if (!(symbol.flags & SymbolFlags.Namespace) || symbol.flags & SymbolFlags.Enum || around.length > 1) return;
  if (owners.specifierOf(symbol) !== undefined || name === 'default') return;
  for (const inner of checker.getExportsOfModule(symbol)) {
    const path = `${name}.${inner.name}`;
    const target = owners.target(inner);
    if (target !== symbol && !around.includes(target)) {
      yield* exportedTypes(path, target, checker, owners, [...around, symbol]);
    }
  }
}

function emptyDraft(module: string, version: string): Draft {
  return { module, version, exports: {}, typeExports: {}, types: {}, public: new Set(), gone: new Set() };
}

function versionOf(module: string, { modules, program }: Declarations): string {
  const file = modules.get(module)?.declarations?.[0]?.getSourceFile();
  const node = program.getSourceFiles().find(each => each.fileName.includes('/@types/node/'));
  return declaringPackage((file ?? node)?.fileName ?? '')?.version ?? '0.0.0';
}
