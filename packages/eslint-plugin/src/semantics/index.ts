export type { Call } from './call.js';
export { ModuleStore } from './modules/module-store.js';
export { explain, resolve, resolveCall, type Resolution } from './resolve.js';
export { World } from './world.js';
export { typeEvidence } from './values/typed-value.js';
export { ModuleSyntax } from '../syntax/module-syntax.js';
