import type { TSESTree } from '@typescript-eslint/utils';
import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import type { EscapeOptions } from '../../syntax/control-flow/escape.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import { memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import type { Holding } from './holding.js';
import { usesOf, type HoldingUse } from './holding-use.js';
import { landingOf } from './landing.js';
import { mayFail } from './may-fail.js';

/** What becomes of a held thing. A leak is only said where it is certain. */
export type Release =
  | { readonly state: 'released' }
  | { readonly state: 'out-of-sight' }
  | {
      readonly state: 'leaked';
      /** `dropped`: nothing keeps it; `never`: no code gives it back; `throw`, `path`: this way out goes past what does. */
      readonly how: 'dropped' | 'never' | 'throw' | 'path';
      /** What fails, or the statement by which the function is left; the whole function for its end. */
      readonly at?: Node;
      /** The variable that holds it, and what gives it back on other paths. */
      readonly binding?: Binding;
      readonly releases?: readonly Node[];
    };

const released: Release = { state: 'released' };
const outOfSight: Release = { state: 'out-of-sight' };

/** Whether what a call yields is given back on every path of the function that holds it. */
export function releaseOf(world: World, holding: Holding): Release {
  const { module, node, methods } = holding;
  const landing = landingOf(module, node);
  switch (landing.kind) {
    case 'using':
      return released;
    case 'dropped':
      return { state: 'leaked', how: 'dropped' };
    case 'chained':
      // A fluent method may well hand the thing on.
      return methods.has(landing.member) ? released : outOfSight;
    case 'variable':
      return ofVariable(world, holding, landing.binding);
    case 'parameter':
      return ofBinding(world, holding, landing.binding, landing.fn);
    default:
      return outOfSight;
  }
}

function ofVariable(world: World, holding: Holding, binding: Binding): Release {
  const { module, node } = holding;
  const owner = flowOwnerOf(node);
  // A variable of the module, or of a function around this one, lives on for others.
  if (!owner || owner.type === 'Program' || flowOwnerOf(binding.identifier) !== owner) return outOfSight;
  const others = module.assignmentsTo(binding).filter(({ right }) => !within(right, node) && !isNothing(right));
  return others.length > 0 ? outOfSight : ofBinding(world, holding, binding, undefined);
}

/** @param entered the function whose parameter it is; else it is held from the holding's own node on. */
function ofBinding(world: World, holding: Holding, binding: Binding, entered: FunctionNode | undefined): Release {
  const { module, node, methods } = holding;
  const owner = entered ?? flowOwnerOf(node);
  if (!owner) return outOfSight;
  const uses = usesOf(world, module, binding, methods);
  const isHere = ({ reference }: HoldingUse) => flowOwnerOf(reference) === owner;
  if (uses.some(use => use.kind === 'gone' || (use.kind === 'release' && !isHere(use)))) return outOfSight;
  const releases = uses.filter(({ kind }) => kind === 'release');
  const endings = uses.filter(({ kind }) => kind === 'release' || kind === 'return');
  // Who has it besides may give it back, unless this function does so itself.
  const isMeant = releases.length > 0 || uses.some(({ kind }) => kind === 'named');
  if (!isMeant && uses.some(({ kind }) => kind === 'passed')) return outOfSight;
  if (endings.length === 0) return { state: 'leaked', how: 'never', binding };

  const ends = new Set<Node>(endings.flatMap(use => [use.node, ...decidedAt(use, endings, binding, owner)]));
  const options: EscapeOptions = {
    until: one => ends.has(one),
    canThrow: one => mayFail(world, module, one),
    endsProcess: one => one.type === 'CallExpression' && resolveCall(world, module, one).facts.exits === true,
  };
  const flow = controlFlow(owner);
  const found = { state: 'leaked', binding, releases: releases.map(use => use.node) } as const;
  if (entered)
    return flow.everyPathFromEntry(options.until, options) === false ? { ...found, how: 'path' } : outOfSight;
  if (flow.tooDeep || !flow.has(node)) return outOfSight;
  const escape = flow.escapes({ from: node, ...options });
  if (!escape) return released;
  return { ...found, how: escape.exit === 'throw' ? 'throw' : 'path', at: escape.node };
}

function within(outer: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isNothing(node: Node): boolean {
  const value = unwrap(node);
  return (
    (value.type === 'Literal' && value.value === null) || (value.type === 'Identifier' && value.name === 'undefined')
  );
}

/**
 * The tests that decide whether a release happens, where they ask about the thing itself or about a flag: `if (client)`,
 * `if (!trx.isCompleted())`, `if (ownsIt)`, `client?.release()`. What is known at such a test is not followed by paths.
 */
function decidedAt(
  { node, reference }: HoldingUse,
  endings: readonly HoldingUse[],
  binding: Binding,
  owner: Node,
): Node[] {
  const tests: Node[] = [];
  const endsIn = (branch: Node | null) => branch !== null && endings.some(ending => within(branch, ending.node));
  if (isOptional(node)) tests.push(reference);
  for (let at = node; at.parent && at.parent !== owner; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement' && parent.test !== at && isFlag(parent.test, binding)) {
      // Where either way has an end of its own, the test decides nothing.
      if (!endsIn(parent.consequent) || !endsIn(parent.alternate)) tests.push(parent, parent.test);
    }
    if (parent.type === 'ConditionalExpression' && parent.test !== at && isFlag(parent.test, binding))
      tests.push(parent.test);
    else if (parent.type === 'LogicalExpression' && parent.right === at && isFlag(parent.left, binding))
      tests.push(parent.left);
  }
  return tests;
}

function isOptional(node: Node): boolean {
  const call = unwrap(node);
  if (call.type !== 'CallExpression') return false;
  return call.optional || (call.callee.type === 'MemberExpression' && call.callee.optional);
}

function isFlag(test: Node, binding: Binding): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
      return true;
    case 'MemberExpression':
      return memberName(node) !== 'length';
    case 'UnaryExpression':
      return isFlag(node.argument, binding);
    case 'LogicalExpression':
      return isFlag(node.left, binding) && isFlag(node.right, binding);
    case 'BinaryExpression':
      return (
        /^[!=]==?$/.test(node.operator) &&
        isFlag(node.left, binding) &&
        !isNumber(node.right) &&
        isFlag(node.right, binding)
      );
    case 'CallExpression':
      return isOf(node, binding);
    default:
      return false;
  }
}

function isNumber(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}

function isOf({ callee }: TSESTree.CallExpression, binding: Binding): boolean {
  const target = unwrap(callee);
  return (
    target.type === 'MemberExpression' && target.object.type === 'Identifier' && target.object.name === binding.name
  );
}
