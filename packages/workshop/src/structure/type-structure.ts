import type { TypeRef, TypeStructure } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { CheckerInternals } from './checker-internals.js';
import type { Address, TypeOwners } from './type-owners.js';
import { namedRef, unionRef } from './type-refs.js';
import { readSignature, readSignatures } from './read-signatures.js';
import type { ReadingScope } from './reading-scope.js';
import { assumptions } from './type-parameters.js';
import type { TypeReader } from './type-reader.js';

const { SymbolFlags, TypeFlags, ObjectFlags } = ts;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Describes what a named symbol is: a class, an interface, an alias, a function with members, a namespace. */
export class TypeDescriber {
  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly owners: TypeOwners,
    private readonly reader: TypeReader,
  ) {}

  describe(symbol: ts.Symbol, address: Address): TypeStructure {
    const structure: Mutable<TypeStructure> = {};
    if (symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface)) this.describeObject(symbol, address, structure);
    else if (symbol.flags & SymbolFlags.TypeAlias) this.describeAlias(symbol, address, structure);
    this.describeValue(symbol, address, structure);
    return structure;
  }

  /** What an exported value is. */
  readValue(symbol: ts.Symbol, scope: ReadingScope): TypeRef {
    if (symbol.flags & (SymbolFlags.Enum | SymbolFlags.EnumMember)) return null;
    if (symbol.flags & SymbolFlags.Class) return this.reader.readTypeof(symbol, scope);
    if (symbol.flags & SymbolFlags.ValueModule && this.hasValues(symbol)) return this.reader.readTypeof(symbol, scope);
    if (!(symbol.flags & SymbolFlags.Value)) return null;
    const type = this.checker.getTypeOfSymbol(symbol);
    if (symbol.flags & SymbolFlags.Function) return readSignatures(this.reader, type.getCallSignatures(), scope);
    if (symbol.flags & SymbolFlags.Variable && this.isConstructor(symbol, type))
      return this.reader.readTypeof(symbol, scope);
    return this.reader.read(type, scope) ?? readSignatures(this.reader, type.getCallSignatures(), scope);
  }

  private describeObject(symbol: ts.Symbol, address: Address, structure: Mutable<TypeStructure>): void {
    const type = this.checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
    const parameters = type.typeParameters ?? [];
    const scope: ReadingScope = { module: address.module, own: parameters, ofFunction: [], receivers: [], open: [] };
    this.describeParameters(parameters, scope, structure);
    const { named, flattened } = this.basesOf(type, address, scope);
    const whole = this.withThis(type);
    const isOwn = (member: ts.Symbol) => {
      const parent = this.parentOf(member);
      return parent === symbol || (parent !== undefined && flattened.includes(parent));
    };
    const acceptAll = flattened.length > 0 && named.length === 0;
    const members = this.reader.readMembers(whole, scope, acceptAll ? undefined : isOwn);
    structure.extends = [...named, ...this.protocolsOf(type, scope, acceptAll ? () => true : isOwn)];
    structure.members = Object.fromEntries(members);
    const calls = whole.getCallSignatures();
    if (calls.length > 0) structure.call = readSignatures(this.reader, calls, scope);
    const constructs = whole.getConstructSignatures();
    if (constructs.length > 0) structure.construct = readSignatures(this.reader, constructs, scope);
  }

  private describeAlias(symbol: ts.Symbol, address: Address, structure: Mutable<TypeStructure>): void {
    const type = this.checker.getDeclaredTypeOfSymbol(symbol);
    const nodes = symbol.declarations?.find(ts.isTypeAliasDeclaration)?.typeParameters ?? [];
    const parameters = nodes.map(node => this.checker.getTypeAtLocation(node));
    const scope: ReadingScope = { module: address.module, own: parameters, ofFunction: [], receivers: [], open: [] };
    this.describeParameters(parameters, scope, structure);
    const isLiteral = type.aliasSymbol === symbol && (type.flags & TypeFlags.Object) !== 0;
    const objectFlags = isLiteral ? (type as ts.ObjectType).objectFlags : 0;
    const isPlain = objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped);
    const isStatic = type.symbol?.flags & (SymbolFlags.Class | SymbolFlags.ValueModule | SymbolFlags.Enum);
    const members = isPlain && !isStatic ? this.reader.readMembers(type, scope) : [];
    const [calls, constructs] = [type.getCallSignatures(), type.getConstructSignatures()];
    if (!isPlain || isStatic || (members.length === 0 && calls.length === 0 && constructs.length === 0)) {
      structure.alias =
        type.aliasSymbol === symbol ? this.reader.readUnaliased(type, scope) : this.reader.read(type, scope);
      return;
    }
    structure.members = Object.fromEntries(members);
    structure.extends = this.protocolsOf(type, scope, () => true);
    if (calls.length > 0) structure.call = readSignatures(this.reader, calls, scope);
    if (constructs.length > 0) structure.construct = readSignatures(this.reader, constructs, scope);
  }

  private describeValue(symbol: ts.Symbol, address: Address, structure: Mutable<TypeStructure>): void {
    if (!(symbol.flags & SymbolFlags.Value) || symbol.flags & SymbolFlags.Enum) return;
    const scope: ReadingScope = { module: address.module, own: [], ofFunction: [], receivers: [], open: [] };
    const type = this.checker.getTypeOfSymbol(symbol);
    if (symbol.flags & SymbolFlags.Variable && !this.isConstructor(symbol, type)) return;
    const isClass = (symbol.flags & SymbolFlags.Class) !== 0;
    const isOwn = isClass ? (member: ts.Symbol) => this.parentOf(member) === symbol : undefined;
    const statics = this.reader.readMembers(type, scope, isOwn).map(([name, ref]): [string, TypeRef] => {
      const member = this.checker.getPropertyOfType(type, name);
      const target = member && this.owners.target(member);
      return [name, target && target.flags & SymbolFlags.Class ? this.reader.readTypeof(target, scope) : ref];
    });
    if (statics.length > 0) structure.statics = Object.fromEntries(statics);
    const calls = type.getCallSignatures();
    if (calls.length > 0) structure.call = readSignatures(this.reader, calls, scope);
    const constructs = type.getConstructSignatures();
    if (constructs.length > 0) structure.construct = this.describeConstruct(symbol, address, constructs, structure);
  }

  /** Signatures of `new`. A class's own type parameters are `$` there, those of a constructor variable `%`. */
  private describeConstruct(
    symbol: ts.Symbol,
    address: Address,
    signatures: readonly ts.Signature[],
    structure: TypeStructure,
  ): TypeRef {
    const own = { module: address.module, ofFunction: [], receivers: [], open: [] };
    if (!(symbol.flags & SymbolFlags.Class)) return readSignatures(this.reader, signatures, { ...own, own: [] });
    const count = structure.parameters ?? 0;
    const made = namedRef(
      address.name,
      Array.from({ length: count }, (_, at): TypeRef => ['$', at]),
    );
    return unionRef(
      signatures.map(signature => {
        const parameters = signature.typeParameters ?? [];
        const plain = { ...own, own: parameters, ofFunction: [] };
        return readSignature(this.reader, withoutParameters(signature), plain, { result: made });
      }),
    );
  }

  private describeParameters(
    parameters: readonly ts.Type[],
    scope: ReadingScope,
    structure: Mutable<TypeStructure>,
  ): void {
    if (parameters.length === 0) return;
    structure.parameters = parameters.length;
    const defaults = assumptions(this.reader, parameters, scope);
    const last = defaults.findLastIndex(
      ref => ref !== null && ref !== 'string' && ref !== 'number' && ref !== 'boolean',
    );
    if (last >= 0) structure.defaults = defaults.slice(0, last + 1);
  }

  /** Bases that can be named, and the symbols whose members are taken over because they cannot. */
  private basesOf(
    type: ts.InterfaceType,
    address: Address,
    scope: ReadingScope,
  ): { named: TypeRef[]; flattened: ts.Symbol[] } {
    const named: TypeRef[] = [];
    const flattened: ts.Symbol[] = [];
    const symbols = new Set<ts.Type>();
    for (const base of [...this.checker.getBaseTypes(type), ...this.implementedBy(type)]) {
      if (symbols.has(base)) continue;
      symbols.add(base);
      const ref = this.reader.read(base, scope);
      const isItself = ref === address.name || (Array.isArray(ref) && ref[0] === address.name);
      if (ref !== null && !isItself && !(Array.isArray(ref) && (ref[0] === 'obj' || ref[0] === 'fn'))) named.push(ref);
      else if (base.symbol) flattened.push(base.symbol);
    }
    return { named, flattened };
  }

  private implementedBy(type: ts.InterfaceType): ts.Type[] {
    return (type.symbol.declarations ?? []).filter(ts.isClassDeclaration).flatMap(declaration => {
      const clause = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ImplementsKeyword);
      return (clause?.types ?? []).map(each => this.checker.getTypeAtLocation(each));
    });
  }

  /** What the type's iterators and its `then` make it: `['AsyncIterable', T]`, `['Promise', T]`. */
  private protocolsOf(type: ts.Type, scope: ReadingScope, isOwn: (member: ts.Symbol) => boolean): TypeRef[] {
    const protocols: TypeRef[] = [];
    for (const member of this.checker.getPropertiesOfType(type)) {
      if (!isOwn(member)) continue;
      if (/^__@(asyncIterator|iterator)/.test(member.name)) {
        const [signature] = this.checker.getTypeOfSymbol(member).getCallSignatures();
        const ref = signature && this.reader.read(this.checker.getReturnTypeOfSignature(signature), scope);
        if (Array.isArray(ref) && (ref[0] === 'AsyncIterable' || ref[0] === 'Iterable')) protocols.push(ref as TypeRef);
      } else if (member.name === 'then') {
        const promised = (this.checker as CheckerInternals).getPromisedTypeOfPromise(type);
        if (promised) protocols.push(['Promise', this.reader.read(promised, scope)]);
      }
    }
    return protocols;
  }

  /** Whether a variable is a class in all but syntax, and not just another name for one. */
  private isConstructor(variable: ts.Symbol, type: ts.Type): boolean {
    if (type.getConstructSignatures().length === 0 || !(type.flags & TypeFlags.Object)) return false;
    return !(type.symbol?.flags & SymbolFlags.Class) || this.owners.target(type.symbol) === variable;
  }

  /** The type with `this` left open in its members; asked directly, the checker puts the type itself for it. */
  private withThis(type: ts.InterfaceType): ts.Type {
    const { thisType } = type as { thisType?: ts.Type };
    return thisType ? (this.checker as CheckerInternals).getApparentType(thisType) : type;
  }

  /** The type that declares a member; declarations in several places make one symbol. */
  private parentOf(member: ts.Symbol): ts.Symbol | undefined {
    const { parent } = member as { parent?: ts.Symbol };
    return parent && (this.checker as CheckerInternals).getMergedSymbol(parent);
  }

  private hasValues(symbol: ts.Symbol): boolean {
    return this.checker.getExportsOfModule(symbol).some(each => this.owners.target(each).flags & SymbolFlags.Value);
  }
}

/** The signature of a class's constructor repeats the class's type parameters; they are the type's own. */
function withoutParameters(signature: ts.Signature): ts.Signature {
  return Object.assign(Object.create(signature) as ts.Signature, { typeParameters: undefined });
}
