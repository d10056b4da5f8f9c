import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SymbolGraph } from '../../graph/symbol-graph.js';
import { isAsItWas, type OutsideReads } from './outside-reads.js';

/** The first line of the file: what must hold for the rest to be what a run without the cache would give. */
interface Head {
  /** Hash of everything in the project that the symbols are made from. */
  readonly key: string;
  readonly outside: OutsideReads;
}

/** The symbols that an earlier run left for the same project; undefined where anything that they depend on has changed. */
export function readSymbolCache(folder: string | undefined, key: string): SymbolGraph | undefined {
  if (folder === undefined) return undefined;
  try {
    const text = readFileSync(fileIn(folder), 'utf8');
    const end = text.indexOf('\n');
    const head = JSON.parse(text.slice(0, end)) as Head;
    if (head.key !== key || !isAsItWas(head.outside)) return undefined;
    const { functions, types, ...lists } = JSON.parse(text.slice(end + 1)) as Record<keyof SymbolGraph, never>;
    return { ...lists, functions: new Map(functions), types: new Map(types) };
  } catch {
    return undefined;
  }
}

/** Leaves the symbols to the next run, whole or not at all. A folder that cannot be written to costs speed only. */
export function writeSymbolCache(
  folder: string | undefined,
  key: string,
  outside: OutsideReads,
  symbols: SymbolGraph,
): void {
  if (folder === undefined) return;
  const lists = { ...symbols, functions: [...symbols.functions], types: [...symbols.types] };
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${fileIn(folder)}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify({ key, outside } satisfies Head)}\n${JSON.stringify(lists)}`);
    renameSync(draft, fileIn(folder));
  } catch {
    // read-only checkouts are common in CI
  }
}

function fileIn(folder: string): string {
  return path.join(folder, 'symbols.json');
}
