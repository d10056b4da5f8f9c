import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import type { EscapeOptions } from '../../syntax/control-flow/escape.js';
import { flowOwnerOf, type FlowOwner } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { decidedAt } from './decided-at.js';
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
      // A lock that is not kept as a function may be given back by the lock's own method.
      return methods.has('()') ? outOfSight : { state: 'leaked', how: 'dropped' };
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

/** The same for what lands in a variable, which the caller knows. */
export function ofVariable(world: World, holding: Holding, binding: Binding): Release {
  const { module, node, since = node } = holding;
  const owner = flowOwnerOf(since);
  // A variable of the module, or of a function around this one, lives on for others.
  if (!owner || owner.type === 'Program' || flowOwnerOf(binding.identifier) !== owner) return outOfSight;
  const others = module.assignmentsTo(binding).filter(({ right }) => !contains(right, node) && !isNothing(right));
  return others.length > 0 ? outOfSight : ofBinding(world, holding, binding, undefined);
}

/** @param entered the function whose parameter it is; else it is held from the holding's own node on. */
function ofBinding(world: World, holding: Holding, binding: Binding, entered: FunctionNode | undefined): Release {
  const { module, node, methods, since = node } = holding;
  const owner = entered ?? flowOwnerOf(since);
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
  // What is known of a response (`ok`, `status`) does not decide whether its body must be read.
  if (holding.thrownOnly) for (const end of ends) if (asksMember(end, binding)) ends.delete(end);
  const end = endOnPaths(world, module, owner, entered ? undefined : since, ends, holding);
  return end.state === 'leaked' ? { ...end, binding, releases: releases.map(use => use.node) } : end;
}

/**
 * Whether every way out of a function passes what ends a thing.
 * @param since from where on it is held; from the function's entry on if absent.
 * @param ends the nodes that end it, and the tests that decide whether they must.
 */
export function endOnPaths(
  world: World,
  module: ModuleSyntax,
  owner: FlowOwner,
  since: Node | undefined,
  ends: ReadonlySet<Node>,
  { thrownOnly, isEmptyAt }: Pick<Holding, 'thrownOnly' | 'isEmptyAt'> = {},
): Release {
  const options: EscapeOptions = {
    until: one => ends.has(one) || isEmptyAt?.(one) === true,
    canThrow: one => (thrownOnly ? one.type === 'ThrowStatement' : mayFail(world, module, one)),
    endsProcess: one => one.type === 'CallExpression' && resolveCall(world, module, one).facts.exits === true,
  };
  const flow = controlFlow(owner);
  if (!since)
    return flow.everyPathFromEntry(options.until, options) === false ? { state: 'leaked', how: 'path' } : outOfSight;
  if (flow.tooDeep || !flow.has(since)) return outOfSight;
  const escape = flow.escapes({ from: since, ...options });
  if (!escape) return released;
  return { state: 'leaked', how: escape.exit === 'throw' ? 'throw' : 'path', at: escape.node };
}

function isNothing(node: Node): boolean {
  const value = unwrap(node);
  return (
    (value.type === 'Literal' && value.value === null) || (value.type === 'Identifier' && value.name === 'undefined')
  );
}

/** `response.ok`, `if (!response.ok)`. */
function asksMember(test: Node, binding: Binding): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'IfStatement':
      return asksMember(node.test, binding);
    case 'UnaryExpression':
      return asksMember(node.argument, binding);
    case 'BinaryExpression':
      return asksMember(node.left, binding);
    case 'LogicalExpression':
      return asksMember(node.left, binding) || asksMember(node.right, binding);
    case 'MemberExpression': {
      const object = unwrap(node.object);
      return object.type === 'Identifier' && object.name === binding.name;
    }
    default:
      return false;
  }
}
