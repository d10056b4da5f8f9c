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
export type { LibraryStructure, TypeRef, TypeStructure } from './structure.js';
