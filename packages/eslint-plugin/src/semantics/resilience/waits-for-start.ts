import { enclosingFunction, type Node } from '../../syntax/node.js';
import { servingOf } from '../functions/serving.js';
import type { World } from '../world.js';
import { callsBelow } from './retried-work.js';
import type { Retry } from './retry.js';

/** Whether a retry is that of a start, which waits for what it cannot do without: it runs once, or ends the process when it gives up. */
export function waitsForStart(world: World, { by, module, failure }: Retry): boolean {
  // What a library is told at the top of a module it does later.
  if (by === 'library') return false;
  const fn: Node | undefined = enclosingFunction(failure);
  if (fn && callsBelow(world, module, fn).some(({ facts }) => facts.exits === true)) return true;
  return servingOf(world, module, failure).state === 'once';
}
