import type { Program } from '../program.js';
import type { Subscriptions } from '../rule-subscriptions.js';
import { libraryRetry } from './library-retry.js';
import { loopRetry, type Loop } from './loop-retry.js';
import { recursiveRetry } from './recursive-retry.js';
import type { Retry } from './retry.js';

/** Tells of every retry of a file: by a loop, by recursion, by a library. */
export function onRetry(on: Subscriptions, { world, module }: Program, handler: (retry: Retry) => void): void {
  const tell = (retry: Retry | undefined): void => {
    if (retry) handler(retry);
  };
  const loop = (node: Loop): void => tell(loopRetry(world, module, node));
  on.node('ForStatement', loop);
  on.node('WhileStatement', loop);
  on.node('DoWhileStatement', loop);
  on.node('TryStatement', node => tell(recursiveRetry(world, module, node)));
  on.call({ retries: true }, call => tell(libraryRetry(world, call)));
}
