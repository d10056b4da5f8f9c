/** `internals` and `internal.ts` are names like others. */
export const internals = 1;
export { labels } from './internal/labels.js';
