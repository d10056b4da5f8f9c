export {
  defineLibrary,
  type AddsFact,
  type Bound,
  type BreakerFact,
  type DurationSlot,
  type Fact,
  type FailureFact,
  type FunctionRun,
  type GivenFunction,
  type IoKind,
  type LibraryTable,
  type Occasion,
  type PoolFact,
  type RetryFact,
  type ServerFact,
  type ServerTimeout,
  type Slot,
  type TableFact,
} from './fact.js';
export { createKnowledge, type Knowledge } from './knowledge.js';
export { structureFile } from './structure-file.js';
export type { LibraryStructure, TypeRef, TypeStructure } from './structure.js';
