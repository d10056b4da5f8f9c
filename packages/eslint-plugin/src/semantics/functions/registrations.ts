import type { GivenFunction } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { constantOf, objectLiteral } from '../constants.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { projectFunctions } from './project-functions.js';

/** A function that a call hands to a library, which runs it later. */
export interface Registration {
  /** The module of the function. */
  readonly home: ModuleSyntax;
  readonly call: Call;
  readonly given: GivenFunction;
  /** It went through another function first, which may do anything with what it returns: `asyncHandler(async …)`. */
  readonly wrapped: boolean;
  /** It happens once in the life of what it was handed to. */
  readonly once: boolean;
}

const known = new WeakMap<object, WeakMap<ModuleSyntax, ReadonlyMap<FunctionNode, Registration>>>();

/** The functions, of this module and of others, that the calls of a module hand to libraries which run them later. */
export function registrationsIn(world: World, module: ModuleSyntax): ReadonlyMap<FunctionNode, Registration> {
  let byModule = known.get(world.calls);
  if (!byModule) known.set(world.calls, (byModule = new WeakMap()));
  let found = byModule.get(module);
  if (!found) byModule.set(module, (found = find(world, module)));
  return found;
}

function find(world: World, module: ModuleSyntax): Map<FunctionNode, Registration> {
  const found = new Map<FunctionNode, Registration>();
  for (const node of module.tree.calls) {
    const call = resolveCall(world, module, node as Call['node']);
    for (const given of call.facts.runs ?? []) {
      const once = given.once === true || isOnceFor(world, call, given);
      for (const { home, fn, wrapped } of functionsAt(world, call, given)) {
        if (!found.has(fn)) found.set(fn, { home, call, given, wrapped, once });
      }
    }
  }
  return found;
}

function isOnceFor(world: World, call: Call, { onceFor }: GivenFunction): boolean {
  if (!onceFor || call.node.type === 'TaggedTemplateExpression') return false;
  const [event] = call.node.arguments;
  const name = event && constantOf(world, call.module, event);
  return name?.known === true && onceFor.includes(String(name.value));
}

interface Found {
  readonly home: ModuleSyntax;
  readonly fn: FunctionNode;
  readonly wrapped: boolean;
}

function functionsAt(world: World, call: Call, given: GivenFunction): Found[] {
  if (call.node.type === 'TaggedTemplateExpression') return [];
  if (given.property === undefined && !given.each) {
    const end = given.rest ? undefined : given.at + 1;
    return call.node.arguments.slice(given.at, end).flatMap(node => functionsOf(world, call.module, node));
  }
  const option = optionAt(world, call, given);
  if (option.state !== 'set') return [];
  if (!given.each) return functionsOf(world, option.module, option.node);
  const object = objectLiteral(world, option.module, option.node);
  return (object?.node.properties ?? []).flatMap(item =>
    object && item.type === 'Property' ? functionsOf(world, object.module, item.value) : [],
  );
}

/** The functions that an argument is: written there, named, in an array, or handed to a function that wraps them. */
function functionsOf(world: World, module: ModuleSyntax, node: Node): Found[] {
  const target = unwrap(node);
  if (isFunction(target)) return [{ home: module, fn: target, wrapped: false }];
  if (target.type === 'ArrayExpression') {
    return target.elements.flatMap(item => (item ? functionsOf(world, module, item) : []));
  }
  const named = projectFunctions(world.evaluate(module, target)).map(fn => ({
    home: fn.module,
    fn: fn.node,
    wrapped: false,
  }));
  if (target.type !== 'CallExpression') return named;
  const inside = target.arguments.flatMap(argument => functionsOf(world, module, argument));
  return [...named, ...inside.map(({ home, fn }) => ({ home, fn, wrapped: true }))];
}
