import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadConfigOptions } from './load-config.js';
import type { Problem } from './problem.js';

const extensions = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json'];
const names = extensions.map(extension => `plimsoll.config.${extension}`);
const lookedFor: ReadonlySet<string> = new Set([...names, '.git', 'package.json', 'pnpm-workspace.yaml']);

/** What is known of folders, by path: the names in them that the search for a config looks for. */
export type FolderContents = Map<string, ReadonlySet<string>>;

/** Where the configuration of a folder is. */
export interface FoundConfigFile {
  readonly root: string;
  readonly file?: string;
  readonly problems: readonly Problem[];
}

/** Looks for the config file from an absolute folder upwards, as far as the repository's root or `options.root`. */
export function findConfigFile(fromDirectory: string, options: LoadConfigOptions): FoundConfigFile {
  if (options.file !== undefined) return findNamed(path.resolve(fromDirectory, options.file), fromDirectory);
  const { folderContents: known = new Map() } = options;
  const folders = foldersUpwards(fromDirectory, options.root, known);
  for (const folder of folders) {
    const [first, second] = configFilesIn(folder, known);
    if (first === undefined) continue;
    const message = `${first} and ${second} lie in one folder: keep one of them.`;
    const problems: Problem[] = second === undefined ? [] : [{ code: 'PLIMSOLL_CONFIG_AMBIGUOUS', message }];
    return { root: folder, file: path.join(folder, first), problems };
  }
  return { root: options.root ?? projectRoot(folders, known) ?? fromDirectory, problems: [] };
}

function findNamed(file: string, fromDirectory: string): FoundConfigFile {
  const root = path.dirname(file);
  if (existsSync(file)) return { root, file, problems: [] };
  const message = `${path.relative(fromDirectory, file)}: there is no such file.`;
  return { root: fromDirectory, problems: [{ code: 'PLIMSOLL_CONFIG_NOT_FOUND', message }] };
}

/** The folder and those above it, as far as the first that ends a repository. */
function foldersUpwards(fromDirectory: string, stopAt: string | undefined, known: FolderContents): string[] {
  const folders: string[] = [];
  let folder = fromDirectory;
  for (;;) {
    folders.push(folder);
    const parent = path.dirname(folder);
    if (folder === stopAt || holds(folder, '.git', known) || parent === folder) return folders;
    folder = parent;
  }
}

function configFilesIn(folder: string, known: FolderContents): string[] {
  const present = contentsOf(folder, known);
  return present.size === 0 ? [] : names.filter(name => present.has(name));
}

function holds(folder: string, name: string, known: FolderContents): boolean {
  return contentsOf(folder, known).has(name);
}

/** What a folder holds of what is looked for; nothing where it is not there, or we may not read it. */
function contentsOf(folder: string, known: FolderContents): ReadonlySet<string> {
  let contents = known.get(folder);
  if (!contents) known.set(folder, (contents = readContents(folder)));
  return contents;
}

function readContents(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).filter(name => lookedFor.has(name)));
  } catch {
    return new Set();
  }
}

/** The repository's root; outside a repository the outermost workspace, or else the nearest package. */
function projectRoot(folders: readonly string[], known: FolderContents): string | undefined {
  const last = folders.at(-1);
  if (last !== undefined && holds(last, '.git', known)) return last;
  const packages = folders.filter(folder => holds(folder, 'package.json', known));
  return packages.findLast(folder => isWorkspaceRoot(folder, known)) ?? packages[0];
}

function isWorkspaceRoot(folder: string, known: FolderContents): boolean {
  if (holds(folder, 'pnpm-workspace.yaml', known)) return true;
  try {
    return readFileSync(path.join(folder, 'package.json'), 'utf8').includes('"workspaces"');
  } catch {
    return false;
  }
}
