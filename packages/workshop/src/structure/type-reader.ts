import type { TypeRef } from '@plimsoll/knowledge';
import ts from 'typescript';
import { transparentAliases } from './builtin-types.js';
import type { CheckerInternals } from './checker-internals.js';
import { conditionalBranches } from './conditional-branches.js';
import { isHidden } from './declared-members.js';
import { settleKeys } from './keyed-overloads.js';
import { readObject } from './read-object.js';
import type { ReadingScope } from './reading-scope.js';
import { ownedLanguageTypes, type Address, type TypeOwners } from './type-owners.js';
import { builderParameter, readParameter } from './type-parameters.js';
import { intersectionRef, isFunction, namedRef, partsOf, unionRef } from './type-refs.js';

const deepest = 10;
const { TypeFlags, ObjectFlags, SymbolFlags } = ts;

/** Writes the checker's types as references. */
export class TypeReader {
  constructor(
    readonly checker: ts.TypeChecker,
    private readonly program: ts.Program,
    readonly owners: TypeOwners,
  ) {}

  /** The reference to a type; `null` where nothing is known of it that matters. */
  read(type: ts.Type, scope: ReadingScope): TypeRef {
    if (scope.open.length > deepest) return null;
    const { flags } = type;
    if (flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Never | TypeFlags.VoidLike | TypeFlags.Null))
      return null;
    if (flags & (TypeFlags.StringLike | TypeFlags.Index)) return 'string';
    if (flags & TypeFlags.NumberLike) return 'number';
    if (flags & TypeFlags.BooleanLike) return 'boolean';
    if (flags & TypeFlags.TypeParameter) return readParameter(this, type, scope);
    const settled = settleKeys(this.checker, type, scope.keys);
    if (settled !== type) return this.read(settled, scope);
    const alias = this.readAlias(type, scope);
    if (alias !== undefined) return alias;
    return this.readUnaliased(type, scope);
  }

  /** The same, looking through the name that the type itself goes by. */
  readUnaliased(type: ts.Type, scope: ReadingScope): TypeRef {
    const { flags } = type;
    if (scope.open.includes(type)) return null;
    const inner: ReadingScope = { ...scope, open: [...scope.open, type] };
    if (type.isUnion()) return unionRef(type.types.map(each => this.read(each, inner)));
    if (type.isIntersection()) return this.readIntersection(type, inner);
    if (flags & TypeFlags.Conditional) {
      const branches = conditionalBranches(this.checker, type as ts.ConditionalType).map(each =>
        this.read(each, inner),
      );
      return unionRef(branches) ?? builderParameter(this, type, scope);
    }
    if (flags & TypeFlags.IndexedAccess) {
      return this.readIndexedAccess(type as ts.IndexedAccessType, inner) ?? builderParameter(this, type, scope);
    }
    if (flags & TypeFlags.Substitution) return this.read((type as ts.SubstitutionType).baseType, inner);
    if (flags & TypeFlags.Object) return readObject(this, type as ts.ObjectType, inner);
    return null;
  }

  /** Members of an anonymous or flattened type, with index signatures as `*`. */
  readMembers(
    whole: ts.Type,
    scope: ReadingScope,
    accept: (member: ts.Symbol) => boolean = () => true,
  ): [string, TypeRef][] {
    const members: [string, TypeRef][] = [];
    for (const member of this.checker.getPropertiesOfType(whole)) {
      if (isHidden(member) || !accept(member)) continue;
      const type = this.checker.getTypeOfSymbol(member);
      const ref = this.read(type, scope);
      const isComputed = ref === null && (type.flags & TypeFlags.Instantiable) !== 0;
      if (isComputed || !isData(ref)) members.push([member.name, ref]);
    }
    const index = this.checker
      .getIndexInfosOfType(whole)
      .find(info => info.keyType.flags & (TypeFlags.String | TypeFlags.TemplateLiteral));
    const indexed = index ? this.read(index.type, scope) : null;
    if (!isData(indexed)) members.push(['*', indexed]);
    return members;
  }

  /** Writes an address as seen from a module. */
  name(address: Address, scope: ReadingScope): string {
    return address.module === scope.module ? address.name : `${address.module}#${address.name}`;
  }

  /** The reference to a class, function or namespace itself. */
  readTypeof(symbol: ts.Symbol, scope: ReadingScope): TypeRef {
    const specifier = symbol.flags & SymbolFlags.ValueModule ? this.owners.specifierOf(symbol) : undefined;
    if (specifier !== undefined) return ['typeof', `${specifier}#*`];
    const address = this.owners.addressOf(symbol, scope.module);
    return address ? ['typeof', this.name(address, scope)] : null;
  }

  /** A type that goes by an alias: the alias's name where it stands for an object with members of its own. */
  private readAlias(type: ts.Type, scope: ReadingScope): TypeRef | undefined {
    const { aliasSymbol, aliasTypeArguments = [] } = type;
    if (!aliasSymbol) return undefined;
    if (this.isBuiltin(aliasSymbol)) {
      const [first] = aliasTypeArguments;
      if (first && aliasSymbol.name === 'ReturnType')
        return unionRef(partsOf(this.read(first, scope), '|').map(resultOf));
      return first && transparentAliases.has(aliasSymbol.name) ? this.read(first, scope) : undefined;
    }
    if (!isNameworthy(type)) return undefined;
    const address = this.owners.addressOf(aliasSymbol, scope.module);
    if (!address) return undefined;
    const inner: ReadingScope = { ...scope, open: [...scope.open, type] };
    return namedRef(this.name(address, scope), this.readArguments(aliasTypeArguments, inner));
  }

  /** The arguments of a named type: what is mere data says nothing. */
  readArguments(types: readonly ts.Type[], scope: ReadingScope): TypeRef[] {
    return types.map(each => {
      const ref = this.read(each, scope);
      return isData(ref) ? null : ref;
    });
  }

  private readIntersection(type: ts.IntersectionType, scope: ReadingScope): TypeRef {
    const parts = type.types.map(each => this.read(each, scope));
    const primitive = parts.find(part => part === 'string' || part === 'number' || part === 'boolean');
    return primitive ?? intersectionRef(parts);
  }

  private readIndexedAccess(type: ts.IndexedAccessType, scope: ReadingScope): TypeRef {
    if (type.indexType.isStringLiteral()) {
      const whole = (this.checker as CheckerInternals).getApparentType(type.objectType);
      const member = this.checker.getPropertyOfType(whole, type.indexType.value);
      return member ? this.read(this.checker.getTypeOfSymbol(member), scope) : null;
    }
    const constraint = this.checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? this.read(constraint, scope) : null;
  }

  /** Whether a symbol belongs to the language, and no table speaks of it. */
  isBuiltin(symbol: ts.Symbol): boolean {
    const file = symbol.declarations?.[0]?.getSourceFile();
    if (!file || ownedLanguageTypes.has(symbol.name)) return false;
    return this.program.isSourceFileDefaultLibrary(file);
  }
}

function isData(ref: TypeRef): boolean {
  return ref === null || ref === 'string' || ref === 'number' || ref === 'boolean';
}

function resultOf(ref: TypeRef): TypeRef {
  return isFunction(ref) ? ref[2] : null;
}

/** Whether an alias of the type is worth a name of its own: objects and functions, not unions or computed types. */
function isNameworthy(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(each => each.flags & TypeFlags.Object);
  if (!(type.flags & TypeFlags.Object)) return false;
  const { objectFlags } = type as ts.ObjectType;
  return (
    (objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped)) !== 0 && !(objectFlags & ObjectFlags.ClassOrInterface)
  );
}
