import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadConfigOptions } from './load-config.js';
import type { Problem } from './problem.js';

const extensions = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'];
const names = extensions.map(extension => `plimsoll.config.${extension}`);

/** Where the configuration of a folder is. */
export interface FoundConfigFile {
  readonly root: string;
  readonly file?: string;
  readonly problems: readonly Problem[];
}

/** Looks for the config file from an absolute folder upwards, as far as the repository's root or `options.root`. */
export function findConfigFile(fromDirectory: string, options: LoadConfigOptions): FoundConfigFile {
  if (options.file !== undefined) return findNamed(path.resolve(fromDirectory, options.file), fromDirectory);
  const folders = foldersUpwards(fromDirectory, options.root);
  for (const folder of folders) {
    const [first, second] = configFilesIn(folder);
    if (first === undefined) continue;
    const message = `${first} and ${second} lie in one folder: keep one of them.`;
    const problems: Problem[] = second === undefined ? [] : [{ code: 'PLIMSOLL_CONFIG_AMBIGUOUS', message }];
    return { root: folder, file: path.join(folder, first), problems };
  }
  return { root: options.root ?? projectRoot(folders) ?? fromDirectory, problems: [] };
}

function findNamed(file: string, fromDirectory: string): FoundConfigFile {
  const root = path.dirname(file);
  if (existsSync(file)) return { root, file, problems: [] };
  const message = `${path.relative(fromDirectory, file)}: there is no such file.`;
  return { root: fromDirectory, problems: [{ code: 'PLIMSOLL_CONFIG_NOT_FOUND', message }] };
}

/** The folder and those above it, as far as the first that ends a repository. */
function foldersUpwards(fromDirectory: string, stopAt: string | undefined): string[] {
  const folders: string[] = [];
  let folder = fromDirectory;
  for (;;) {
    folders.push(folder);
    const parent = path.dirname(folder);
    if (folder === stopAt || existsSync(path.join(folder, '.git')) || parent === folder) return folders;
    folder = parent;
  }
}

function configFilesIn(folder: string): string[] {
  try {
    const present = new Set(readdirSync(folder));
    return names.filter(name => present.has(name));
  } catch {
    return []; // a folder that is not there, or that we may not read, has no config
  }
}

/** The repository's root; outside a repository the outermost workspace, or else the nearest package. */
function projectRoot(folders: readonly string[]): string | undefined {
  const last = folders.at(-1);
  if (last !== undefined && existsSync(path.join(last, '.git'))) return last;
  const packages = folders.filter(folder => existsSync(path.join(folder, 'package.json')));
  return packages.findLast(isWorkspaceRoot) ?? packages[0];
}

function isWorkspaceRoot(folder: string): boolean {
  if (existsSync(path.join(folder, 'pnpm-workspace.yaml'))) return true;
  try {
    return readFileSync(path.join(folder, 'package.json'), 'utf8').includes('"workspaces"');
  } catch {
    return false;
  }
}
