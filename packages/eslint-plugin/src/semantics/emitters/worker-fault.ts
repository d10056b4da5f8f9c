import { isFunction, unwrap, wrapped, type Node } from '../../syntax/node.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { typeFacts } from '../entity.js';
import { resolveCall } from '../resolve.js';
import { runsOnce } from '../resources/runs-once.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { endsUnheard } from './ends-unheard.js';
import { errorHearing, listenedTo, methodOf } from './error-hearing.js';

/** What the life of a process or thread that is started lacks. */
export interface WorkerFault {
  readonly fault: 'noError' | 'noExit' | 'unbounded';
  readonly kind: 'process' | 'thread';
}

const ends: ReadonlySet<string> = new Set(['exit', 'close', 'disconnect']);
const stops: ReadonlySet<string> = new Set(['kill', 'terminate', 'unref', 'disconnect']);

/** What is certain to be missing of what looks after a process or thread that a call starts. */
export function workerFault(world: World, call: Call): WorkerFault | undefined {
  const { module, node } = call;
  if (call.entity?.kind !== 'library' || node.type === 'TaggedTemplateExpression') return undefined;
  const made = world.evaluate(module, node);
  const kind = isPromised(node) || call.facts.inShell ? undefined : apart(world, made);
  // What is called on one yields itself; a callback is told of errors and of the end.
  if (!kind || isMethodOfOne(world, call) || takesCallback(world, call)) return undefined;
  const { state, events, uses } = errorHearing(world, module, node);
  const isFatal = endsUnheard(world, made);
  if (state === 'unknown') return undefined;
  if (isFatal && state === 'unheard') return { fault: 'noError', kind };
  const names = new Set(uses.calls.map(use => methodOf(use.call)));
  const isStopped = [...stops].some(name => names.has(name));
  if (!events.some(name => ends.has(name)) && !isStopped && !ownerHearsEnd(world, call))
    return { fault: 'noExit', kind };
  const lives = kind === 'process' || isStopped || uses.escapesByName || uses.given.length > 0;
  return lives || !isFunction(flowOwnerOf(node)) || runsOnce(module, node) ? undefined : { fault: 'unbounded', kind };
}

function apart(world: World, value: Value): 'process' | 'thread' | undefined {
  if (value.kind === 'all-of' || value.kind === 'any-of') {
    const [first, ...others] = value.values.map(one => apart(world, one));
    return value.kind === 'all-of' || others.every(one => one === first) ? first : undefined;
  }
  return value.kind === 'library-instance' ? typeFacts(world, value.library, value.type)?.runsApart : undefined;
}

/** `await promisify(execFile)(…)`: errors and the end reject or fulfil the promise. */
function isPromised(node: Node): boolean {
  return wrapped(node).parent?.type === 'AwaitExpression';
}

function isMethodOfOne(world: World, { module, node }: Call): boolean {
  const callee = node.type === 'TaggedTemplateExpression' ? undefined : unwrap(node.callee);
  return callee?.type === 'MemberExpression' && apart(world, world.evaluate(module, callee.object)) !== undefined;
}

function takesCallback(world: World, { module, node }: Call): boolean {
  if (node.type === 'TaggedTemplateExpression') return false;
  const last = node.arguments.at(-1);
  if (!last || last.type === 'SpreadElement') return last !== undefined;
  return (
    isFunction(last) || ['function', 'function-type', 'library-function'].includes(world.evaluate(module, last).kind)
  );
}

/** `cluster.on('exit', …)` hears the end of all that `cluster.fork()` starts. */
function ownerHearsEnd(world: World, { module, node }: Call): boolean {
  const callee = node.type === 'TaggedTemplateExpression' ? undefined : unwrap(node.callee);
  if (callee?.type !== 'MemberExpression') return false;
  const owner = sourceText(module, callee.object);
  return module.tree.calls.some(other => {
    const target = other.type === 'CallExpression' ? unwrap(other.callee) : undefined;
    if (target?.type !== 'MemberExpression' || sourceText(module, target.object) !== owner) return false;
    return ends.has(listenedTo(world, resolveCall(world, module, other as Call['node'])) ?? '');
  });
}
