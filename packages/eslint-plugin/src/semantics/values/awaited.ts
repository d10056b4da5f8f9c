import type { World } from '../world.js';
import { ancestors } from './library-values.js';
import { anyOf, unknown, type Value } from './value.js';

/** What awaiting a value gives. */
export function awaited(world: World, value: Value): Value {
  switch (value.kind) {
    case 'container':
      return value.name === 'Promise' ? awaited(world, value.arguments[0] ?? unknown) : value;
    case 'any-of':
      return anyOf(value.values.map(one => awaited(world, one)));
    case 'library-instance': {
      const promise = ancestors(world, value).find(one => one.kind === 'container' && one.name === 'Promise');
      return promise ? awaited(world, promise) : value;
    }
    default:
      return value;
  }
}
