import { readFileSync } from 'node:fs';

/** A layer that every tool can declare: folders, and the layers that may be imported. */
export interface PlainLayer {
  readonly name: string;
  readonly folders: readonly string[];
  readonly mayImport: readonly string[];
}

/** What every tool is asked about: the same layers and the same files. */
export interface CompareTask {
  /** Absolute path of the tree. */
  readonly root: string;
  /** Paths of its sources, relative to it. */
  readonly files: readonly string[];
  readonly layers: readonly PlainLayer[];
  /** Absolute path of a tsconfig that gives the names of the workspace's packages as paths. */
  readonly tsconfig: string;
}

/** What a tool has found. */
export interface CompareResult {
  /** Imports against the layers, as `file > layer`: what each tool can tell. */
  readonly layers: readonly string[];
  /** Circles, each by the modules that are named; undefined where the tool looks for none. */
  readonly circles?: readonly (readonly string[])[];
}

/** The task whose file is the first argument of a job's process. */
export function readCompareTask(): CompareTask {
  return JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CompareTask;
}

/** The name of the layer that a path lies in. */
export function layerOf(layers: readonly PlainLayer[], file: string): string | undefined {
  return layers.find(({ folders }) => folders.some(folder => file.startsWith(`${folder}/`)))?.name;
}
