import type { Child } from './child.js';

export interface Parent {
  readonly children: readonly Child[];
}
