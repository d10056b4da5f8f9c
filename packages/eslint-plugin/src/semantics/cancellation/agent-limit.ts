import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { callFact } from './call-fact.js';
import { clientOrigins } from './client-origins.js';
import { optionBeside } from './option-beside.js';

/**
 * Whether a call, or the client it makes, is given an agent that may have a time limit: one that is out of sight, or whose
 * options speak of time.
 */
export function agentMayLimit(world: World, call: Call): boolean {
  for (const option of callFact(world, call, 'agents') ?? []) {
    const given = optionBeside(world, call, option);
    if (given.state !== 'set') continue;
    const origins = clientOrigins(world, given.module, given.node);
    const isSilent = origins?.every(
      origin => origin.kind === 'made' && !/time/i.test(sourceText(origin.call.module, origin.call.node)),
    );
    if (!isSilent) return true;
  }
  return false;
}
