import type { ServerFact, ServerTimeout } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { clientOrigins } from '../cancellation/client-origins.js';
import { constantOf } from '../constants.js';
import { optionAt } from '../options.js';
import { ancestors, typeStructure } from '../values/library-values.js';
import { awaited } from '../values/awaited.js';
import { sameValue, type Value } from '../values/value.js';
import type { World } from '../world.js';
import { servesProbesOnly } from './serves-probes-only.js';
import { valueUses, type ValueUses } from './value-uses.js';
import { calledMethod } from './called-method.js';

export type TimeoutKind = 'request' | 'headers' | 'keepAlive' | 'response';

/** What becomes of one timeout of a server: set, switched off (where), left to the platform, or out of sight. */
export type TimeoutState =
  | { readonly state: 'unknown' }
  | { readonly state: 'set' | 'off'; readonly module: ModuleSyntax; readonly node: Node }
  | { readonly state: 'absent' };

export interface ServerTimeoutAnswer {
  readonly kind: TimeoutKind;
  readonly fact: ServerTimeout;
  /** What to write to set it: `keepAliveTimeout`, `server.requestTimeout`, `setTimeout()`; undefined where nothing can. */
  readonly setter: string | undefined;
  readonly answer: TimeoutState;
}

const kinds: readonly TimeoutKind[] = ['request', 'headers', 'keepAlive', 'response'];

/**
 * The timeouts of the server that a call makes, by its options and by what the project assigns to it before or after it
 * listens. Empty where it never listens in sight, or where somebody out of sight may set them, or where nobody but a probe calls.
 */
export function serverTimeouts(world: World, call: Call): ServerTimeoutAnswer[] {
  const fact = call.facts.server;
  if (!fact || isOfUnknownPlatform(world, call)) return [];
  const own = valueUses(world, call.module, call.node, partOf(world, call));
  const around = receiverUses(world, call);
  if (own.escapes || !listens(call, [own, ...around]) || servesProbesOnly(world, call)) return [];
  return kinds.flatMap(kind => {
    const timeout = fact[kind];
    if (!timeout) return [];
    const answer = timeoutState(world, call, fact, kind, timeout, [own, ...around]);
    return [{ kind, fact: timeout, setter: setterOf(world, call, kind, timeout), answer }];
  });
}

function timeoutState(
  world: World,
  call: Call,
  fact: ServerFact,
  kind: TimeoutKind,
  timeout: ServerTimeout,
  uses: readonly ValueUses[],
): TimeoutState {
  let state: TimeoutState = { state: 'absent' };
  const take = (module: ModuleSyntax, node: Node): void => {
    const { known, value } = { value: undefined, ...constantOf(world, module, node) };
    state = known && value === 0 ? { state: 'off', module, node } : { state: 'set', module, node };
  };
  for (const property of timeout.options) {
    const given = optionOf(world, call, fact, property);
    if (given.state === 'unknown' && state.state === 'absent') state = { state: 'unknown' };
    if (given.state === 'set') take(given.module, given.node);
  }
  const last = (path: string) => path.split('.').at(-1);
  for (const { settings, calls } of uses) {
    for (const { path, module, node } of settings) {
      if (timeout.assign.some(one => one === path || (last(one) === path && one.includes('.')))) take(module, node);
    }
    const setTimeouts = kind === 'response' ? calls.filter(({ call }) => call.facts.setsDeadline) : [];
    for (const use of setTimeouts) {
      const argument = argumentAt(use.call, 0);
      if (argument && argument !== 'spread') take(use.call.module, argument);
    }
  }
  return state;
}

/** An option of the server. A listener where options may stand says that there are none. */
function optionOf(world: World, call: Call, fact: ServerFact, property: string): ReturnType<typeof optionAt> {
  if (fact.at === undefined) return { state: 'absent' };
  const argument = argumentAt(call, fact.at);
  if (argument && argument !== 'spread' && isCallable(world, world.evaluate(call.module, argument)))
    return { state: 'absent' };
  return optionAt(world, call, { at: fact.at, property });
}

