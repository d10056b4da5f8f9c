import { createLayerMatcher } from '@plimsoll/config';
import type { FilePlace } from './program.js';

/** The layer of a service file that the config counts as domain (use cases included); undefined for any other. */
export function innerLayer({ path, role, config }: FilePlace): string | undefined {
  const layer = role === 'service' ? createLayerMatcher(config).layerOf(path) : undefined;
  return layer !== undefined && config.domain.includes(layer) ? layer : undefined;
}
