import type { IoKind } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  contains,
  enclosingFunction,
  isFunction,
  keyName,
  memberName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { typeFacts } from '../entity.js';
import { callsIn } from '../functions/calls-in.js';
import { ioPathOf, projectFunctions, type IoPath } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/**
 * I/O that hurts when it is started without bound: it takes connections of a pool, sockets, or the quota of somebody
 * else's service. Commands to a cache share one pipelined connection, and files a small thread pool.
 */
const costly: ReadonlySet<IoKind> = new Set([
  'http',
  'database',
  'queue',
  'rpc',
  'mail',
  'object-store',
  'process',
  'dns',
  'socket',
]);

/** What limiters that no table knows are called. */
const limiterName =
  /limit|throttl|semaphore|mutex|\block\b|withLock|acquire|concurren|batch|loader|pooled|enqueue|schedule/i;

/** What a transaction is called where it is handed on. */
const transactionName = /^(tr?x|transaction|transacting|trans|session)$/i;

/** The way to I/O from what a fan-out starts for one element, where nothing on it limits how many run at once. */
export function unlimitedIo(world: World, module: ModuleSyntax, start: Node): IoPath | undefined {
  const target = unwrap(start);
  if (isOnOneConnection(world, module, start) || passesTransaction(start)) return undefined;
  for (const call of startedCalls(world, module, target)) {
    if (isLimited(world, module, call, target) || takesCallersOptions(module, call, start)) continue;
    const path = ioPathOf(world, call);
    if (
      path &&
      costly.has(path.kind) &&
      !path.calls.some(step => runsOnOneConnection(world, step) || entersLimiter(world, step))
    )
      return path;
  }
  return undefined;
}

/** The calls that starting the work for one element makes. */
function startedCalls(world: World, module: ModuleSyntax, start: Node): Call[] {
  if (isFunction(start)) return callsIn(world, module, start);
  if (start.type === 'CallExpression') {
    const call = resolveCall(world, module, start);
    return isFunction(unwrap(start.callee)) ? callsIn(world, module, unwrap(start.callee) as FunctionNode) : [call];
  }
  // A function that is named instead of written: `ids.map(loadUser)`.
  return projectFunctions(world.evaluate(module, start)).flatMap(fn => callsIn(world, fn.module, fn.node));
}

/** Whether a call stands inside what is handed to a limiter, or behind waiting for one, within the started work. */
function isLimited(world: World, module: ModuleSyntax, call: Call, start: Node): boolean {
  if (isLimiter(world, call)) return true;
  for (let at: Node | undefined = call.node.parent; at && at !== start.parent; at = at.parent) {
    if (at.type !== 'CallExpression' || at === call.node) continue;
    const outer = resolveCall(world, module, at);
    if (isLimiter(world, outer) || entersLimiter(world, outer)) return true;
  }
  if (!isFunction(start)) return false;
  return callsIn(world, module, start).some(
    other => other !== call && isNamedLimiter(other) && enclosingFunction(other.node) === start,
  );
}

/** Whether a call goes through a limiter: one that a table knows, a method of one (`queue.add`), or what is called one. */
function isLimiter(world: World, call: Call): boolean {
  const self = call.callee.kind === 'library-function' ? call.callee.context.self : undefined;
  return call.facts.limitsConcurrency === true || hasFact(world, self, 'limitsConcurrency') || isNamedLimiter(call);
}

function isNamedLimiter({ node, entity, facts }: Call): boolean {
  if (entity?.kind === 'library' && !facts.limitsConcurrency) return false;
  if (node.type !== 'CallExpression') return false;
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') return limiterName.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const owner = unwrap(callee.object);
  const ownerName =
    owner.type === 'Identifier' ? owner.name : owner.type === 'MemberExpression' ? (memberName(owner) ?? '') : '';
  return limiterName.test(memberName(callee) ?? '') || limiterName.test(ownerName);
}

/** Whether a project function itself runs what it does through a limiter. */
function entersLimiter(world: World, call: Call): boolean {
  return projectFunctions(call.callee).some(fn =>
    callsIn(world, fn.module, fn.node).some(inner => isLimiter(world, inner)),
  );
}

/** A transaction, a session or a checked-out client does one thing after the other, however many it is given. */
function runsOnOneConnection(world: World, { module, node, callee }: Call): boolean {
  if (callee.kind === 'library-function' && isSerial(world, callee.context.self)) return true;
  if (node.type === 'TaggedTemplateExpression') return false;
  return node.arguments.some(argument => {
    if (isSerial(world, world.evaluate(module, argument))) return true;
    if (argument.type !== 'ObjectExpression') return false;
    return argument.properties.some(
      property =>
        property.type === 'Property' &&
        (transactionName.test(keyName(property.key, property.computed) ?? '') ||
          isSerial(world, world.evaluate(module, property.value))),
    );
  });
}

function isSerial(world: World, value: Value | undefined): boolean {
  return hasFact(world, value, 'serial');
}

/** Whether the table of the type of a value says something of it. */
function hasFact(world: World, value: Value | undefined, fact: 'serial' | 'limitsConcurrency'): boolean {
  if (value?.kind === 'any-of' || value?.kind === 'all-of') return value.values.some(one => hasFact(world, one, fact));
  return value?.kind === 'library-instance' && typeFacts(world, value.library, value.type)?.[fact] === true;
}

/** Whether code stands where a transaction is in hand: what it calls probably runs in it, by whatever way it is passed. */
function isOnOneConnection(world: World, module: ModuleSyntax, node: Node): boolean {
  for (
    let scope = module.scopeOf(node) as ReturnType<ModuleSyntax['scopeOf']> | undefined;
    scope;
    scope = scope.parent
  ) {
    if (!scope.parent) return false;
    for (const binding of scope.values.values()) {
      if (binding.kind !== 'parameter' && binding.kind !== 'variable') continue;
      if (contains(node, binding.identifier)) continue;
      if (transactionName.test(binding.name) || isSerial(world, evaluateBinding(world, module, binding))) return true;
    }
  }
  return false;
}

/** Whether a call is handed the options that the function around was given: a transaction may be among them. */
function takesCallersOptions(module: ModuleSyntax, call: Call, start: Node): boolean {
  if (call.module !== module || call.node.type === 'TaggedTemplateExpression') return false;
  return call.node.arguments.some(argument => {
    const binding = argument.type === 'Identifier' ? module.bindingOf(argument) : undefined;
    return (
      binding?.kind === 'parameter' && /^(options|opts)$/i.test(binding.name) && !contains(start, binding.identifier)
    );
  });
}

/** Whether the function around passes a transaction to some call (`{ transaction: context.transaction }`): the rest of it probably runs in it too. */
function passesTransaction(node: Node): boolean {
  let outermost: FunctionNode | undefined;
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) outermost = fn;
  let found = false;
  if (outermost) {
    walk(outermost, inner => {
      if (
        inner.type === 'Property' &&
        inner.parent.type === 'ObjectExpression' &&
        transactionName.test(keyName(inner.key, inner.computed) ?? '')
      )
        found = true;
      return !found;
    });
  }
  return found;
}
