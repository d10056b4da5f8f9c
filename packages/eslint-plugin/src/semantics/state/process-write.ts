import type { Occasion } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { CallSite } from '../functions/call-sites.js';
import { servingOf, type Serving } from '../functions/serving.js';
import type { World } from '../world.js';
import { isMemoised } from './memoised.js';
import { sharedStates, type SharedState } from './shared-state.js';
import { accessesOf, type StateAccess } from './state-access.js';

/** A write of a variable that the whole process shares, on behalf of one of those that it serves. */
export interface ProcessWrite {
  readonly state: SharedState;
  readonly write: StateAccess;
  readonly serving: Extract<Serving, { state: 'served' }>;
}

/** Occasions of which many are under way at once, each with something of its own. */
const ownBusiness: ReadonlySet<Occasion> = new Set(['request', 'message', 'job', 'connection']);

/**
 * The first such write of each variable and static field of a module. What is filled when first needed and what collects things
 * under keys is left out.
 */
export function processWrites(world: World, module: ModuleSyntax): ProcessWrite[] {
  return sharedStates(module).flatMap(state => {
    if (state.kind === 'field') return [];
    for (const write of accessesOf(state)) {
      if (!isWrite(state, write) || isMemoised(module, write.node) || isChain(state)) continue;
      const serving = servingOf(world, module, write.node);
      if (serving.state !== 'served' || !ownBusiness.has(serving.runner.on)) continue;
      if (!isAskedFirst(state, serving.calls)) return [{ state, write, serving }];
    }
    return [];
  });
}

/** `if (!browser) await openBrowser()`: whoever calls what fills a variable looks first whether it is filled. */
function isAskedFirst({ module, references }: SharedState, calls: readonly CallSite[]): boolean {
  return calls.some(call => {
    if (call.module !== module) return false;
    for (let at: Node = call.node; at.parent; at = at.parent) {
      const { parent } = at as { parent: Node };
      if (parent.type !== 'IfStatement' || parent.test === at) continue;
      const { test } = parent;
      if (references.some(reference => contains(test, reference))) return true;
    }
    return false;
  });
}

/** `last = last.then(work)`: each waits for the one before; that is what it is for. */
function isChain({ references }: SharedState): boolean {
  return references.some(({ parent }) => parent?.type === 'MemberExpression' && memberName(parent) === 'then');
}

/** `alive = false`: a flag is the process's own, and has nothing of the one that is served. */
function isFlag(node: Node): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return false;
  const value = unwrap(node.right);
  return value.type === 'Literal' && typeof value.value === 'boolean';
}

function isWrite({ init }: SharedState, { kind, node }: StateAccess): boolean {
  if (kind === 'update' || kind === 'assign') return !isFlag(node);
  return kind === 'change' && init !== undefined && unwrap(init).type === 'ObjectExpression';
}
