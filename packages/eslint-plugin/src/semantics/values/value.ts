import type { TypeRef } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { ClassNode, FunctionNode, Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';

/** A place in a library's public interface, as a JSDoc namepath: `pg`, `Pool#query`. */
export interface Address {
  readonly library: string;
  readonly path: string;
}

/** What the type parameters of a generic declaration stand for where it is used. */
export type TypeArguments = ReadonlyMap<Binding, Value>;

/** What `this` and the type parameters mean inside a library's declaration. */
export interface LibraryContext {
  readonly self?: Value;
  readonly arguments?: readonly Value[];
  /** What the function's own type parameters stand for in a call. */
  readonly own?: readonly Value[];
  /** It is a static member: what a free type parameter stands for is the class itself (`static findOne<M>(this: ModelStatic<M>)`). */
  readonly isStatic?: true;
}

interface FromLibrary {
  readonly library: string;
  /** Names for it, the most specific first. Empty for a value that no address leads to (the result of a call). */
  readonly addresses: readonly Address[];
}

/** An instance of a library's class, or an object of one of its interfaces. */
export interface LibraryInstance extends FromLibrary {
  readonly kind: 'library-instance';
  readonly type: string;
  readonly arguments: readonly Value[];
}
/** A library's class (or a function with members): what `new`, `extends` and static members start from. */
export interface LibraryClass extends FromLibrary {
  readonly kind: 'library-class';
  readonly type: string;
}
/** A function or method of a library, with its overloads. */
export interface LibraryFunction extends FromLibrary {
  readonly kind: 'library-function';
  readonly overloads: readonly FunctionRef[];
  readonly context: LibraryContext;
}
/** An anonymous object type of a library. */
export interface LibraryObject extends FromLibrary {
  readonly kind: 'library-object';
  readonly members: Readonly<Record<string, TypeRef>>;
  readonly context: LibraryContext;
}
/** A library's module: `import * as pg`, `require('pg')`. */
export interface LibraryModule extends FromLibrary {
  readonly kind: 'library-module';
}
export type FunctionRef = readonly ['fn', readonly TypeRef[], TypeRef];

/** A function or method of the project. */
export interface ProjectFunction {
  readonly kind: 'function';
  readonly module: ModuleSyntax;
  readonly node: FunctionNode;
}
/** A class of the project, not an instance. */
export interface ProjectClass {
  readonly kind: 'class';
  readonly module: ModuleSyntax;
  readonly node: ClassNode;
}
export interface ProjectInstance {
  readonly kind: 'instance';
  readonly module: ModuleSyntax;
  readonly node: ClassNode;
  readonly types?: TypeArguments;
}
/** A value of one of the project's interfaces or object types. */
export interface ProjectInterface {
  readonly kind: 'interface';
  readonly module: ModuleSyntax;
  readonly node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeLiteral;
  readonly types?: TypeArguments;
}
/** A function that only a type is known of: `fn: (client: PoolClient) => Promise<T>`. */
export interface FunctionType {
  readonly kind: 'function-type';
  readonly module: ModuleSyntax;
  readonly node:
    | TSESTree.TSFunctionType
    | TSESTree.TSMethodSignature
    | TSESTree.TSCallSignatureDeclaration
    | TSESTree.TSEmptyBodyFunctionExpression
    | TSESTree.TSDeclareFunction;
  readonly types?: TypeArguments;
}
export interface ObjectLiteral {
  readonly kind: 'object';
  readonly module: ModuleSyntax;
  readonly node: TSESTree.ObjectExpression;
}
export interface ModuleNamespace {
  readonly kind: 'module';
  readonly module: ModuleSyntax;
}
/** A built-in container and what is in it: `Promise`, `Array`, `Map`, `Set`, `Iterable`, `AsyncIterable`. */
export interface Container {
  readonly kind: 'container';
  readonly name: 'Promise' | 'Array' | 'Map' | 'Set' | 'Iterable' | 'AsyncIterable';
  readonly arguments: readonly Value[];
}
export interface Tuple {
  readonly kind: 'tuple';
  readonly elements: readonly Value[];
}
/** One of several, or (`all`) all of them at once. */
export interface Combination {
  readonly kind: 'any-of' | 'all-of';
  readonly values: readonly Value[];
}
/** A built-in method of a container: `promise.then`, `array.map`. */
export interface ContainerMethod {
  readonly kind: 'container-method';
  readonly of: Container | Tuple;
  readonly name: string;
}
export interface Primitive {
  readonly kind: 'primitive';
  /** `error`: an `Error` of the language, of which no more is known. */
  readonly type: 'string' | 'number' | 'boolean' | 'error' | 'other';
}
/** `null`, `undefined`, `void`. */
export interface Nothing {
  readonly kind: 'nothing';
}
export interface Unknown {
  readonly kind: 'unknown';
}

/** What is known, without running it, of the value that an expression has. */
export type Value =
  | LibraryInstance
  | LibraryClass
  | LibraryFunction
  | LibraryObject
  | LibraryModule
  | ProjectFunction
  | ProjectClass
  | ProjectInstance
  | ProjectInterface
  | FunctionType
  | ObjectLiteral
  | ModuleNamespace
  | Container
  | ContainerMethod
  | Tuple
  | Combination
  | Primitive
  | Nothing
  | Unknown;

export const unknown: Unknown = { kind: 'unknown' };
export const nothing: Nothing = { kind: 'nothing' };
export const primitives = {
  string: { kind: 'primitive', type: 'string' },
  number: { kind: 'primitive', type: 'number' },
  boolean: { kind: 'primitive', type: 'boolean' },
  error: { kind: 'primitive', type: 'error' },
  other: { kind: 'primitive', type: 'other' },
} as const satisfies Record<string, Primitive>;

export function container(name: Container['name'], ...args: Value[]): Container {
  return { kind: 'container', name, arguments: args };
}

/** One of the values; what is unknown or nothing is left out, since it says nothing of the others. */
export function anyOf(values: readonly Value[]): Value {
  const known: Value[] = [];
  for (const value of values) {
    for (const one of value.kind === 'any-of' ? value.values : [value]) {
      if (one.kind !== 'unknown' && one.kind !== 'nothing' && !known.some(other => sameValue(one, other)))
        known.push(one);
    }
  }
  if (known.length === 0)
    return values.some(value => value.kind === 'nothing') && !values.some(isUnknown) ? nothing : unknown;
  return known.length === 1 ? (known[0] as Value) : { kind: 'any-of', values: known };
}

export function allOf(values: readonly Value[]): Value {
  const known = values.filter(value => value.kind !== 'unknown');
  if (known.length === 0) return unknown;
  return known.length === 1 ? (known[0] as Value) : { kind: 'all-of', values: known };
}

export function isUnknown(value: Value): value is Unknown {
  return value.kind === 'unknown';
}

/** Whether two values are known to be of one kind: the same library type or the same declaration. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if ('library' in a && 'library' in b) {
    return (
      a.library === b.library &&
      (a as { type?: string }).type === (b as { type?: string }).type &&
      a.addresses[0]?.path === b.addresses[0]?.path
    );
  }
  if (a.kind === 'primitive') return a.type === (b as Primitive).type;
  if ('node' in a && 'node' in b) return (a.node as Node) === b.node;
  return a.kind === 'nothing' || a.kind === 'unknown';
}
