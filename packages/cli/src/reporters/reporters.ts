import { github } from './github.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './report.js';
import { sarif } from './sarif.js';

/** Every format by the name that `--format` takes. */
export const reporters = { pretty, json, sarif, github } as const satisfies Record<string, Reporter>;

/** A name that `--format` takes. */
export type Format = keyof typeof reporters;
