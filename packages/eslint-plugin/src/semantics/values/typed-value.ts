import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { libraryExport } from './library-values.js';
import { anyOf, container, unknown, type Value } from './value.js';

type Checker = ReturnType<ParserServicesWithTypeInformation['program']['getTypeChecker']>;
type Type = ReturnType<Checker['getTypeAtLocation']>;
type TsSymbol = NonNullable<Type['symbol']>;
type Declaration = NonNullable<TsSymbol['declarations']>[number];

/** What the TypeScript checker can add for one file, where the engine has parsed it with types. */
export interface TypeEvidence {
  readonly checker: Checker;
  readonly services: ParserServicesWithTypeInformation;
}

/** The type evidence that an engine's parser services carry; undefined without types. */
export function typeEvidence(services: unknown): TypeEvidence | undefined {
  const typed = services as ParserServicesWithTypeInformation | undefined;
  return typed?.program ? { checker: typed.program.getTypeChecker(), services: typed } : undefined;
}

/** What the type checker knows of an expression's value, where its type is a library's or a built-in container. */
export function typedValue(world: World, evidence: TypeEvidence, node: Node): Value {
  const tsNode = evidence.services.esTreeNodeToTSNodeMap.get(node);
  if (!tsNode) return unknown;
  return fromType(world, evidence.checker, evidence.checker.getTypeAtLocation(tsNode), 0);
}

function fromType(world: World, checker: Checker, type: Type, depth: number): Value {
  if (depth > 4) return unknown;
  if (type.isUnion()) return anyOf(type.types.map(part => fromType(world, checker, part, depth + 1)));
  const symbol = type.symbol as TsSymbol | undefined;
  const declaration = symbol?.declarations?.[0];
  if (!symbol || !declaration) return unknown;
  const args = () =>
    checker
      .getTypeArguments(type as Parameters<Checker['getTypeArguments']>[0])
      .map(one => fromType(world, checker, one, depth + 1));
  if (isStandardLibrary(declaration)) {
    if (symbol.name === 'Promise' || symbol.name === 'Array' || symbol.name === 'Map' || symbol.name === 'Set')
      return container(symbol.name, ...args());
    return symbol.name === 'AbortSignal' || symbol.name === 'AbortController'
      ? instance('global', symbol.name)
      : unknown;
  }
  const library = declaringLibrary(world, declaration);
  if (library === undefined) return unknown;
  if (type.getCallSignatures().length > 0 && !type.isClassOrInterface()) {
    const exported = libraryExport(world, library, symbol.name);
    return exported.kind === 'library-function' ? exported : unknown;
  }
  if (!world.knowledge.structure(library)?.types[symbol.name]) return unknown;
  const isClassItself = type.getConstructSignatures().length > 0;
  return isClassItself
    ? { kind: 'library-class', library, type: symbol.name, addresses: [{ library, path: symbol.name }] }
    : instance(library, symbol.name);
}

function instance(library: string, type: string): Value {
  return { kind: 'library-instance', library, type, arguments: [], addresses: [] };
}

function isStandardLibrary(declaration: Declaration): boolean {
  return /[/\\]typescript[^/\\]*[/\\]lib[/\\]lib\.[^/\\]+\.d\.ts$/.test(declaration.getSourceFile().fileName);
}

/** The library with a table whose declarations hold this one. */
function declaringLibrary(world: World, declaration: Declaration): string | undefined {
  const { fileName } = declaration.getSourceFile();
  const at = fileName.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const [first = '', second = ''] = fileName.slice(at + '/node_modules/'.length).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  if (name === '@types/node') return ambientModule(world, declaration) ?? 'global';
  return world.knowledge.canonical(
    name.startsWith('@types/') ? name.slice('@types/'.length).replace(/^(.+)__/, '@$1/') : name,
  );
}

/** `declare module 'fs' { … }` around a declaration of Node's own. */
function ambientModule(world: World, declaration: Declaration): string | undefined {
  interface Ancestor {
    readonly parent?: Ancestor;
    readonly name?: { readonly text?: string };
    readonly body?: unknown;
  }
  for (let at: Ancestor | undefined = declaration as unknown as Ancestor; at; at = at.parent) {
    const name = at.body === undefined ? undefined : at.name?.text;
    const known = name === undefined ? undefined : world.knowledge.canonical(name);
    if (known !== undefined) return known;
  }
  return undefined;
}
