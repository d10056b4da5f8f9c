import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { awaited } from '../values/awaited.js';
import { returnedNodes } from '../values/returned-nodes.js';
import { member } from '../values/member.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { closedClient } from './closed-client.js';
import type { Holding } from './holding.js';
import { usesOf } from './holding-use.js';
import { landingOf } from './landing.js';

/** How many project functions a held thing is followed through to the call that acquires it. */
const deepest = 5;

/** What of a project function's result its caller must give back. */
type Yield = ReadonlySet<string> | undefined;

/** What makes a caller hold something: a resource that is given back, or a body that is read. */
export type HeldKind = 'resource' | 'body';

/** What stands for the two questions where their answers are remembered. */
const questions: Readonly<Record<HeldKind, object>> = { resource: {}, body: {} };

/**
 * What a call makes its caller hold: by a fact about it, or because it calls a project function that returns what it has
 * acquired itself. Undefined where nothing is held, or where the overload that fits yields nothing (callbacks).
 */
export function acquisitionOf(world: World, call: Call, kind: HeldKind = 'resource', depth = 0): Holding | undefined {
  const { node, module } = call;
  if (node.type === 'TaggedTemplateExpression') return undefined;
  const { heldUntil, body } = call.facts;
  const methods =
    kind === 'body' && body
      ? body.in === undefined
        ? new Set(body.readBy)
        : undefined
      : kind === 'resource' && heldUntil
        ? heldByFact(world, call, heldUntil)
        : ((kind === 'resource' && depth === 0 ? closedClient(call) : undefined) ??
          heldByProject(world, call, kind, depth));
  return methods && { module, node, methods };
}

function heldByFact(world: World, { module, node }: Call, heldUntil: readonly string[]): Yield {
  const names = heldUntil.map(address => address.slice(address.lastIndexOf('#') + 1));
  const value = awaited(world, world.evaluate(module, node));
  if (node.type === 'TaggedTemplateExpression' || node.arguments.some(argument => isCallback(world, module, argument)))
    return undefined;
  return value.kind === 'unknown' || hasAny(world, value, names) ? new Set(names) : undefined;
}

/** Overloads that take a callback hand it what they acquire, and yield something else. */
function isCallback(world: World, module: ModuleSyntax, argument: Node): boolean {
  if (isFunction(argument)) return true;
  const { kind } = world.evaluate(module, argument);
  return kind === 'function' || kind === 'function-type' || kind === 'library-function';
}

/** Type names are local to their library (`ClientSession` of one is that of another): the method is what counts. */
function hasAny(world: World, value: Value, names: readonly string[]): boolean {
  if (value.kind === 'nothing' || value.kind === 'primitive') return false;
  return names.some(name => (name === '()' ? isCallable(value) : member(world, value, name).kind !== 'unknown'));
}

/** A function that gives back what it stands for; a list with it in (`[value, release]`) is taken apart elsewhere. */
function isCallable({ kind }: Value): boolean {
  return kind === 'library-function' || kind === 'library-instance' || kind === 'function-type' || kind === 'any-of';
}

function heldByProject(world: World, call: Call, kind: HeldKind, depth: number): Yield {
  if (depth >= deepest || call.node.type === 'NewExpression') return undefined;
  const [fn, ...others] = projectFunctions(call.callee);
  if (!fn || others.length > 0 || fn.node.generator) return undefined;
  const known = world.answers<FunctionNode, { readonly methods: Yield }>(questions[kind], fn.module);
  const answered = known.get(fn.node);
  if (answered) return answered.methods;
  // A function that calls itself holds nothing by that.
  known.set(fn.node, { methods: undefined });
  const methods = yieldOf(world, fn.module, fn.node, kind, depth);
  known.set(fn.node, { methods });
  return methods;
}

/** Every result must be freshly acquired, or nothing. */
function yieldOf(world: World, module: ModuleSyntax, fn: FunctionNode, kind: HeldKind, depth: number): Yield {
  let methods: Yield;
  for (const returned of returnedNodes(fn)) {
    const value = unwrap(returned);
    if (value.type === 'Literal' && value.value === null) continue;
    const found = acquired(world, module, value, kind, depth);
    if (!found) return undefined;
    methods ??= found;
  }
  return methods;
}

function acquired(world: World, module: ModuleSyntax, node: Node, kind: HeldKind, depth: number): Yield {
  const value = unwrap(node);
  if (value.type === 'AwaitExpression') return acquired(world, module, value.argument, kind, depth);
  if (value.type === 'CallExpression' || value.type === 'NewExpression') {
    return acquisitionOf(world, resolveCall(world, module, value), kind, depth + 1)?.methods;
  }
  const binding = value.type === 'Identifier' ? module.bindingOf(value) : undefined;
  const declaration = binding?.kind === 'variable' ? binding.declaration : undefined;
  if (
    !binding ||
    declaration?.type !== 'VariableDeclarator' ||
    !declaration.init ||
    module.assignmentsTo(binding).length > 0
  )
    return undefined;
  const init = unwrap(declaration.init);
  const landing = init.type === 'AwaitExpression' ? unwrap(init.argument) : init;
  if (landing.type !== 'CallExpression' && landing.type !== 'NewExpression') return undefined;
  if (landingOf(module, landing).kind !== 'variable') return undefined;
  const methods = acquired(world, module, landing, kind, depth);
  // What is stored besides, or given back on the way, is not the caller's.
  const kept =
    methods && usesOf(world, module, binding, methods).every(({ kind }) => kind === 'plain' || kind === 'return');
  return kept ? methods : undefined;
}
