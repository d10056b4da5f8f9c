import type { Call } from '../call.js';
import type { World } from '../world.js';
import { typeSays } from './type-says.js';

/** Whether a call goes through a limiter: one that a table knows, or a method of one (`queue.add`). */
export function isLimiter(world: World, call: Call): boolean {
  const self = call.callee.kind === 'library-function' ? call.callee.context.self : undefined;
  return call.facts.limitsConcurrency === true || typeSays(world, self, facts => facts.limitsConcurrency === true);
}
