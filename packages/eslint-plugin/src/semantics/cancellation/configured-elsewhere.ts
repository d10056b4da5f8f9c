import type { Call } from '../call.js';
import { packageSources } from '../modules/package-sources.js';
import type { World } from '../world.js';
import { callFact } from './call-fact.js';

/**
 * Whether a call, or those of the client that it makes, may have options that it does not show: interceptors, defaults of
 * the process. Asked of the text of the module where the client is made and, for a library's ready-made client, of the
 * whole package: what is mentioned at all counts.
 */
export function isConfiguredElsewhere(world: World, call: Call, isReadyMade = false): boolean {
  const marks = callFact(world, call, 'configuredBy') ?? [];
  if (marks.length === 0) return false;
  const mentions = (text: string) => marks.some(mark => text.includes(mark));
  if (mentions(call.module.text)) return true;
  return isReadyMade && packageSources(world, call.module.file).some(({ text }) => mentions(text));
}
