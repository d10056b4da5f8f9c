import type { Range } from '../graph.js';

/** A variable that a file of environment variables names. */
export interface EnvVariable {
  readonly name: string;
  readonly range: Range;
}

/** A `.env` file. */
export interface EnvFile {
  readonly path: string;
  readonly folder: string;
  /** It shows what must be set, and holds no secrets: `.env.example`. */
  readonly isExample: boolean;
  readonly variables: readonly EnvVariable[];
}
