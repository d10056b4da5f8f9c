import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from '../repository.js';

/** One statement of the documents, and what enforces it. */
export interface Requirement {
  /** `<document>.<slug>` */
  readonly id: string;
  readonly section: string;
  readonly says: string;
  /** Rules of ours, `arch:<policy>`, or `<plugin>/<rule>` of a peer. */
  readonly checks: readonly string[];
}

/** Reads `rules-docs/requirements.yaml`. */
export function readRequirements(): Requirement[] {
  return parse(readFileSync(inRepository('rules-docs/requirements.yaml'), 'utf8')) as Requirement[];
}
