import type { Value } from '../values/value.js';

/** Whether a value is an `AbortSignal`. */
export function isSignal(value: Value): boolean {
  return isGlobal(value, 'AbortSignal');
}

/** Whether a value is an `AbortController`. */
export function isController(value: Value): boolean {
  return isGlobal(value, 'AbortController');
}

function isGlobal(value: Value, type: string): boolean {
  switch (value.kind) {
    case 'library-instance':
      return value.library === 'global' && value.type === type;
    case 'any-of':
      return value.values.every(one => isGlobal(one, type));
    case 'all-of':
      return value.values.some(one => isGlobal(one, type));
    default:
      return false;
  }
}
