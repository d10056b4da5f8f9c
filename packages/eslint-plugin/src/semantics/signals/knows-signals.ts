import { isBuiltin } from 'node:module';
import type { Call } from '../call.js';
import { dependencyVersion, isAtLeast } from '../modules/dependency-version.js';
import type { World } from '../world.js';
import { packageName } from '@plimsoll/config';

/**
 * Whether the project's version of the library that is called takes signals where the table says so: not, where it is surely
 * older than the first that does.
 */
export function knowsSignals(world: World, { entity, module }: Call): boolean {
  if (entity?.kind !== 'library' || isBuiltin(entity.library)) return true;
  const since = world.knowledge.signalsSince(entity.library);
  const version = since === undefined ? undefined : dependencyVersion(module.file, packageName(entity.library));
  return since === undefined || version === undefined || isAtLeast(version, since);
}
