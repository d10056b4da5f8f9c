/** How a set of modules is tied to the others. Counted in modules; tests are left out. */
export interface Coupling {
  /** The layer's or service's name, or the path of the folder. */
  readonly name: string;
  readonly modules: number;
  /** Modules outside that import it: what a change in it can break. */
  readonly fanIn: number;
  /** Modules outside that it imports: what can break it. */
  readonly fanOut: number;
  /** Fan-out as a share of both: 0 is hard to change, 1 is easy to change. Null where there is neither. */
  readonly instability: number | null;
  /** Interfaces, other types and abstract classes as a share of what it exports. Null where it exports nothing. */
  readonly abstractness: number | null;
  /** From the main sequence, where what is hard to change is abstract: |abstractness + instability - 1|. */
  readonly distance: number | null;
}
