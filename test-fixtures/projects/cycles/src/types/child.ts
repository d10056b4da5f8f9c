import { Parent } from './parent.js';

/** The import has no `type`, and compilers drop it all the same. */
export interface Child {
  readonly parent: Parent;
}
