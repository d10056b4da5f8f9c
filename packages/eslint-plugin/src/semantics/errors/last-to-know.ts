import type { Occasion } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  enclosingFunction,
  memberName,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { runnerOf } from '../functions/runner.js';
import type { World } from '../world.js';

/** What runs these takes a rejection for "again, please" and tells nobody why. */
const silentRunners: ReadonlySet<Occasion> = new Set(['message', 'job', 'timer', 'event', 'process', 'start', 'stop']);
/** What work of a queue or a scheduler is called where nobody knows who runs it. Names only excuse. */
const work = /(?:Consumer|Cron|Job|Processor|Task|Worker)$/;

/** Whether what a function throws goes to nobody who is sure to log it. */
export function isLastToKnow(world: World, module: ModuleSyntax, region: Node): boolean {
  for (let fn: FunctionNode | undefined = enclosingFunction(region); fn; fn = enclosingFunction(fn)) {
    const runner = runnerOf(world, module, fn);
    if (runner) return silentRunners.has(runner.on);
    if (isWork(fn) || isSettled(fn)) return true;
  }
  return false;
}

/** `handle(job)`, or a method of a class that is a job of somebody else's kind. */
function isWork(fn: FunctionNode): boolean {
  if (fn.params.some(parameter => parameter.type === 'Identifier' && parameter.name === 'job')) return true;
  const owner = fn.parent?.type === 'MethodDefinition' ? enclosingClass(fn) : undefined;
  const isOfKind = owner?.superClass || (owner?.implements.length ?? 0) > 0;
  return Boolean(isOfKind && owner?.id && work.test(owner.id.name));
}

/** `Promise.allSettled(items.map(async item => …))` takes rejections for results. */
function isSettled(fn: FunctionNode): boolean {
  const mapping = wrapped(fn).parent;
  const holder = mapping?.type === 'CallExpression' ? wrapped(mapping).parent : undefined;
  const callee = holder?.type === 'CallExpression' ? unwrap(holder.callee) : undefined;
  return callee?.type === 'MemberExpression' && memberName(callee) === 'allSettled';
}
