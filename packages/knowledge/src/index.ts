export {
  defineLibrary,
  type Bound,
  type Fact,
  type IoKind,
  type LibraryTable,
  type PoolFact,
  type ServerFact,
  type ServerTimeout,
  type Slot,
} from './fact.js';
export { createKnowledge, type Knowledge } from './knowledge.js';
export { structureFile } from './structure-file.js';
export type { LibraryStructure, TypeRef, TypeStructure } from './structure.js';
