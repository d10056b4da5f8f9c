import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/utils';
import { readExports, type ModuleExports } from '../../syntax/exports.js';
import { ModuleSyntax } from '../../syntax/module-syntax.js';
import { ModuleResolver, type Resolution } from './module-resolver.js';

const require = createRequire(import.meta.url);

/** How much source (UTF-16 units) is kept parsed: about 200 MB of trees and of what is remembered about them. */
const sourceBudget = 6_000_000;
/** A tree takes this many times the memory of its text. */
const treesPerText = 20;
/** A module longer than this (UTF-16 units) is generated or bundled; nobody learns from it what a value is. */
const longestModule = 1_000_000;

const unnamedExports = /\bexport\s*(?:type\s*)?[*=]|\bexports\b|\\u/;

/**
 * When the process has had nothing to do for longer (ms) than this, it is an editor's, and any file may have changed. A run
 * over a whole project has no such time, and must not ask the disk about every module for every file.
 */
const pause = 1_000;
/** Comparing with the disk may take one part in this many of the time. */
const shareOfTime = 50;

interface Entry {
  readonly text: string | undefined;
  /** It exports names that do not stand in its text: other modules', an object's, or escaped ones. */
  exportsUnnamed?: boolean;
  /** Parsed when first asked for; undefined also where it does not parse. */
  module?: ModuleSyntax | undefined;
  isParsed: boolean;
  readonly modified: number;
  readonly size: number;
  /** The run that last asked for it. */
  used: number;
}

/**
 * The project's other modules, parsed on demand and kept while they fit. They change between runs (a run is the linting of
 * one file) only: an entry is keyed by path, modification time and size; when either differs the text decides. The file
 * being linted is not in here: its tree is the engine's.
 */
export class ModuleStore {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners: (() => void)[] = [];
  readonly #resolver: ModuleResolver;
  #run = 0;
  /** How long (ms) the process had waited when the modules were compared last. */
  #idle = 0;
  #compared = -Infinity;
  /** How long (ms) comparing took last. */
  #cost = 0;
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
   * modules hangs on files that this one does not name: after a pause all that is kept is compared with the disk. Answers
   * whether that was done.
   */
  beginRun(): boolean {
    this.#run++;
    const now = performance.now();
    const { idle } = performance.eventLoopUtilization();
    const compares = idle - this.#idle > pause && now - this.#compared > this.#cost * shareOfTime;
    if (compares) {
      if (this.#resolver.findsMissing()) this.forgetAnswers();
      this.#compare();
      this.#compared = performance.now();
      this.#cost = this.#compared - now;
      this.#idle = idle;
    }
    if (this.#kept > sourceBudget) this.#dropUnused();
    return compares;
  }

  /** What an import specifier means in a file. */
  resolve(specifier: string, fromFile: string): Resolution {
    return this.#resolver.resolve(specifier, fromFile);
  }

  exports(module: ModuleSyntax): ModuleExports {
    const answers = module.memory.answers<ModuleSyntax, ModuleExports>(readExports);
    let exports = answers.get(module);
    if (!exports) answers.set(module, (exports = readExports(module)));
    return exports;
  }

  /** The parsed module at an absolute path; undefined where there is none, or none that parses. */
  load(file: string): ModuleSyntax | undefined {
    const entry = this.#entry(file);
    if (!entry.isParsed) {
      entry.isParsed = true;
      entry.module = entry.text === undefined ? undefined : parse(file, entry.text);
      this.#kept += weightOf(entry) - (entry.text?.length ?? 0) / treesPerText;
    }
    return entry.module;
  }

  /** The text of the file at an absolute path; undefined where there is none, or it is too long. */
  textOf(file: string): string | undefined {
    return this.#entry(file).text;
  }

  /** Whether the module at an absolute path may export a name, as far as its text tells: most need no parsing to say no. */
  mayExport(file: string, name: string): boolean {
    const entry = this.#entry(file);
    if (entry.text === undefined) return false;
    return entry.text.includes(name) || (entry.exportsUnnamed ??= unnamedExports.test(entry.text));
  }

  #entry(file: string): Entry {
    let entry = this.#entries.get(file);
    if (!entry) {
      const { modified, size, isFile } = statusOf(file);
      const text = isFile ? read(file, size) : undefined;
      this.#entries.set(file, (entry = { text, isParsed: false, modified, size, used: this.#run }));
      this.#kept += weightOf(entry);
    }
    entry.used = this.#run;
    return entry;
  }

  /** Forgets what was concluded about the modules, but not the modules. */
  forgetAnswers(): void {
    for (const { module } of this.#entries.values()) module?.memory.clear();
    for (const listener of this.#listeners) listener();
  }

  #compare(): void {
    const changed: string[] = [];
    for (const [file, known] of this.#entries) {
      const { modified, size, isFile } = statusOf(file);
      if (known.modified === modified && known.size === size) continue;
      const text = isFile ? read(file, size) : undefined;
      if (known.text === text) this.#entries.set(file, { ...known, modified, size });
      else changed.push(file);
    }
    for (const file of changed) this.#drop(file);
    if (changed.length > 0) {
      this.#resolver.forget();
      this.forgetAnswers();
    }
  }

  #dropUnused(): void {
    const byUse = [...this.#entries].sort(([, one], [, other]) => one.used - other.used);
    for (const [file] of byUse) {
      if (this.#kept <= sourceBudget / 2) break;
      this.#drop(file);
    }
    this.forgetAnswers();
  }

  #drop(file: string): void {
    const entry = this.#entries.get(file);
    if (entry) this.#kept -= weightOf(entry);
    this.#entries.delete(file);
  }
}

/** What keeping a module costs, in units of source kept parsed. */
function weightOf({ text, module }: Entry): number {
  const length = text?.length ?? 0;
  return module ? length : length / treesPerText;
}

function statusOf(file: string): { modified: number; size: number; isFile: boolean } {
  const stat = statSync(file, { throwIfNoEntry: false });
  return { modified: stat?.mtimeMs ?? 0, size: stat?.size ?? 0, isFile: stat?.isFile() ?? false };
}

/** The text of a file; undefined if it is too long. */
function read(file: string, size: number): string | undefined {
  if (size > longestModule * 3) return undefined;
  try {
    const text = readFileSync(file, 'utf8');
    return text.length > longestModule ? undefined : text;
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
