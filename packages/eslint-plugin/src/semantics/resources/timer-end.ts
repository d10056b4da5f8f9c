import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { isExported } from '../../syntax/is-exported.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, keyName, memberName, wrapped, type ClassNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { promiseOf } from '../../syntax/promise-call.js';
import { resolveCall } from '../resolve.js';
import { callersOf } from '../servers/callers-of.js';
import type { World } from '../world.js';
import type { Holding } from './holding.js';
import { holdingUse, usesOf, type HoldingUse } from './holding-use.js';
import { landingOf } from './landing.js';
import { releaseOf, type Release } from './release.js';
import { runsOnce } from './runs-once.js';

/** Methods with which a timer stops to keep the process alive, or stops. */
const endings: ReadonlySet<string> = new Set(['unref', 'close']);

/**
 * Whether the one that starts a timer also sees to its end; `never`, `dropped`, `throw` and `path` as for `releaseOf`.
 * @param node the call that starts it.
 */
export function timerEnd(world: World, module: ModuleSyntax, node: Holding['node']): Release {
  const landing = landingOf(module, node);
  if (landing.kind === 'field')
    return anyEnd(fieldUses(world, module, landing.owner, landing.name), isOpen(landing.owner, landing.name));
  let since: Node | undefined;
  if (landing.kind === 'variable') {
    const { binding } = landing;
    const isShared = flowOwnerOf(binding.identifier)?.type === 'Program';
    since = isShared ? undefined : startOf(world, module, node, flowOwnerOf(binding.identifier));
    if (!since) return anyEnd(usesOf(world, module, binding, endings), isExported(module, binding));
  }
  const end = releaseOf(world, { module, node, methods: endings, ...(since && since !== node && { since }) });
  if (end.state !== 'leaked' || end.how === 'never') return end;
  // What fails in code that only runs as the process starts ends the process.
  if (end.how !== 'dropped') return runsOnce(module, node) ? { state: 'out-of-sight' } : end;
  return endsWithProcess(world, module, node) ? { state: 'released' } : end;
}

/**
 * Where, in the flow of `owner`, the code runs in which a node stands: the node itself, the `new Promise` whose executor it
 * stands in, the only call of the local function around it. Undefined where it runs at a time of its own.
 */
function startOf(world: World, module: ModuleSyntax, node: Node, owner: Node | undefined): Node | undefined {
  let at: Node = node;
  for (let steps = 0; steps < 4; steps++) {
    const inner = flowOwnerOf(at);
    if (inner === owner) return at;
    if (!inner || !isFunction(inner)) return undefined;
    const promise = promiseOf(module, inner);
    const callers = promise ? [promise] : callersOf(world, module, inner);
    const [only] = callers ?? [];
    if (!only || callers?.length !== 1) return undefined;
    at = only;
  }
  return undefined;
}

/** Whether all that follows leads to the end of the process. */
export function endsWithProcess(world: World, module: ModuleSyntax, node: Node): boolean {
  const owner = flowOwnerOf(node);
  const flow = owner && controlFlow(owner);
  if (!flow || flow.tooDeep || !flow.has(node)) return false;
  const endsProcess = (one: Node) =>
    one.type === 'CallExpression' && resolveCall(world, module, one).facts.exits === true;
  return flow.escapes({ from: node, until: () => false, canThrow: () => false, endsProcess }) === undefined;
}

function anyEnd(uses: readonly HoldingUse[], reachable: boolean): Release {
  if (uses.some(({ kind }) => kind === 'release')) return { state: 'released' };
  if (reachable || uses.some(({ kind }) => kind !== 'plain')) return { state: 'out-of-sight' };
  return { state: 'leaked', how: 'never' };
}

/** The mentions of a field in its class, through `this` or by another name for the instance. */
function fieldUses(world: World, module: ModuleSyntax, owner: ClassNode, name: string): HoldingUse[] {
  const uses: HoldingUse[] = [];
  walk(owner.body, node => {
    if (node.type !== 'MemberExpression' || memberName(node) !== name) return;
    const outer = wrapped(node);
    const isTarget = outer.parent?.type === 'AssignmentExpression' && outer.parent.left === outer;
    if (!isTarget) uses.push(holdingUse(world, module, node, endings));
  });
  return uses;
}

/** Whether others than the class's own code may end it: not private, or the class has heirs that could. */
function isOpen(owner: ClassNode, name: string): boolean {
  if (name.startsWith('#')) return false;
  const field = owner.body.body.find(
    item => item.type === 'PropertyDefinition' && keyName(item.key, item.computed) === name,
  );
  return field?.type !== 'PropertyDefinition' || field.accessibility !== 'private';
}
