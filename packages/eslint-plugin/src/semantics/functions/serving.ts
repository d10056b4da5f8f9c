import type { Occasion } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { callSitesOf, type CallSite } from './call-sites.js';
import { runnerElsewhere } from './runner-elsewhere.js';
import { runnerOf, type Runner } from './runner.js';

/** How many calls up a runner is looked for. Beyond it the answer is unknown. */
const levels = 4;

/** On whose behalf code runs. */
export type Serving =
  /** Something that comes again and again, while others wait for theirs: a request, a message, a timer. */
  | { readonly state: 'served'; readonly runner: Runner; readonly calls: readonly CallSite[] }
  /** Once, while the process starts or ends: the top of a module, what only that calls. */
  | { readonly state: 'once' }
  /** An async function of which nobody knows who calls it. */
  | { readonly state: 'async'; readonly fn: FunctionNode; readonly calls: readonly CallSite[] }
  | { readonly state: 'unknown' };

/** Occasions that come again and again, while others wait for theirs. */
const recurring: ReadonlySet<Occasion> = new Set(['request', 'message', 'job', 'connection', 'event', 'timer']);
const unknown: Serving = { state: 'unknown' };
const once: Serving = { state: 'once' };

/** On whose behalf the code at a node runs, by the functions around it and by who calls them, whatever module they stand in. */
export function servingOf(world: World, module: ModuleSyntax, node: Node, level = levels): Serving {
  for (let inner = node, at = node.parent; at; inner = at, at = at.parent) {
    // A field is initialised whenever an instance is made, of which nobody knows when.
    if (at.type === 'PropertyDefinition' && at.value === inner && !at.static) return unknown;
    if (!isFunction(at)) continue;
    const runner = runnerOf(world, module, at);
    if (runner && !runner.once && recurring.has(runner.on)) return { state: 'served', runner, calls: [] };
    if (runner && !recurring.has(runner.on)) return once;
    const outer = wrapped(at).parent;
    // A callback that is written where it is passed is run there, unless a library is known to run it later.
    const isInline = outer?.type === 'CallExpression' || outer?.type === 'NewExpression';
    if (!isInline) return ofFunction(world, module, at, level);
    if (!at.async || unwrap(outer.callee) === at) continue;
    const around = servingOf(world, module, at, level);
    return around.state === 'unknown' ? { state: 'async', fn: at, calls: [] } : around;
  }
  return once;
}

/** Answers by function and number of levels, so that cycles end and no answer depends on who asked first. */
function ofFunction(world: World, module: ModuleSyntax, fn: FunctionNode, level: number): Serving {
  const answers = world.answers<FunctionNode, Serving[]>(servingOf, module);
  let known = answers.get(fn);
  if (!known) answers.set(fn, (known = []));
  return (known[level] ??= byCallers(world, module, fn, level));
}

function byCallers(world: World, module: ModuleSyntax, fn: FunctionNode, level: number): Serving {
  const runner = runnerElsewhere(world, module, fn);
  if (runner && !recurring.has(runner.on)) return once;
  if (runner && !runner.once) return { state: 'served', runner, calls: [] };
  const own: Serving = fn.async ? { state: 'async', fn, calls: [] } : unknown;
  const sites = level > 0 ? callSitesOf(world, module, fn) : undefined;
  if (!sites) return own;
  let isOnce = sites.certain.length > 0 && sites.possible.length === 0;
  let inAsync: Serving = own;
  for (const site of sites.certain) {
    const serving = servingOf(world, site.module, site.node, level - 1);
    if (serving.state === 'served') return { ...serving, calls: [site, ...serving.calls] };
    if (serving.state !== 'once') isOnce = false;
    if (serving.state === 'async' && inAsync.state === 'unknown')
      inAsync = { ...serving, calls: [site, ...serving.calls] };
  }
  return isOnce ? once : inAsync;
}
