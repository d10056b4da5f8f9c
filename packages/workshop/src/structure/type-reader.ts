import type { TypeRef } from '@plimsoll/knowledge';
import ts from 'typescript';
import { builtinContainers, containerArity, transparentAliases } from './builtin-types.js';
import type { CheckerInternals } from './checker-internals.js';
import { conditionalBranches } from './conditional-branches.js';
import { isHidden, takesRest } from './declared-members.js';
import { settleParameters } from './function-parameters.js';
import { keyedParameter, keysOf, mergeByKey, settleKeys } from './keyed-overloads.js';
import { intersectionRef, isFunction, namedRef, objectRef, partsOf, unionRef } from './type-refs.js';
import { identityMapping, type MappedType } from './mapped-type.js';
import { ownedLanguageTypes, type Address, type TypeOwners } from './type-owners.js';

/** Where a type is being read: whose type parameters `$` and `%` are. */
export interface Scope {
  /** Module whose structure the reference is written into: its own types need no prefix. */
  readonly module: string;
  /** Type parameters of the type that is being described. */
  readonly own: readonly ts.Type[];
  /** Type parameters of the outermost generic function around. */
  readonly ofFunction: readonly ts.Type[];
  /** Those of them that the function's `this` parameter tells: they are the receiver. */
  readonly receivers: readonly ts.Type[];
  /** Types being read around this one, to end recursion. */
  readonly open: readonly ts.Type[];
  /** Type parameters that stand for one event's (or other key's) name in the overload that is being read. */
  readonly keys?: ReadonlyMap<ts.Type, string>;
}

const deepest = 10;
const { TypeFlags, ObjectFlags, SymbolFlags } = ts;

