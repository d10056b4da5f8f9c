import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';
import { readExports, type ModuleExports } from '../../syntax/exports.js';
import { ModuleSyntax } from '../../syntax/module-syntax.js';
import { ModuleResolver, type Resolution } from './module-resolver.js';

const require = createRequire(import.meta.url);

/** How much source (UTF-16 units) is kept parsed: about 300 MB of trees. */
const sourceBudget = 6_000_000;
/** A module longer than this (UTF-16 units) is generated or bundled; nobody learns from it what a value is. */
const longestModule = 1_000_000;

/**
 * How long (ms) what was read counts as fresh. A run over a whole project must not ask the disk about every module for
 * every file; an editor lints again long after this.
 */
const freshFor = 500;

interface Entry {
  readonly module: ModuleSyntax | undefined;
  readonly modified: number;
  readonly size: number;
  /** The run in which it was last compared with the disk. */
  checked: number;
}

/**
 * The project's other modules, parsed on demand and kept while they fit. An entry is keyed by path, modification time and
 * size; when either differs the text decides. The file being linted is not in here: its tree is the engine's.
 */
export class ModuleStore {
  readonly #entries = new Map<string, Entry>();
  readonly #exports = new WeakMap<ModuleSyntax, ModuleExports>();
  readonly #listeners: (() => void)[] = [];
  readonly #resolver: ModuleResolver;
  #run = 0;
  #compared = -Infinity;
  #kept = 0;

  constructor(resolver = new ModuleResolver()) {
    this.#resolver = resolver;
  }

  /** Registers what must be forgotten when a module has changed or its tree was dropped. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /**
   * A new file is being linted. What is on disk may have changed since the last one, and what was concluded through other
   * modules hangs on files that this one does not name: all that is kept is compared with the disk, unless that was just
   * done.
   */
  beginRun(): void {
    this.#run++;
    if (performance.now() - this.#compared < freshFor) return;
    for (const file of [...this.#entries.keys()]) this.load(file);
    this.#compared = performance.now();
  }

  /** What an import specifier means in a file. */
  resolve(specifier: string, fromFile: string): Resolution {
    return this.#resolver.resolve(specifier, fromFile);
  }

  exports(module: ModuleSyntax): ModuleExports {
    const known = this.#exports.get(module);
    if (known) return known;
    const exports = readExports(module);
    this.#exports.set(module, exports);
    return exports;
  }

  /** The parsed module at an absolute path; undefined where there is none, or none that parses. */
  load(file: string): ModuleSyntax | undefined {
    const known = this.#entries.get(file);
    if (known && (known.checked === this.#run || performance.now() - this.#compared < freshFor)) return known.module;
    const stat = statSync(file, { throwIfNoEntry: false });
    const modified = stat?.mtimeMs ?? 0;
    const size = stat?.size ?? 0;
    if (known && known.modified === modified && known.size === size) {
      known.checked = this.#run;
      return known.module;
    }
    const text = stat?.isFile() && size <= longestModule * 3 ? read(file) : undefined;
    if (known && known.module?.text === text) {
      this.#entries.set(file, { module: known.module, modified, size, checked: this.#run });
      return known.module;
    }
    if (known) {
      this.#kept -= known.module?.text.length ?? 0;
      this.#resolver.forget();
      this.#changed();
    }
    const module = text === undefined || text.length > longestModule ? undefined : parse(file, text);
    this.#entries.set(file, { module, modified, size, checked: this.#run });
    this.#kept += module?.text.length ?? 0;
    if (this.#kept > sourceBudget) this.#dropOldest(file);
    return module;
  }

  #dropOldest(exceptFile: string): void {
    for (const [file, entry] of this.#entries) {
      if (this.#kept <= sourceBudget / 2) break;
      if (file === exceptFile) continue;
      this.#entries.delete(file);
      this.#kept -= entry.module?.text.length ?? 0;
    }
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone since it was looked for, or not ours to read: then nothing is known of it.
    return undefined;
  }
}

function parse(file: string, text: string): ModuleSyntax | undefined {
  const { parseSync } = require('oxc-parser') as typeof import('oxc-parser');
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const options = { preserveParens: false, astType: 'ts' as const, range: false };
  let result = parseSync(file, source, options);
  // JSX or Flow in a `.js` file: the extension does not tell.
  if (result.errors.length > 0 && /\.[cm]?js$/.test(file))
    result = parseSync(file, source, { ...options, lang: 'jsx' });
  if (result.errors.length > 0 && result.program.body.length === 0) return undefined;
  return new ModuleSyntax(file, result.program as unknown as TSESTree.Program, text);
}
