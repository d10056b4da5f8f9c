import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, wrapped, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import { awaited } from '../values/awaited.js';
import type { World } from '../world.js';
import { breaksUnheard } from './ends-unheard.js';
import { errorHearing, methodOf } from './error-hearing.js';
import { streamsMemory } from './streams-memory.js';

/**
 * The streams of a chain of `pipe` calls, given its first one, of which it is certain that nobody hears their errors: made in
 * sight, or held by a variable that is. Empty for a later call of a chain.
 */
export function unheardStreams(world: World, call: Call): Node[] {
  if (methodOf(call) !== 'pipe' || call.node.type !== 'CallExpression') return [];
  const { module } = call;
  const source = receiver(call.node);
  if (!source || startsWithPipe(module, world, source)) return [];
  const streams: Node[] = isUnheard(world, module, source, undefined) ? [source] : [];
  for (let at: Call | undefined = call; at; at = nextPipe(world, at)) {
    const target = argumentAt(at, 0);
    if (target && target !== 'spread' && isUnheard(world, module, target, at)) streams.push(target);
  }
  return streams;
}

/** @param pipe the call that is given the stream, and hands it back. */
function isUnheard(world: World, module: ModuleSyntax, stream: Node, pipe: Call | undefined): boolean {
  const first = firstOf(stream);
  const origin = originOf(module, first);
  if (!origin || !breaksUnheard(world, awaited(world, world.evaluate(module, origin)))) return false;
  if (streamsMemory(world, module, origin)) return false;
  const made = pipe && origin === unwrap(stream) ? pipe.node : origin;
  return errorHearing(world, module, made).state === 'unheard';
}

function receiver(node: Node): Node | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
}

/** What a chain of listeners begins with: `source` in `source.on('end', done)`. */
function firstOf(node: Node): Node {
  let at = unwrap(node);
  for (let inner = receiver(at); inner && isListening(at); inner = receiver(at)) at = inner;
  return at;
}

function isListening(node: Node): boolean {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  const name = callee?.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
  return ['on', 'once', 'addListener'].includes(name);
}

function startsWithPipe(module: ModuleSyntax, world: World, source: Node): boolean {
  const first = firstOf(source);
  return first.type === 'CallExpression' && methodOf(resolveCall(world, module, first)) === 'pipe';
}

/** The `pipe` that is called on the result of one, listeners in between looked through. */
function nextPipe(world: World, { node, module }: Call): Call | undefined {
  for (let at: Node = node; ;) {
    const member: Node | undefined = wrapped(at).parent;
    const outer: Node | undefined =
      member?.type === 'MemberExpression' && member.object === wrapped(at) ? wrapped(member).parent : undefined;
    if (outer?.type !== 'CallExpression' || outer.callee !== wrapped(member as Node)) return undefined;
    const call = resolveCall(world, module, outer);
    if (methodOf(call) === 'pipe') return call;
    if (!isListening(outer)) return undefined;
    at = outer;
  }
}

/** The call that makes a stream: the expression itself, or what a variable that is never assigned again was made with. */
function originOf(module: ModuleSyntax, node: Node): Node | undefined {
  const target = unwrap(node);
  if (target.type === 'AwaitExpression') return originOf(module, target.argument);
  if (target.type === 'CallExpression' || target.type === 'NewExpression') return target;
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  const declaration = binding?.kind === 'variable' ? binding.declaration : undefined;
  if (!binding || declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return undefined;
  if (!declaration.init || module.assignmentsTo(binding).length > 0) return undefined;
  return originOf(module, declaration.init);
}
