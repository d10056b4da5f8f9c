export type { Edit, Finding, Suggestion, TraceStep } from './finding.js';
export { compareLocations, type Location } from './location.js';
export type { Severity } from './severity.js';
