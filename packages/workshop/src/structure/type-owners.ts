import { dirname } from 'node:path';
import ts from 'typescript';
import type { CheckerInternals } from './checker-internals.js';
import { declaringPackage, libraryName, type Declarations } from './declarations.js';
import { ignoredPackages, type DescribedModule } from './described-modules.js';
import { ambientModule, isFile, qualifiedName } from './qualified-name.js';

/** Where a type or value is kept: in the structure of `module`, as `name`. */
export interface Address {
  readonly module: string;
  readonly name: string;
}

/** Names with a meaning of their own in a reference; a library's type of that name gets a `_`. */
const reserved = new Set([
  ...['fn', 'obj', 'typeof', 'this', 'string', 'number', 'boolean', 'Error', 'AbortSignal', 'AbortController'],
  ...['Promise', 'Array', 'Map', 'Set', 'Iterable', 'AsyncIterable'],
]);

/** What has a description under its name: not plain functions and variables. */
const namedMeaning =
  ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias | ts.SymbolFlags.ValueModule;

/** Types of the language's own library that have a place in `global`, because facts are stated about them. */
export const ownedLanguageTypes: ReadonlySet<string> = new Set(['JSON', 'Atomics', 'RegExp']);

/** Decides which module's structure each type belongs to, and under what name. Every type has one address. */
export class TypeOwners {
  private readonly checker: ts.TypeChecker;
  private readonly exported = new Map<ts.Symbol, Address[]>();
  private readonly described: ReadonlyMap<string, DescribedModule>;
  private readonly modulesByPackage = new Map<string, string[]>();
  private readonly folds = new Map<string, string>();
  private readonly sameAs = new Map<ts.Symbol, ts.Symbol>();
  private readonly addresses = new Map<ts.Symbol, Map<string, Address>>();
  private readonly holders = new Map<string, ts.Symbol>();

  constructor(
    private readonly declarations: Declarations,
    described: readonly DescribedModule[],
    /** Told of each address when it is first given out. */
    private readonly onNew: (symbol: ts.Symbol, address: Address) => void,
  ) {
    this.checker = declarations.checker;
    this.described = new Map(described.map(each => [each.module, each]));
    for (const { module, folds } of described) {
      for (const name of folds ?? []) this.folds.set(name, module);
      this.indexExports(module);
    }
  }

  /** The exports of a module by name; a module that is itself a value has it as `default`. */
  exportsOf(module: string): Map<string, ts.Symbol> {
    const symbol = this.declarations.modules.get(module);
    const exports = new Map<string, ts.Symbol>();
    if (!symbol) return exports;
    const self = (this.checker as CheckerInternals).resolveExternalModuleSymbol(symbol);
    for (const each of (this.checker as CheckerInternals).getExportsAndPropertiesOfModule(symbol)) {
      if (each.name !== 'prototype' && !each.name.startsWith('__')) exports.set(each.name, this.target(each));
    }
    if (self !== symbol && !(self.flags & ts.SymbolFlags.ValueModule && !exports.has('default') && isFile(self))) {
      exports.set('default', self);
    }
    return exports;
  }

  /** Follows import and export aliases, and names of one thing that was declared twice. */
  target(symbol: ts.Symbol): ts.Symbol {
    const followed = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const merged = (this.checker as CheckerInternals).getMergedSymbol(followed);
    return this.sameAs.get(merged) ?? merged;
  }

  /** Declares that two symbols are one type, known by the second: `interface Response extends undici.Response {}`. */
  identify(symbol: ts.Symbol, known: ts.Symbol): void {
    this.sameAs.set(symbol, known);
  }

  /**
   * The one base of an interface without members of its own, or the type that an alias only gives another name, with the
   * same type parameters.
   */
  originOf(symbol: ts.Symbol): ts.Symbol | undefined {
    if (symbol.flags & ts.SymbolFlags.TypeAlias) {
      const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
      if (!alias || !ts.isTypeReferenceNode(alias.type)) return undefined;
      const given = (alias.type.typeArguments ?? []).map(each => each.getText());
      const own = (alias.typeParameters ?? []).map(each => each.name.text);
      if (given.join() !== own.join()) return undefined;
      const origin = this.checker.getSymbolAtLocation(alias.type.typeName);
      return origin && this.target(origin);
    }
    if (!(symbol.flags & ts.SymbolFlags.Interface)) return undefined;
    const own = [...(symbol.members?.values() ?? [])].filter(each => !(each.flags & ts.SymbolFlags.TypeParameter));
    if (own.length > 0) return undefined;
    const bases = this.checker.getBaseTypes(this.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType);
    return bases.length === 1 ? (bases[0]?.aliasSymbol ?? bases[0]?.symbol) : undefined;
  }

  /**
   * The address of a named type or value, made on first request; undefined for TypeScript's own library and for what
   * belongs to a builtin without a structure.
   *
   * @param current The module whose structure refers to it, which takes in types of packages without one.
   */
  addressOf(symbolOrAlias: ts.Symbol, current: string): Address | undefined {
    const symbol = this.target(symbolOrAlias);
    const known = this.addresses.get(symbol);
    const module = this.moduleOf(symbol, current);
    if (module === undefined) return undefined;
    const before = known?.get(module);
    if (before) return before;
    const copy = this.originalOf(symbol, module);
    if (copy) return copy;
    const address = { module, name: this.freeName(symbol, module) };
    this.holders.set(`${module}#${address.name}`, symbol);
    this.addresses.set(symbol, (known ?? new Map<string, Address>()).set(module, address));
    this.onNew(symbol, address);
    return address;
  }

