/** A set of modules that is drawn as one until it is opened. */
export interface Box {
  /** Unique on the page, and the same after filtering. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'root' | 'layer' | 'service' | 'rest' | 'folder' | 'range' | 'module';
  readonly parent?: Box;
  readonly children: Box[];
  /** Indexes of all modules in it. */
  readonly modules: number[];
}

/** All imports from the modules of one box to those of another beside it. */
export interface Arrow {
  readonly from: Box;
  readonly to: Box;
  /** Indexes. */
  readonly imports: number[];
  readonly typeOnly: boolean;
  /** How many of the imports break a policy. */
  readonly violations: number;
}

/** The boxes around a box, the outermost first, and the box itself. */
export function wayTo(box: Box): Box[] {
  return box.parent ? [...wayTo(box.parent), box] : [box];
}
