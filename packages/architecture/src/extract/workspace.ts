import { createRequire } from 'node:module';
import { globMatcher, packageName } from '@plimsoll/config';
import type { Manifest } from './manifest.js';
import type { ResolutionInputs } from './resolution-inputs.js';
import { sourceOf } from './source-of.js';

/** The packages of the project, by the name they are imported by. */
export interface Workspace {
  /** Whether some manifest names this package as a dependency. */
  isDependency(name: string): boolean;
  /**
   * Project path that an import of a workspace package means: a module where there is one, else where its file would
   * be. Undefined when no package of the workspace has that name.
   */
  find(specifier: string): string | undefined;
}

/** Reads the workspace of npm, yarn or pnpm. `modules` are the project paths that count as source. */
export function readWorkspace(inputs: ResolutionInputs, modules: ReadonlySet<string>): Workspace {
  const members = workspaceMembers(inputs);
  const dependencies = new Set(inputs.manifests.flatMap(({ content }) => dependencyNames(content)));
  return {
    isDependency: name => dependencies.has(name),
    find(specifier) {
      const name = packageName(specifier);
      const member = members.get(name);
      if (!member) return undefined;
      const subpath = specifier.slice(name.length + 1);
      const base = member.folder === '' ? '' : `${member.folder}/`;
      const written = exportTargets(member.content, subpath).map(target => base + target.replace(/^\.\//, ''));
      const guesses = subpath === '' ? [`${base}src/index`, `${base}index`] : [base + subpath, `${base}src/${subpath}`];
      for (const candidate of [...written, ...guesses]) {
        const source = sourceOf(candidate, modules);
        if (source !== undefined) return source;
      }
      return written[0] ?? base + (subpath || 'package.json');
    },
  };
}

/** The members of the workspace, and the root, by the names that they are imported by. */
export function workspaceMembers({ manifests, pnpmWorkspaces }: ResolutionInputs): Map<string, Manifest> {
  const roots = manifests.flatMap(({ folder, content }) => {
    const globs = [...globsOf(content.workspaces), ...pnpmGlobs(pnpmWorkspaces.get(folder))];
    return globs.length > 0 ? [{ folder, isMember: globMatcher(globs.map(normalised)) }] : [];
  });
  const members = new Map<string, Manifest>();
  for (const manifest of manifests) {
    const { name } = manifest.content;
    if (typeof name !== 'string' || members.has(name)) continue;
    const isMember = roots.some(({ folder, isMember }) => {
      if (manifest.folder === folder) return true; // the root itself, and a package that refers to itself
      const prefix = folder === '' ? '' : `${folder}/`;
      return manifest.folder.startsWith(prefix) && isMember(manifest.folder.slice(prefix.length));
    });
    if (isMember) members.set(name, manifest);
  }
  return members;
}

function globsOf(workspaces: unknown): string[] {
  const list = Array.isArray(workspaces) ? workspaces : (workspaces as { packages?: unknown } | undefined)?.packages;
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : [];
}

function pnpmGlobs(text: string | undefined): string[] {
  if (text === undefined) return [];
  try {
    const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
    return globsOf(parse(text));
  } catch {
    return []; // pnpm itself refuses a broken one
  }
}

function normalised(glob: string): string {
  return glob.replace(/^(!?)\.\//, '$1').replace(/\/$/, '');
}

/** Packages that manifests declare for development and none for more. */
export function developmentOnly(manifests: readonly Manifest[]): ReadonlySet<string> {
  const names = (field: unknown) => (typeof field === 'object' && field !== null ? Object.keys(field) : []);
  const all = (...fields: readonly string[]) =>
    new Set(manifests.flatMap(({ content }) => fields.flatMap(field => names(content[field]))));
  const more = all('dependencies', 'peerDependencies', 'optionalDependencies');
  return new Set([...all('devDependencies')].filter(name => !more.has(name)));
}

function dependencyNames(content: Manifest['content']): string[] {
  const fields = [
    content.dependencies,
    content.devDependencies,
    content.peerDependencies,
    content.optionalDependencies,
  ];
  return fields.flatMap(field => (typeof field === 'object' && field !== null ? Object.keys(field) : []));
}

/** The files that `exports` (or the older fields) give for a subpath, those made for development first. */
function exportTargets(content: Manifest['content'], subpath: string): string[] {
  const { exports } = content;
  if (exports !== undefined) return leaves(exportEntry(exports, subpath === '' ? '.' : `./${subpath}`));
  if (subpath !== '') return [];
  return ['source', 'types', 'typings', 'module', 'main']
    .map(field => content[field])
    .filter(value => typeof value === 'string');
}

function exportEntry(exports: unknown, key: string): unknown {
  if (typeof exports !== 'object' || exports === null || !Object.keys(exports).some(name => name.startsWith('.'))) {
    return key === '.' ? exports : undefined;
  }
  const entries = exports as Record<string, unknown>;
  if (key in entries) return entries[key];
  for (const [pattern, target] of Object.entries(entries)) {
    const [before, after, ...more] = pattern.split('*');
    if (before === undefined || after === undefined || more.length > 0) continue;
    if (!key.startsWith(before) || !key.endsWith(after) || key.length < before.length + after.length) continue;
    const star = key.slice(before.length, key.length - after.length);
    return JSON.parse(JSON.stringify(target ?? null).replaceAll('*', JSON.stringify(star).slice(1, -1)));
  }
  return undefined;
}

const conditionOrder = ['source', 'development', 'types', 'import', 'module', 'node', 'default', 'require'];

function leaves(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  if (Array.isArray(entry)) return entry.flatMap(leaves);
  if (typeof entry !== 'object' || entry === null) return [];
  const rank = (condition: string) =>
    (conditionOrder.indexOf(condition) + conditionOrder.length + 1) % (conditionOrder.length + 1);
  return Object.entries(entry)
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([, value]) => leaves(value));
}
