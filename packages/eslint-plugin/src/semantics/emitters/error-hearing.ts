import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { constantOf } from '../constants.js';
import { valueUses, type ValueUses } from '../servers/value-uses.js';
import { sameValue } from '../values/value.js';
import type { World } from '../world.js';

const listening: ReadonlySet<string> = new Set([
  'on',
  'once',
  'addListener',
  'addEventListener',
  'prependListener',
  'prependOnceListener',
]);

/** Who hears an emitter's `error`: somebody, nobody, or perhaps somebody out of sight. */
export interface ErrorHearing {
  readonly state: 'heard' | 'unheard' | 'unknown';
  /** The events that somebody in sight listens to. */
  readonly events: readonly string[];
  readonly uses: ValueUses;
}

/**
 * Whether somebody listens to the `error` of the emitter that an expression makes. What an export or a field of a class holds
 * is looked at in its module or class, its owner; who is handed it, or returns it, may listen or have others listen.
 */
export function errorHearing(world: World, module: ModuleSyntax, node: Node): ErrorHearing {
  const uses = valueUses(world, module, node, (call, path) =>
    path === '' && yieldsItself(world, call) ? '' : undefined,
  );
  const names = uses.calls.flatMap(({ path, call }) => (path === '' ? (listenedTo(world, call) ?? []) : []));
  const isHeard =
    names.includes('error') || uses.settings.some(({ path }) => path === 'onerror' || path === 'on' || path === 'emit');
  if (isHeard) return { state: 'heard', events: names, uses };
  const isTaken = uses.given.some(call => methodOf(call) !== 'pipe') || names.includes('unknown');
  const isGone = uses.escapes && !uses.escapesByName;
  return { state: isTaken || isGone ? 'unknown' : 'unheard', events: names, uses };
}

/** The event that a call listens to; undefined where it listens to none, `unknown` where its name is computed. */
export function listenedTo(world: World, call: Call): string | undefined {
  if (!listening.has(methodOf(call) ?? '')) return undefined;
  const event = argumentAt(call, 0);
  const constant = event && event !== 'spread' ? constantOf(world, call.module, event) : undefined;
  return constant?.known ? String(constant.value) : 'unknown';
}

/** The name of the method that a call calls. */
export function methodOf({ node }: Call): string | undefined {
  const callee = node.type === 'TaggedTemplateExpression' ? undefined : unwrap(node.callee);
  return callee?.type === 'MemberExpression' ? memberName(callee) : undefined;
}

/** `emitter.on('close', …)`, `socket.setTimeout(1000)`: fluent methods. */
function yieldsItself(world: World, call: Call): boolean {
  if (listening.has(methodOf(call) ?? '')) return true;
  if (methodOf(call) === 'pipe') return false;
  const self = call.callee.kind === 'library-function' ? call.callee.context.self : undefined;
  const made = world.evaluate(call.module, call.node);
  return self !== undefined && made.kind !== 'unknown' && sameValue(self, made);
}
