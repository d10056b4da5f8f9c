import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ResolvedConfig } from '@plimsoll/config';
import type { Module } from '../../graph/graph.js';

/** What the symbols of a project are made from, beside what is installed. */
export interface KeyedProject {
  readonly root: string;
  readonly modules: ReadonlyMap<string, Module>;
  readonly config: ResolvedConfig;
  /** Hash of a module's content and of how it is parsed. */
  keyOf(module: string): string | undefined;
}

/**
 * Hash of all that: the contents of the modules, where their specifiers lead, the config with the facts that it declares, and
 * the program that reads them, with its tables of facts.
 */
export function symbolsKey({ root, modules, config, keyOf }: KeyedProject): string {
  const hash = createHash('sha1').update(ownState()).update(root).update(JSON.stringify(config));
  for (const { path: file, edges } of modules.values()) {
    hash.update(`\0${file}\0${keyOf(file) ?? ''}`);
    for (const { specifier, target } of edges) hash.update(`\0${specifier} ${JSON.stringify(target)}`);
  }
  return hash.digest('base64url');
}

let known: string | undefined;

/** The program by the state of its files: the extraction, the tables of facts, and the compiler. */
function ownState(): string {
  const require = createRequire(import.meta.url);
  const tables = path.dirname(require.resolve('@plimsoll/knowledge'));
  const compiler = path.dirname(require.resolve('typescript'));
  const own = path.dirname(fileURLToPath(import.meta.url));
  return (known ??= [
    own,
    path.dirname(own),
    tables,
    path.join(tables, 'libraries'),
    path.join(path.dirname(tables), 'structure'),
  ]
    .flatMap(filesIn)
    .concat(stateOf(path.join(compiler, 'typescript.js')))
    .join('\n'));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => /\.(?:js|ts|json)$/.test(name))
      .map(name => stateOf(path.join(folder, name)));
  } catch {
    return []; // the tables of another version lie elsewhere
  }
}

function stateOf(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${file} ${mtimeMs} ${size}`;
}
