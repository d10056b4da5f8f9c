import { createKnowledge, type LibraryTable } from '@plimsoll/knowledge';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Call } from '../call.js';
import { ModuleStore } from '../modules/module-store.js';
import { resolveCall } from '../resolve.js';
import { World } from '../world.js';

/** A project written to a temporary folder from its files' texts, and a world that looks at it. */
export interface DrawnProject {
  readonly root: string;
  readonly world: World;
  module(path: string): ModuleSyntax;
  /** The calls of a module that stand on lines marked `// ?`, in source order. */
  marked(path: string): Call[];
  /** What each marked call calls: `pg Pool#query`, the name of a project function, or `unknown`. */
  names(path: string): string[];
}

/** @param files texts by path from the project's root. */
export function drawProject(
  files: Readonly<Record<string, string>>,
  libraries: readonly LibraryTable[] = [],
): DrawnProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plimsoll-project-')));
  for (const [path, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const modules = new ModuleStore();
  modules.beginRun();
  const world = new World(createKnowledge(libraries), modules);
  const project: DrawnProject = {
    root,
    world,
    module(path) {
      const module = modules.load(join(root, path));
      if (!module) throw new Error(`no module ${path}`);
      return module;
    },
    marked(path) {
      const module = project.module(path);
      const isMarked = ({ start }: { start: number }) =>
        /\/\/ \?\s*$/.test(module.text.slice(start, lineEnd(module.text, start)));
      const calls = module.tree.calls.filter(node => isMarked(calleeEnd(node)));
      // Of several calls on a marked line the outermost is meant.
      const outermost = calls.filter(call => !calls.some(other => other !== call && encloses(other, call)));
      return outermost.map(node => resolveCall(world, module, node as Call['node']));
    },
    names: path => project.marked(path).map(call => call.entity?.name ?? 'unknown'),
  };
  return project;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A call stands on the line on which its callee's last name stands. */
function calleeEnd(node: unknown): Span {
  const { callee, tag } = node as { callee?: Span & { property?: Span }; tag?: Span };
  const target = callee?.property ?? callee ?? (tag as Span);
  return target;
}

function encloses(outer: unknown, inner: unknown): boolean {
  return (outer as Span).start <= (inner as Span).start && (outer as Span).end >= (inner as Span).end;
}
