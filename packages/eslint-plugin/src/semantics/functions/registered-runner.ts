import type { FunctionRun } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { dependencyVersion, isAtLeast } from '../modules/dependency-version.js';
import type { Registration } from './registrations.js';
import type { Runner } from './runner.js';

/**
 * Who runs a function that was handed over.
 * @param module where the handing over stands: the versions of libraries are those of its package.
 */
export function registeredRunner(module: ModuleSyntax, { call, given, once, wrapped }: Registration): Runner {
  return { on: given.on, once, promise: wrapped ? 'unknown' : fateOfPromise(module, given), by: call.node };
}

/** What becomes of the promise that a function returns which a library runs. */
export function fateOfPromise(module: ModuleSyntax, { promise, handledSince }: FunctionRun): Runner['promise'] {
  if (!handledSince) return promise;
  const version = dependencyVersion(module.file, handledSince.package);
  if (!version) return 'unknown';
  return isAtLeast(version, handledSince.version) ? 'handled' : 'ignored';
}