/** Writes the checker's types as references. */
export class TypeReader {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly program: ts.Program,
    private readonly owners: TypeOwners,
  ) {}

  /** The reference to a type; `null` where nothing is known of it that matters. */
  read(type: ts.Type, scope: Scope): TypeRef {
    if (scope.open.length > deepest) return null;
    const { flags } = type;
    if (flags & (TypeFlags.Any | TypeFlags.Unknown | TypeFlags.Never | TypeFlags.VoidLike | TypeFlags.Null))
      return null;
    if (flags & (TypeFlags.StringLike | TypeFlags.Index)) return 'string';
    if (flags & TypeFlags.NumberLike) return 'number';
    if (flags & TypeFlags.BooleanLike) return 'boolean';
    if (flags & TypeFlags.TypeParameter) return this.readParameter(type, scope);
    const settled = settleKeys(this.checker, type, scope.keys);
    if (settled !== type) return this.read(settled, scope);
    const alias = this.readAlias(type, scope);
    if (alias !== undefined) return alias;
    return this.readUnaliased(type, scope);
  }

  /** The same, looking through the name that the type itself goes by. */
  readUnaliased(type: ts.Type, scope: Scope): TypeRef {
    const { flags } = type;
    if (scope.open.includes(type)) return null;
    const inner: Scope = { ...scope, open: [...scope.open, type] };
    if (type.isUnion()) return unionRef(type.types.map(each => this.read(each, inner)));
    if (type.isIntersection()) return this.readIntersection(type, inner);
    if (flags & TypeFlags.Conditional) {
      const branches = conditionalBranches(this.checker, type as ts.ConditionalType).map(each =>
        this.read(each, inner),
      );
      return unionRef(branches) ?? this.builderParameter(type, scope);
    }
    if (flags & TypeFlags.IndexedAccess) {
      return this.readIndexedAccess(type as ts.IndexedAccessType, inner) ?? this.builderParameter(type, scope);
    }
    if (flags & TypeFlags.Substitution) return this.read((type as ts.SubstitutionType).baseType, inner);
    if (flags & TypeFlags.Object) return this.readObject(type as ts.ObjectType, inner);
    return null;
  }

  /**
   * All call or construct signatures of a type: a function, or overloads as a union of functions. What depends on the
   * name of an event or hook is one overload a name (`['=', 'connection']`).
   */
  readSignatures(signatures: readonly ts.Signature[], scope: Scope): TypeRef {
    const distinguish = signatures.length > 1;
    const read = signatures.flatMap(signature => {
      const keyed = keyedParameter(signature);
      if (!keyed) return [this.readSignature(signature, scope, { distinguish })];
      return keyed.keys.map(key =>
        this.readSignature(signature, { ...scope, keys: new Map([[keyed.parameter, key]]) }, { distinguish: true }),
      );
    });
    return unionRef(mergeByKey(read));
  }

  /** One signature as a function. */
  readSignature(
    signature: ts.Signature,
    outer: Scope,
    { result, distinguish = false }: { readonly result?: TypeRef; readonly distinguish?: boolean } = {},
  ): TypeRef {
    const parameters = signature.typeParameters ?? [];
    const outermost = outer.ofFunction.length === 0 && parameters.length > 0;
    const receivers = outermost ? this.receiversOf(signature, parameters) : outer.receivers;
    const scope: Scope = { ...outer, ofFunction: outermost ? parameters : outer.ofFunction, receivers };
    const taken = signature.parameters.flatMap((parameter, at) => {
      const type = this.checker.getTypeOfSymbol(parameter);
      const isRest = at === signature.parameters.length - 1 && takesRest(signature);
      if (isRest) return this.readRest(type, scope);
      return [(distinguish && at === 0 ? keysOf(type, scope.keys) : undefined) ?? this.read(type, scope)];
    });
    const given = result !== undefined ? result : this.read(this.checker.getReturnTypeOfSignature(signature), scope);
    const written: TypeRef = ['fn', taken, given];
    return outermost ? settleParameters(written, this.assumptions(parameters, scope)) : written;
  }

  /** Members of an anonymous or flattened type, with index signatures as `*`. */
  readMembers(whole: ts.Type, scope: Scope, accept: (member: ts.Symbol) => boolean = () => true): [string, TypeRef][] {
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
  name(address: Address, scope: Scope): string {
    return address.module === scope.module ? address.name : `${address.module}#${address.name}`;
  }

  /** The reference to a class, function or namespace itself. */
  readTypeof(symbol: ts.Symbol, scope: Scope): TypeRef {
    const specifier = symbol.flags & SymbolFlags.ValueModule ? this.owners.specifierOf(symbol) : undefined;
    if (specifier !== undefined) return ['typeof', `${specifier}#*`];
    const address = this.owners.addressOf(symbol, scope.module);
    return address ? ['typeof', this.name(address, scope)] : null;
  }

  private readParameter(type: ts.Type, scope: Scope): TypeRef {
    if ((type as { isThisType?: boolean }).isThisType || scope.receivers.includes(type)) return 'this';
    const own = scope.own.indexOf(type);
    if (own >= 0) return ['$', own];
    const ofFunction = scope.ofFunction.indexOf(type);
    if (ofFunction >= 0) return ['%', ofFunction];
    return this.assumption(type, scope);
  }

  /** What each of a declaration's type parameters is when nobody says: its default, or else its constraint. */
  assumptions(parameters: readonly ts.Type[], scope: Scope): TypeRef[] {
    const filled = (this.checker as CheckerInternals).fillMissingTypeArguments([], parameters, 0, false) ?? [];
    return parameters.map((parameter, at) => {
      if (scope.receivers.includes(parameter)) return 'this';
      const given = parameter.getDefault();
      // Computed from other parameters, it can only be decided with their own defaults in their place.
      const isComputed = given !== undefined && (given.flags & (TypeFlags.Conditional | TypeFlags.IndexedAccess)) !== 0;
      const decided = isComputed ? filled[at] : undefined;
      return (decided && this.read(decided, scope)) ?? this.assumption(parameter, scope);
    });
  }

  private assumption(type: ts.Type, scope: Scope): TypeRef {
    if (scope.open.includes(type)) return null;
    const inner: Scope = { ...scope, open: [...scope.open, type] };
    const fallback = type.getDefault();
    const constraint = type.getConstraint();
    return (fallback && this.read(fallback, inner)) ?? (constraint ? this.read(constraint, inner) : null);
  }

  private receiversOf(signature: ts.Signature, parameters: readonly ts.Type[]): ts.Type[] {
    const self = (signature as { thisParameter?: ts.Symbol }).thisParameter;
    if (!self) return [];
    const seen = JSON.stringify(
      this.read(this.checker.getTypeOfSymbol(self), {
        module: '',
        own: parameters,
        ofFunction: [],
        receivers: [],
        open: [],
      }),
    );
    return parameters.filter((_, index) => seen?.includes(`["$",${index}]`));
  }

  private readRest(declared: ts.Type, scope: Scope): TypeRef[] {
    const type = settleKeys(this.checker, declared, scope.keys);
    if (
      this.checker.isTupleType(type) &&
      !((type as ts.TupleTypeReference).target.combinedFlags & ts.ElementFlags.Variable)
    ) {
      return this.checker.getTypeArguments(type as ts.TypeReference).map(each => this.read(each, scope));
    }
    const constraint = type.flags & TypeFlags.Instantiable ? this.checker.getBaseConstraintOfType(type) : type;
    const element = constraint && this.checker.getIndexTypeOfType(constraint, ts.IndexKind.Number);
    return [namedRef('...', [element ? this.read(element, scope) : null])];
  }

  /** A type that goes by an alias: the alias's name where it stands for an object with members of its own. */
  private readAlias(type: ts.Type, scope: Scope): TypeRef | undefined {
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
    const inner: Scope = { ...scope, open: [...scope.open, type] };
    return namedRef(this.name(address, scope), this.readArguments(aliasTypeArguments, inner));
  }

  private readArguments(types: readonly ts.Type[], scope: Scope): TypeRef[] {
    return types.map(each => {
      const ref = this.read(each, scope);
      return isData(ref) ? null : ref;
    });
  }

  private readIntersection(type: ts.IntersectionType, scope: Scope): TypeRef {
    const parts = type.types.map(each => this.read(each, scope));
    const primitive = parts.find(part => part === 'string' || part === 'number' || part === 'boolean');
    return primitive ?? intersectionRef(parts);
  }

  private readIndexedAccess(type: ts.IndexedAccessType, scope: Scope): TypeRef {
    if (type.indexType.isStringLiteral()) {
      const whole = (this.checker as CheckerInternals).getApparentType(type.objectType);
      const member = this.checker.getPropertyOfType(whole, type.indexType.value);
      return member ? this.read(this.checker.getTypeOfSymbol(member), scope) : null;
    }
    const constraint = this.checker.getBaseConstraintOfType(type);
    return constraint && constraint !== type ? this.read(constraint, scope) : null;
  }

  /**
   * A computed type that cannot be reduced, but is made from one that has methods, is taken for that one: builders
   * compute the type of the next builder from their own (`PgSelectWithout<this, …>`).
   */
  private builderParameter(type: ts.Type, scope: Scope): TypeRef {
    for (const argument of type.aliasTypeArguments ?? []) {
      if (!(argument.flags & TypeFlags.TypeParameter)) continue;
      if ((argument as { isThisType?: boolean }).isThisType) return 'this';
      const constraint = this.checker.getBaseConstraintOfType(argument);
      const hasMethods =
        constraint &&
        constraint.flags & TypeFlags.Object &&
        constraint.symbol?.flags & (SymbolFlags.Class | SymbolFlags.Interface);
      if (hasMethods) return this.read(argument, scope);
    }
    return null;
  }

  private readObject(type: ts.ObjectType, scope: Scope): TypeRef {
    const { symbol } = type;
    if (this.checker.isTupleType(type)) return this.readTuple(type as ts.TypeReference, scope);
    if (this.checker.isArrayType(type)) {
      const [element] = this.checker.getTypeArguments(type as ts.TypeReference);
      return ['Array', element ? this.read(element, scope) : null];
    }
    const target = type.objectFlags & ObjectFlags.Reference ? (type as ts.TypeReference).target : type;
    if (target.objectFlags & ObjectFlags.ClassOrInterface)
      return this.readNamed(type, target as ts.InterfaceType, scope);
    if (type.objectFlags & ObjectFlags.Mapped) {
      const origin = identityMapping(this.checker, type as MappedType);
      if (origin) return this.read(origin, scope);
    }
    if (type.objectFlags & ObjectFlags.Anonymous && symbol) {
      if (symbol.flags & SymbolFlags.Enum) return null;
      if (symbol.flags & (SymbolFlags.Class | SymbolFlags.ValueModule)) return this.readTypeof(symbol, scope);
      if (symbol.flags & SymbolFlags.Function && this.owners.isExported(symbol)) return this.readTypeof(symbol, scope);
    }
    return this.readAnonymous(type, scope);
  }

  private readTuple(type: ts.TypeReference, scope: Scope): TypeRef {
    const parts = this.checker.getTypeArguments(type).map(each => this.read(each, scope));
    const distinct = new Set(parts.map(part => JSON.stringify(part)));
    if (distinct.size < 2) return ['Array', parts[0] ?? null];
    return objectRef(parts.map((part, at) => [String(at), part]));
  }

  private readNamed(type: ts.ObjectType, target: ts.InterfaceType, scope: Scope): TypeRef {
    const { symbol } = target;
    const args =
      type.objectFlags & ObjectFlags.Reference ? this.checker.getTypeArguments(type as ts.TypeReference) : [];
    if (this.isBuiltin(symbol)) {
      const container = builtinContainers[symbol.name];
      if (container) {
        const arity = containerArity[container] ?? 1;
        return [container, ...Array.from({ length: arity }, (_, at) => (args[at] ? this.read(args[at], scope) : null))];
      }
      return symbol.name.endsWith('Error') && !symbol.name.startsWith('Dom') ? 'Error' : null;
    }
    // Its constructor matters, which throws; what it makes does not.
    if (symbol.name === 'RegExp' && ownedLanguageTypes.has(symbol.name)) return null;
    const address = this.owners.addressOf(symbol, scope.module);
    if (!address) return null;
    if (address.module === 'global' && (address.name === 'AbortSignal' || address.name === 'AbortController')) {
      return address.name;
    }
    const parameters = target.typeParameters?.length ?? 0;
    return namedRef(this.name(address, scope), this.readArguments(args.slice(0, parameters), scope));
  }

  private readAnonymous(type: ts.ObjectType, scope: Scope): TypeRef {
    const calls = type.getCallSignatures();
    const constructs = type.getConstructSignatures();
    const call = calls.length > 0 ? this.readSignatures(calls, scope) : null;
    const members = objectRef(this.readMembers(type, scope));
    if (call === null && members === null && constructs.length > 0) {
      const made = this.checker.getReturnTypeOfSignature(constructs[0] as ts.Signature);
      const symbol = made.getSymbol();
      if (symbol && symbol.flags & SymbolFlags.Class) return this.readTypeof(symbol, scope);
    }
    return intersectionRef([call, members]);
  }

  private isBuiltin(symbol: ts.Symbol): boolean {
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