  /** Whether some described module exports it. */
  isExported(symbol: ts.Symbol): boolean {
    return this.exported.has(this.target(symbol));
  }

  /** The symbol that has an address, if any has been given out or is exported under it. */
  symbolAt(module: string, name: string): ts.Symbol | undefined {
    return this.holders.get(`${module}#${name}`);
  }

  /** The specifier of a module symbol that has a structure. */
  specifierOf(symbol: ts.Symbol): string | undefined {
    for (const [specifier, module] of this.declarations.modules) if (module === symbol) return specifier;
    return undefined;
  }

  private indexExports(module: string): void {
    const symbol = this.declarations.modules.get(module);
    const file = symbol?.declarations?.[0]?.getSourceFile();
    const owner = file && declaringPackage(file.fileName);
    if (owner && owner.name !== '@types/node') {
      for (const key of [owner.folder, libraryName(owner.name)]) {
        this.modulesByPackage.set(key, [...(this.modulesByPackage.get(key) ?? []), module]);
      }
    }
    for (const [name, target] of this.exportsOf(module)) {
      const list = this.exported.get(target) ?? [];
      list.push({ module, name });
      this.exported.set(target, list);
    }
  }

  private moduleOf(symbol: ts.Symbol, current: string): string | undefined {
    const file = symbol.declarations?.[0]?.getSourceFile();
    if (!file) return undefined;
    if (this.declarations.program.isSourceFileDefaultLibrary(file)) {
      return ownedLanguageTypes.has(symbol.name) ? 'global' : undefined;
    }
    const declaring = declaringPackage(file.fileName);
    if (!declaring) return undefined;
    if (ignoredPackages.has(declaring.name)) return undefined;
    const fold =
      this.folds.get(declaring.name) ?? this.folds.get(`${declaring.name}@${declaring.version.split('.')[0]}`);
    if (fold !== undefined) return fold;
    const exported = this.exported.get(symbol)?.map(each => each.module) ?? [];
    if (declaring.name === '@types/node') {
      const module = ambientModule(symbol) ?? 'global';
      return this.described.has(module) ? module : exported[0];
    }
    const siblings =
      this.modulesByPackage.get(declaring.folder) ?? this.modulesByPackage.get(libraryName(declaring.name));
    if (!siblings) return current;
    return exported.find(each => siblings.includes(each)) ?? this.nearest(siblings, file.fileName);
  }

  /** Of a package's entry points, the one whose folder is nearest above a file. */
  private nearest(modules: readonly string[], file: string): string | undefined {
    const folderOf = (module: string) =>
      dirname(this.declarations.modules.get(module)?.declarations?.[0]?.getSourceFile().fileName ?? '');
    const above = modules.filter(module => file.startsWith(`${folderOf(module)}/`));
    return above.sort((a, b) => folderOf(b).length - folderOf(a).length)[0] ?? modules[0];
  }

  /** The address of the same type in the copy of its package that has a structure, if this is another copy. */
  private originalOf(symbol: ts.Symbol, module: string): Address | undefined {
    const original = this.declarations.modules.get(module)?.declarations?.[0]?.getSourceFile();
    const own = symbol.declarations?.[0]?.getSourceFile();
    const [here, there] = [own, original].map(file => file && declaringPackage(file.fileName));
    if (!here || !there || here.folder === there.folder || libraryName(here.name) !== libraryName(there.name)) {
      return undefined;
    }
    const [first = '', ...inner] = qualifiedName(symbol).split('.');
    let found = this.exportsOf(module).get(first);
    for (const name of inner) found = found?.exports?.get(ts.escapeLeadingUnderscores(name));
    return found && this.addressOf(found, module);
  }

  private freeName(symbol: ts.Symbol, module: string): string {
    const { name, isExported } = this.wantedName(symbol, module);
    const taken = (candidate: string) => {
      const holder = this.holders.get(`${module}#${candidate}`);
      if (holder) return holder !== symbol;
      const other = isExported ? undefined : this.exportsByName(module).get(candidate);
      const isNamed = other && other !== symbol && (other.flags & namedMeaning) !== 0;
      return isNamed === true && this.wantedName(other, module).name === candidate;
    };
    if (!taken(name)) return name;
    for (let n = 2; ; n++) if (!taken(`${name}${n}`)) return `${name}${n}`;
  }

  private wantedName(symbol: ts.Symbol, module: string): { readonly name: string; readonly isExported: boolean } {
    const declared = qualifiedName(symbol);
    const names = (this.exported.get(symbol) ?? []).filter(each => each.module === module).map(each => each.name);
    const exported = names.includes(declared) ? declared : names.filter(name => name !== 'default').sort()[0];
    const wanted = exported ?? (declared === 'default' ? 'Default' : declared);
    const name = reserved.has(wanted) && module !== 'global' ? `${wanted}_` : wanted;
    return { name, isExported: exported !== undefined };
  }

  private readonly exportCache = new Map<string, Map<string, ts.Symbol>>();

  private exportsByName(module: string): Map<string, ts.Symbol> {
    const cached = this.exportCache.get(module) ?? this.exportsOf(module);
    this.exportCache.set(module, cached);
    return cached;
  }
}
