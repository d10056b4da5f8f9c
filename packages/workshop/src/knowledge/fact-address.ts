import ts from 'typescript';
import type { TypeOwners } from '../structure/type-owners.js';

/** What a fact's namepath leads to in a library's declarations. */
export interface Addressed {
  /** Call signatures, or those of `new` for `new Class`, of all overloads. Empty for what cannot be called. */
  readonly signatures: readonly ts.Signature[];
  /** The type of the value, member or, for a fact about a type, its instances. */
  readonly type: ts.Type;
  /** The type whose member it is. */
  readonly owner?: ts.Type;
  /** The path names a type, not a value. */
  readonly isType: boolean;
}

const typeMeaning = ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias;

/** Finds JSDoc namepaths in the declarations of libraries. */
export class FactAddresses {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly owners: TypeOwners,
    private readonly globals: ReadonlyMap<string, ts.Symbol>,
  ) {}

  /** Resolves `new Class`, `Class#member`, `Class.static`, `object.member`, `fn` or `Type`; undefined if it is not there. */
  resolve(module: string, api: string): Addressed | undefined {
    if (api.startsWith('new ')) {
      const type = this.value(module, api.slice(4));
      const signatures = type?.getConstructSignatures() ?? [];
      return type && signatures.length > 0 ? { signatures, type, isType: false } : undefined;
    }
    const [path = '', member] = api.split('#');
    if (member !== undefined) {
      const owner = this.type(module, path);
      const type = owner && memberType(this.checker, owner, member);
      return type && { signatures: callSignatures(type), type, owner, isType: false };
    }
    const type = this.value(module, path);
    if (type) return { signatures: callSignatures(type), type, isType: false };
    const named = this.type(module, path);
    return named && { signatures: callSignatures(named), type: named, isType: true };
  }

  /** The name that structures have for a type: the resolver asks for facts by it. */
  keptAs(module: string, name: string): string | undefined {
    const found = this.typeSymbol(module, name);
    const address = found && this.owners.addressOf(found, module);
    return address && (address.module === module ? address.name : `${address.module}#${address.name}`);
  }

  /** The type of a name that a structure uses: exported, in a namespace, of another module (`http#Server`), or internal. */
  type(module: string, name: string): ts.Type | undefined {
    const hash = name.indexOf('#');
    if (hash > 0) return this.type(name.slice(0, hash), name.slice(hash + 1));
    const found = this.typeSymbol(module, name);
    return found && this.checker.getDeclaredTypeOfSymbol(found);
  }

  private typeSymbol(module: string, name: string): ts.Symbol | undefined {
    const [first = '', ...inner] = name.split('.');
    let symbol = this.exported(module, first);
    for (const each of inner) symbol = symbol && this.inNamespace(symbol, each);
    const found = symbol && symbol.flags & typeMeaning ? symbol : this.owners.symbolAt(module, name);
    return found && found.flags & typeMeaning ? found : undefined;
  }

  private value(module: string, path: string): ts.Type | undefined {
    const [first = '', ...inner] = path === 'module.exports' ? ['default'] : path.split('.');
    const symbol = this.exported(module, first) ?? this.owners.symbolAt(module, first);
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Value)) return undefined;
    let type: ts.Type | undefined = this.checker.getTypeOfSymbol(symbol);
    for (const each of inner) type = type && memberType(this.checker, type, each);
    return type;
  }

  private exported(module: string, name: string): ts.Symbol | undefined {
    return module === 'global'
      ? (this.globals.get(name) ?? this.owners.symbolAt('global', name))
      : this.owners.exportsOf(module).get(name);
  }

  private inNamespace(symbol: ts.Symbol, name: string): ts.Symbol | undefined {
    if (!(symbol.flags & ts.SymbolFlags.Namespace)) return undefined;
    const found = this.checker.getExportsOfModule(symbol).find(each => each.name === name);
    return found && this.owners.target(found);
  }
}

/** The members of a union or intersection that say something, with type parameters as their constraints. */
export function alternatives(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap(each => alternatives(checker, each));
  if (type.flags & ts.TypeFlags.Instantiable) {
    const constraint = checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? alternatives(checker, constraint) : [type];
  }
  return type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null) ? [] : [type];
}

/** The type of a member, inherited and indexed ones included, in any of a union's types. */
export function memberType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  for (const each of alternatives(checker, type)) {
    if (each.flags & (ts.TypeFlags.Any | ts.TypeFlags.NonPrimitive)) return each;
    const member = checker.getPropertyOfType(checker.getNonNullableType(each), name);
    if (member) return checker.getTypeOfSymbol(member);
    const indexed = checker.getIndexInfosOfType(each).find(({ keyType }) => keyType.flags & ts.TypeFlags.String);
    if (indexed) return indexed.type;
  }
  return undefined;
}

/** The call signatures of a value that may be one of several things. */
export function callSignatures(type: ts.Type): readonly ts.Signature[] {
  return type.isUnion() ? type.types.flatMap(each => each.getCallSignatures()) : type.getCallSignatures();
}
