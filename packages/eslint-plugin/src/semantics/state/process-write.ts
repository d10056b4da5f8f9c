import type { Occasion } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap } from '../../syntax/node.js';
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
      if (serving.state === 'served' && ownBusiness.has(serving.runner.on)) return [{ state, write, serving }];
    }
    return [];
  });
}

/** `last = last.then(work)`: each waits for the one before; that is what it is for. */
function isChain({ references }: SharedState): boolean {
  return references.some(({ parent }) => parent?.type === 'MemberExpression' && memberName(parent) === 'then');
}

function isWrite({ init }: SharedState, { kind }: StateAccess): boolean {
  if (kind === 'assign' || kind === 'update') return true;
  return kind === 'change' && init !== undefined && unwrap(init).type === 'ObjectExpression';
}
