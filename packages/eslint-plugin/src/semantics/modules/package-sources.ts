import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../world.js';
import { dependentPackages } from './workspace-packages.js';

const skippedFolders = /^(?:node_modules|dist|build|coverage|out|\..*)$/;
/** Tests configure their own process. */
const testPath = /(?:^|[./_-])(?:tests?|specs?|__tests__|mocks?|__mocks__|e2e)(?:[./_-]|$)/i;
const sourceFile = /\.[cm]?[jt]sx?$/;

/** A longer one (UTF-16 units) is bundled or generated: what it calls is nobody's code, and it would take seconds to tell. */
const longestSource = 250_000;

/** A source file of a package. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** What was found in the folders of packages, by folder. */
interface Known {
  readonly sources: Map<string, readonly SourceFile[]>;
  readonly dependents: Map<string, readonly string[]>;
}

const byWorld = new WeakMap<World, Known>();

/**
 * The sources, tests left out, of the package (the closest folder with a `package.json`) that a file belongs to: what runs
 * in one process. Read once and again after a module has changed.
 */
export function packageSources(world: World, file: string): readonly SourceFile[] {
  const root = packageRoot(file);
  if (root === undefined) return [];
  const known = knownOf(world).sources;
  let sources = known.get(root);
  if (!sources) known.set(root, (sources = read(world, root)));
  return sources;
}

/** The sources of the packages of the same workspace that depend on the one that a file belongs to. */
export function dependentSources(world: World, file: string): readonly SourceFile[] {
  const root = packageRoot(file);
  if (root === undefined) return [];
  const known = knownOf(world).dependents;
  let dependents = known.get(root);
  if (!dependents) known.set(root, (dependents = dependentPackages(root)));
  return dependents.flatMap(folder => packageSources(world, path.join(folder, 'package.json')));
}

function knownOf(world: World): Known {
  let known = byWorld.get(world);
  if (!known) {
    const created: Known = { sources: new Map(), dependents: new Map() };
    byWorld.set(world, (known = created));
    world.modules.onChange(() => {
      created.sources.clear();
      created.dependents.clear();
    });
  }
  return known;
}

function packageRoot(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function read(world: World, root: string): SourceFile[] {
  const sources: SourceFile[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (testPath.test(entry.name) || skippedFolders.test(entry.name)) continue;
      if (entry.isDirectory()) {
        if (!existsSync(path.join(full, 'package.json'))) pending.push(full);
      } else if (entry.isFile() && sourceFile.test(entry.name)) {
        const text = world.modules.textOf(full);
        if (text !== undefined && text.length <= longestSource) sources.push({ file: full, text });
      }
    }
  }
  return sources;
}
