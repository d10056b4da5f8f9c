import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../world.js';

/** Files beyond this many bytes are bundled or generated. */
const largestFile = 1_000_000;
const skippedFolders = /^(?:node_modules|dist|build|coverage|out|\..*)$/;
/** Tests configure their own process. */
const testPath = /(?:^|[./_-])(?:tests?|specs?|__tests__|mocks?|__mocks__|e2e)(?:[./_-]|$)/i;
const sourceFile = /\.[cm]?[jt]sx?$/;

const byWorld = new WeakMap<World, Map<string, readonly string[]>>();

/**
 * The texts of the sources, tests left out, of the package (the closest folder with a `package.json`) that a file belongs
 * to: what runs in one process. Read once and again after a module has changed.
 */
export function packageSources(world: World, file: string): readonly string[] {
  const root = packageRoot(file);
  if (root === undefined) return [];
  let known = byWorld.get(world);
  if (!known) {
    const created = new Map<string, readonly string[]>();
    byWorld.set(world, (known = created));
    world.modules.onChange(() => created.clear());
  }
  let texts = known.get(root);
  if (!texts) known.set(root, (texts = read(root)));
  return texts;
}

function packageRoot(file: string): string | undefined {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function read(root: string): string[] {
  const texts: string[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (testPath.test(entry.name) || skippedFolders.test(entry.name)) continue;
      if (entry.isDirectory()) {
        if (!existsSync(path.join(full, 'package.json'))) pending.push(full);
      } else if (entry.isFile() && sourceFile.test(entry.name) && statSync(full).size <= largestFile) {
        texts.push(readFileSync(full, 'utf8'));
      }
    }
  }
  return texts;
}