function isCallable(world: World, value: Value): boolean {
  if (value.kind === 'function' || value.kind === 'function-type' || value.kind === 'library-function') return true;
  return (
    value.kind === 'library-instance' &&
    ancestors(world, value).some(
      one => one.kind === 'library-instance' && typeStructure(world, one.library, one.type)?.call !== undefined,
    )
  );
}

/** What a method hands out of the server: itself, to go on with, or Node's server beneath. */
function partOf(world: World, made: Call): (call: Call, path: string) => string | undefined {
  const whole = awaited(world, world.evaluate(made.module, made.node));
  return (call, path) => {
    const value = awaited(world, world.evaluate(call.module, call.node));
    if (path === '' && sameValue(value, whole) && value.kind === 'library-instance') return '';
    return isNodeServer(world, value) ? path : undefined;
  };
}

function isNodeServer(world: World, value: Value): boolean {
  if (value.kind === 'any-of') return value.values.some(one => isNodeServer(world, one));
  if (value.kind !== 'library-instance') return false;
  return ancestors(world, value).some(
    one => one.kind === 'library-instance' && one.library === 'net' && one.type === 'Server',
  );
}

function isListening(call: Call): boolean {
  return call.facts.openEnded === true && call.facts.io === 'socket';
}

function listens(made: Call, uses: readonly ValueUses[]): boolean {
  return (
    isListening(made) ||
    uses.some(({ calls }) => calls.some(({ call }) => isListening(call) || calledMethod(call) === 'listen'))
  );
}

/** What is done with the application that was told to listen, and hands out its server by other methods too. */
function receiverUses(world: World, call: Call): ValueUses[] {
  const receiver = receiverOf(call);
  if (!receiver) return [];
  const origins = handsOutServer(world, call) ? clientOrigins(world, call.module, receiver) : undefined;
  return (origins ?? []).flatMap(origin =>
    origin.kind === 'made' ? [valueUses(world, origin.call.module, origin.call.node, partOf(world, call))] : [],
  );
}

function receiverOf({ node }: Call): Node | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  return callee?.type === 'MemberExpression' ? callee.object : undefined;
}

/** A framework that hands out the server it runs on may run on another one than Node's. */
function handsOutServer(world: World, call: Call): boolean {
  if (call.entity?.kind !== 'library') return false;
  const type = call.entity.path.split('#')[0] ?? '';
  for (const [address, { makes }] of world.knowledge.facts(call.entity.library)) {
    if (makes === 'http#Server' && address.startsWith(`${type}#`)) return true;
  }
  return false;
}

/** The framework was made with an adapter, whose defaults are others, or out of sight. */
function isOfUnknownPlatform(world: World, call: Call): boolean {
  const receiver = receiverOf(call);
  if (!receiver || !handsOutServer(world, call)) return false;
  const origins = clientOrigins(world, call.module, receiver);
  if (!origins) return true;
  return origins.some(origin => {
    if (origin.kind !== 'made' || origin.call.node.type === 'TaggedTemplateExpression') return true;
    return origin.call.node.arguments.slice(1).some(argument => {
      const value = world.evaluate(origin.call.module, argument);
      return value.kind !== 'object' && value.kind !== 'nothing';
    });
  });
}

function setterOf(world: World, call: Call, kind: TimeoutKind, { assign, options }: ServerTimeout): string | undefined {
  const named = call.facts.server?.at === undefined ? (assign[0] ?? options[0]) : (options[0] ?? assign[0]);
  if (named !== undefined || kind !== 'response') return named;
  const made = world.evaluate(call.module, call.node);
  const hasMethod =
    made.kind === 'library-instance' &&
    ancestors(world, made).some(
      one =>
        one.kind === 'library-instance' &&
        world.knowledge.facts(one.library).get(`${one.type}#setTimeout`)?.setsDeadline,
    );
  return hasMethod ? 'setTimeout()' : undefined;
}
