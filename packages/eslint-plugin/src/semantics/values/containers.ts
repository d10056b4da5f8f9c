import type { World } from '../world.js';
import { awaited } from './awaited.js';
import { argumentsOf, type CallPlace } from './call-place.js';
import { anyOf, container, unknown, type Container, type ContainerMethod, type Value } from './value.js';

/** Array methods that answer with elements of the same array. */
const sameElements = new Set([
  'filter',
  'slice',
  'concat',
  'reverse',
  'toReversed',
  'sort',
  'toSorted',
  'splice',
  'toSpliced',
  'with',
  'fill',
  'values',
  'keys',
]);
const oneElement = new Set(['find', 'findLast', 'at', 'pop', 'shift', 'next']);

/** What iterating over a container gives. */
export function containerElement(value: Container): Value {
  const [first = unknown, second = unknown] = value.arguments;
  if (value.name === 'Promise') return unknown;
  return value.name === 'Map' ? { kind: 'tuple', elements: [first, second] } : first;
}

/** What a built-in method of a container yields. */
export function containerResult(world: World, method: ContainerMethod, place: CallPlace | undefined): Value {
  const { of, name } = method;
  const each = world.element(of);
  const [argument] = place ? argumentsOf(place) : [];
  const callback = () => (place && argument ? world.call(world.evaluate(place.module, argument)) : unknown);
  if (of.kind === 'container' && of.name === 'Promise') {
    if (name === 'then') return container('Promise', awaited(world, callback()));
    if (name === 'catch') return container('Promise', anyOf([of.arguments[0] ?? unknown, awaited(world, callback())]));
    // Anything else is not a promise's: the code knows a value here that we do not.
    return name === 'finally' ? of : unknown;
  }
  if (of.kind === 'container' && of.name === 'Map') {
    const [key = unknown, value = unknown] = of.arguments;
    if (name === 'get') return value;
    return name === 'values' ? container('Iterable', value) : name === 'keys' ? container('Iterable', key) : unknown;
  }
  if (sameElements.has(name)) return container('Array', each);
  if (oneElement.has(name)) return each;
  if (name === 'map') return container('Array', callback());
  if (name === 'flatMap') return container('Array', anyOf([world.element(callback())]));
  if (name === 'flat') return container('Array', anyOf([world.element(each), each]));
  return unknown;
}

/** What a built-in method of a container calls its callback with, as a function type of the pseudo-library. */
export function containerCallback(world: World, method: ContainerMethod): Value {
  const { of, name } = method;
  const given = callbackArguments(world, of, name);
  return {
    kind: 'library-function',
    library: 'global',
    overloads: [['fn', given.map((_, index) => ['$', index] as const), null]],
    context: { arguments: given },
    addresses: [],
  };
}

function callbackArguments(world: World, of: ContainerMethod['of'], name: string): Value[] {
  if (of.kind === 'container' && of.name === 'Promise') return name === 'then' ? [awaited(world, of)] : [unknown];
  if (of.kind === 'container' && of.name === 'Map') return [of.arguments[1] ?? unknown, of.arguments[0] ?? unknown];
  const each = world.element(of);
  if (name === 'reduce' || name === 'reduceRight') return [unknown, each];
  return name === 'sort' || name === 'toSorted' ? [each, each] : [each];
}
