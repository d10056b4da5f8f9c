import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import { changesState } from '../signals/changes-state.js';
import { isController } from '../signals/is-signal.js';
import { signalTaker } from '../signals/signal-taker.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import type { World } from '../world.js';
import { startedSiblings } from './started-siblings.js';

/** Calls under one `Promise.all` that go on when one of them fails, although each could be cancelled. */
export interface UncancelledSiblings {
  /** `all` */
  readonly at: Node;
  readonly calls: readonly Call[];
}

type Fate = 'alone' | 'cancelled' | 'unknown';

/**
 * Undefined where one of them may be cancelled together with its siblings, or is out of sight. Calls that change something are
 * left out, and so is what ends in one for each element: many had better be finished.
 */
export function uncancelledSiblings(world: World, call: Call): UncancelledSiblings | undefined {
  const started = startedSiblings(world, call);
  if (!started) return undefined;
  const alone: Call[] = [];
  for (const sibling of started.calls) {
    const fate = fateOf(world, sibling);
    if (fate === 'cancelled' || fate === 'unknown') return undefined;
    if (fate !== 'alone') continue;
    if (!changesState(world, sibling)) alone.push(sibling);
    else if (started.isRepeated) return undefined;
  }
  const isEnough = alone.length > 1 || (started.isRepeated && alone.length > 0);
  return isEnough ? { at: started.at, calls: alone } : undefined;
}

/** What becomes of a call when a sibling fails; undefined where it takes no signal. */
function fateOf(world: World, call: Call): Fate | undefined {
  const taker = signalTaker(world, call);
  if (!taker) return undefined;
  const given = optionAt(world, call, taker.slot);
  if (given.state !== 'set') return given.state === 'absent' ? 'alone' : 'unknown';
  return fateBy(world, given.module, given.node);
}

/** By the signal that it is given: the caller's says nothing of siblings, one of a controller that somebody aborts does. */
function fateBy(world: World, module: ModuleSyntax, node: Node, depth = 0): Fate {
  if (depth > 6) return 'unknown';
  const target = unwrap(node);
  const inner = (one: Node) => fateBy(world, module, one, depth + 1);
  switch (target.type) {
    case 'Identifier': {
      const binding = module.bindingOf(target);
      if (binding?.kind === 'parameter') return 'alone';
      const declarator = binding?.declaration;
      if (!binding || declarator?.type !== 'VariableDeclarator' || !declarator.init) return 'unknown';
      if (isController(evaluateBinding(world, module, binding))) {
        return module.referencesTo(binding).some(isAbort) ? 'cancelled' : 'unknown';
      }
      return inner(declarator.init);
    }
    case 'MemberExpression':
      return inner(target.object);
    case 'LogicalExpression':
      return worst([inner(target.left), inner(target.right)]);
    case 'ArrayExpression':
      return worst(target.elements.map(item => (item ? inner(item) : 'alone')));
    case 'CallExpression': {
      const callee = unwrap(target.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
      return name === 'any' ? worst(target.arguments.map(inner)) : 'unknown';
    }
    default:
      return 'unknown';
  }
}

/** `controller.abort` and whatever hands the controller on. */
function isAbort({ parent }: TSESTree.Identifier): boolean {
  return parent.type !== 'MemberExpression' || memberName(parent) === 'abort';
}

function worst(fates: readonly Fate[]): Fate {
  if (fates.includes('cancelled')) return 'cancelled';
  return fates.includes('unknown') ? 'unknown' : 'alone';
}
