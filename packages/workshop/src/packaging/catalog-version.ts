import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from '../repository.js';

let catalog: Readonly<Record<string, string>> | undefined;

/** The exact version of a package that the workspace's catalog names. Throws where it names none. */
export function catalogVersion(name: string): string {
  catalog ??= (parse(readFileSync(inRepository('pnpm-workspace.yaml'), 'utf8')) as { catalog: Record<string, string> })
    .catalog;
  const version = catalog[name];
  if (version === undefined) throw new Error(`The catalog of pnpm-workspace.yaml names no version of ${name}.`);
  return version;
}
