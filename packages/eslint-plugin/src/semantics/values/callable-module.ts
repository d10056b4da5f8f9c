import type { World } from '../world.js';
import { libraryExport } from './library-values.js';
import type { Value } from './value.js';

/** What is called where a module is: `require('express')()` calls what an import has as its default. */
export function callableModule(world: World, value: Value): Value {
  return value.kind === 'library-module' && value.library !== 'global'
    ? libraryExport(world, value.library, 'default')
    : value;
}
