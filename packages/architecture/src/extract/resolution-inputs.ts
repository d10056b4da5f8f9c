import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extendCandidates } from './extended-configs.js';
import type { Manifest } from './manifest.js';

/** The files beside the modules that decide what a specifier leads to. */
export interface ResolutionInputs {
  readonly manifests: readonly Manifest[];
  /** `package.json` files that are no JSON, each with the reason. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[];
  /** Project path of the nearest tsconfig (or jsconfig) of a folder; undefined where there is none. */
  tsconfigOf(folder: string): string | undefined;
  /** Contents of `pnpm-workspace.yaml` files by folder. */
  readonly pnpmWorkspaces: ReadonlyMap<string, string>;
  /** Hash of the modules' paths and of everything named above, and of what the tsconfigs extend. */
  readonly key: string;
}

const relevant =
  /^(?:package|[tj]sconfig[\w.-]*)\.json$|^pnpm-workspace\.yaml$|^(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock)$/;

/** Looks for manifests and configs in each folder with modules, and in those above, up to the root. */
export function readResolutionInputs(root: string, files: readonly string[]): ResolutionInputs {
  const hash = createHash('sha1').update(files.join('\n'));
  const manifests: Manifest[] = [];
  const broken: { file: string; reason: string }[] = [];
  const tsconfigs = new Map<string, string>();
  const pnpmWorkspaces = new Map<string, string>();
  const extended = new Set<string>();
  for (const folder of foldersOf(files)) {
    for (const name of relevantFiles(path.join(root, folder))) {
      const file = folder === '' ? name : `${folder}/${name}`;
      const text = readText(path.join(root, file));
      hash.update(`\0${file}\0${text}`);
      if (name === 'package.json') readManifest(folder, file, text, manifests, broken);
      else if (name === 'pnpm-workspace.yaml') pnpmWorkspaces.set(folder, text);
      else if (name === 'tsconfig.json' || (name === 'jsconfig.json' && !tsconfigs.has(folder)))
        tsconfigs.set(folder, file);
      if (/^[tj]sconfig/.test(name)) collectExtended(root, path.join(root, file), text, extended);
    }
  }
  for (const file of [...extended].sort()) hash.update(`\0${path.relative(root, file)}\0${readText(file)}`);
  return {
    manifests,
    broken,
    tsconfigOf: folder => nearest(folder, tsconfigs),
    pnpmWorkspaces,
    key: hash.digest('base64url'),
  };
}

/** Every folder that holds a module, and those above, the root (empty) included, sorted. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set(['']);
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
      const folder = file.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort();
}

function relevantFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => relevant.test(name))
      .sort()
      .reverse(); // tsconfig before jsconfig
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}

function readManifest(
  folder: string,
  file: string,
  text: string,
  manifests: Manifest[],
  broken: { file: string; reason: string }[],
): void {
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null)
      manifests.push({ folder, content: content as Manifest['content'] });
    else broken.push({ file, reason: 'it holds no object' });
  } catch (error) {
    broken.push({ file, reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
  }
}

/** Adds the absolute paths of the configs that a config extends, as far as they are there. */
function collectExtended(root: string, file: string, text: string, found: Set<string>): void {
  const written = /"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")/.exec(text)?.[1] ?? '';
  for (const [, specifier = ''] of written.matchAll(/"([^"]+)"/g)) {
    for (const candidate of extendCandidates(root, path.dirname(file), specifier)) {
      const content = found.has(candidate) ? '' : readText(candidate);
      if (content === '') continue;
      found.add(candidate);
      collectExtended(root, candidate, content, found);
    }
  }
}

function nearest(folder: string, tsconfigs: ReadonlyMap<string, string>): string | undefined {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const found = tsconfigs.get(at);
    if (found !== undefined || at === '') return found;
  }
}
