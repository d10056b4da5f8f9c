import type { PageStart, PageView } from './page-graph.js';

/** What the user has chosen. */
export interface State {
  view: PageView;
  /** Ids of the open boxes, the one opened last at the end. */
  open: string[];
  tests: boolean;
  types: boolean;
  violations: boolean;
  /** Modules that are looked at alone. */
  only?: NonNullable<PageStart['only']>;
  selected?: Selection;
}

/** A box, or an arrow between two boxes, by their ids. */
export type Selection =
  | { readonly type: 'box'; readonly id: string }
  | { readonly type: 'arrow'; readonly from: string; readonly to: string };
