import type { World } from '../world.js';
import { containerElement } from './containers.js';
import { ancestors } from './library-values.js';
import { anyOf, unknown, type Value } from './value.js';

/** What iterating over a value, or indexing it (by `index`, if constant), gives. */
export function element(world: World, value: Value, index?: number): Value {
  switch (value.kind) {
    case 'tuple':
      return index === undefined || Number.isNaN(index) ? anyOf(value.elements) : (value.elements[index] ?? unknown);
    case 'container':
      return containerElement(value);
    case 'any-of':
      return anyOf(value.values.map(one => world.element(one, index)));
    case 'library-instance': {
      const iterable = ancestors(world, value).find(one => one.kind === 'container' && one.name !== 'Promise');
      if (iterable) return world.element(iterable, index);
      return index === undefined ? unknown : world.member(value, String(index));
    }
    // A library's tuple whose places differ is written as an object.
    case 'library-object':
      return index === undefined || Number.isNaN(index) ? unknown : world.member(value, String(index));
    default:
      return unknown;
  }
}
