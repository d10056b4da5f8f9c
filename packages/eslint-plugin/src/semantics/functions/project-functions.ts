import type { Value } from '../values/value.js';

/** The functions of the project that a callee may be. */
export function projectFunctions(callee: Value): Extract<Value, { kind: 'function' }>[] {
  if (callee.kind === 'any-of') return callee.values.flatMap(projectFunctions);
  return callee.kind === 'function' ? [callee] : [];
}
