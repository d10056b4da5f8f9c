import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Graph } from '../graph/graph.js';
import { extract, type Extraction } from './extract.js';

/** A project in a temporary folder, as files by path. */
export class TemporaryProject {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'plimsoll-graph-')));

  constructor(files: Readonly<Record<string, string | Buffer>>) {
    for (const [file, content] of Object.entries(files)) this.put(file, content);
  }

  put(file: string, content: string | Buffer): void {
    const absolute = path.join(this.root, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }

  extract(cacheFolder?: string, cruise?: 'all'): Promise<Extraction> {
    return extract({ root: this.root, files: undefined, ignore: [], cacheFolder, ...(cruise && { cruise }) });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** The edges of a graph as `from:line:column kind specifier -> target`, with what else is known of them. */
export function edgesOf(graph: Graph): string[] {
  return [...graph.modules.values()].flatMap(({ edges }) =>
    edges.map(({ from, range, kind, specifier, target, typeOnly, deferred, elided }) => {
      const to =
        target.type === 'project' ? target.path : target.type === 'unresolved' ? '?' : `${target.type} ${target.name}`;
      const flags = [typeOnly && 'typeOnly', deferred && 'deferred', elided && 'elided'].filter(Boolean);
      return [`${from}:${range.line}:${range.column} ${kind} ${specifier} -> ${to}`, ...flags].join(' ');
    }),
  );
}
