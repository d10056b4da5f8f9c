import type { IoKind } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  isFunction,
  keyName,
  memberName,
  unwrap,
  type ClassNode,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import { argumentAt, type Call } from '../call.js';
import { ioOf } from '../functions/io.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { baseClass } from '../values/class-member.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';
import { isCaught } from './escaping-failure.js';

/** Functions deeper down than this are taken to wrap. */
const levels = 4;
/**
 * What a driver or client reaches over the network, and fails at in more than one way. What is put into a queue or sent by
 * mail either goes or does not: its caller has nothing to tell apart.
 */
const outside: ReadonlySet<IoKind> = new Set(['http', 'database', 'cache', 'rpc', 'object-store']);

/** The first call of a driver or client in a function, or in what it calls, whose failure leaves the function as it is. */
export function unwrappedDriverCall(world: World, module: ModuleSyntax, fn: FunctionNode, level = 0): Call | undefined {
  if (level > levels) return undefined;
  let found: Call | undefined;
  const look = (promise: Node): void => {
    if (!found && !isCaught(promise, fn)) found = driverCall(world, module, promise, level);
  };
  for (const node of returnedNodes(fn)) look(node);
  walkOwn(fn.body, node => {
    if (node.type === 'AwaitExpression') look(node.argument);
    return !found;
  });
  return found;
}

function driverCall(world: World, module: ModuleSyntax, promise: Node, level: number): Call | undefined {
  const target = unwrap(promise);
  if (target.type === 'AwaitExpression') return driverCall(world, module, target.argument, level);
  if (target.type !== 'CallExpression') return undefined;
  const callee = unwrap(target.callee);
  const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (method === 'catch' || (method === 'then' && target.arguments.length > 1)) return undefined;
  const call = resolveCall(world, module, target);
  const io = ioOf(world, call);
  if (io) return outside.has(io) ? call : undefined;
  if (callee.type === 'MemberExpression' && (method === 'then' || method === 'finally'))
    return driverCall(world, module, callee.object, level);
  // What is handed a callback may well wrap what the callback does.
  if (
    call.node.type === 'CallExpression' &&
    call.node.arguments.some((_, at) => isFunction(argumentAt(call, at) as Node))
  )
    return undefined;
  for (const fn of projectFunctions(call.callee)) {
    const inner = unwrappedDriverCall(world, fn.module, fn.node, level + 1);
    if (inner) return inner;
  }
  return undefined;
}

/** A method through which failures of a driver leave an adapter. */
export interface LeakyMethod {
  readonly method: TSESTree.MethodDefinition;
  /** The interface or abstract class of the project of which it is the implementation of a member. */
  readonly port: string;
  readonly call: Call;
}

/** The methods of a class that implement a port of the project and let failures of a driver through. */
export function leakyMethods(world: World, module: ModuleSyntax, owner: ClassNode): LeakyMethod[] {
  if (owner.implements.length === 0 || extendsLibrary(world, module, owner)) return [];
  return owner.body.body.flatMap(item => {
    if (item.type !== 'MethodDefinition' || item.kind !== 'method' || item.static || !isFunction(item.value)) return [];
    const port = portOf(world, module, owner, item);
    const call = port === undefined ? undefined : unwrappedDriverCall(world, module, item.value);
    return call && port !== undefined ? [{ method: item, port, call }] : [];
  });
}

/** An active record, or another class of a library's kind: whoever calls it calls the library. */
function extendsLibrary(world: World, module: ModuleSyntax, owner: ClassNode): boolean {
  let base = baseClass(world, module, owner);
  for (let depth = 0; base.kind === 'class' && depth < levels; depth++) base = baseClass(world, base.module, base.node);
  return base.kind === 'library-class';
}

function portOf(
  world: World,
  module: ModuleSyntax,
  owner: ClassNode,
  method: TSESTree.MethodDefinition,
): string | undefined {
  const name = keyName(method.key, method.computed);
  if (name === undefined || method.accessibility === 'private' || method.key.type === 'PrivateIdentifier')
    return undefined;
  for (const { expression } of owner.implements) {
    const binding = expression.type === 'Identifier' ? module.typeBindingOf(expression.name, owner) : undefined;
    const value = binding && world.evaluateTypeBinding(module, binding, []);
    const isProjects = value?.kind === 'interface' || value?.kind === 'instance';
    if (isProjects && expression.type === 'Identifier' && world.member(value, name).kind !== 'unknown')
      return expression.name;
  }
  return undefined;
}
