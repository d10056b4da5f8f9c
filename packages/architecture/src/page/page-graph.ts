/** The graph as the page carries it: lists that refer to each other by index, to be small. */
export interface PageGraph {
  /** The project's name. */
  readonly title: string;
  /** What has made the page. */
  readonly command: string;
  /** From the outside in, as their arrows point. */
  readonly layers: readonly string[];
  readonly services: readonly string[];
  readonly modules: readonly PageModule[];
  readonly imports: readonly PageImport[];
  readonly findings: readonly PageFinding[];
  readonly start: PageStart;
}

/** A module, its layer and its service; -1 for none. */
export type PageModule = readonly [path: string, layer: number, service: number, isTest: 0 | 1];

/** An import, where it is written, what it does (`imports types from`), and what it breaks. */
export type PageImport = readonly [
  from: number,
  to: number,
  line: number,
  verb: string,
  typeOnly: 0 | 1,
  names: string,
  findings: readonly number[],
];

/** What a policy says about an import. */
export type PageFinding = readonly [policy: string, message: string];

/** What a box is at first. */
export type PageView = 'layer' | 'service' | 'folder';

/** How the page opens. */
export interface PageStart {
  readonly view: PageView;
  /** Modules that the page is about; absent for all. */
  readonly only?: { readonly label: string; readonly modules: readonly number[] };
  /** How many levels are open. */
  readonly depth: number;
  readonly violations: boolean;
  readonly tests: boolean;
}
