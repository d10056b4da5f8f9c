import type { Graph } from '@plimsoll/architecture';
import { createWorkspaceMatcher, fileRole, resolveConfig } from '@plimsoll/config';
import { folderGlobs } from './folder-globs.js';
import { foldersAbove } from './survey.js';

/** The packages of a workspace by what they seem to be. */
export interface ProposedWorkspaces {
  /** Globs of folders. */
  readonly apps: readonly string[];
  readonly packages: readonly string[];
  /** Folders of packages that are started on their own as well: somebody else runs them in its own process. */
  readonly both: readonly string[];
  /** Folders of members of which nobody can tell. */
  readonly unclear: readonly string[];
}

const appFolder = /^(?:apps|services|applications|deployables)\//;
const asides: ReadonlySet<string> = new Set(['test', 'script', 'generated']);

/**
 * Tells apps from packages: what another member imports is a package; of the others, what has an image or a script that
 * starts it is an app, and so is what lies in a folder for apps. Undefined where there are no two members with modules.
 */
export function proposeWorkspaces({
  modules,
  workspace,
  files,
}: Graph<'modules' | 'files'>): ProposedWorkspaces | undefined {
  const config = resolveConfig({});
  const folders = new Set(workspace.map(({ folder }) => folder).filter(folder => folder !== ''));
  const memberOf = (path: string) => foldersAbove(path).find(folder => folders.has(folder));
  const used = new Set<string>();
  const present = new Set<string>();
  for (const { path, edges } of modules.values()) {
    const own = memberOf(path);
    if (asides.has(fileRole(path, config))) continue;
    if (own !== undefined) present.add(own);
    for (const { target, typeOnly } of edges) {
      const other = target.type === 'project' && !typeOnly ? memberOf(target.path) : undefined;
      if (own !== undefined && other !== undefined && other !== own) used.add(other);
    }
  }
  if (present.size < 2) return undefined;
  const images = new Set(files.dockerfiles.map(({ folder }) => folder));
  const isStarted = (folder: string) =>
    images.has(folder) ||
    files.manifests.some(
      one => one.folder === folder && one.scripts.some(({ name }) => /^(?:start|serve)\b/.test(name)),
    );
  const kindOf = (folder: string): 'apps' | 'packages' | 'unclear' => {
    if (appFolder.test(folder)) return 'apps';
    if (used.has(folder)) return 'packages';
    if (isStarted(folder)) return 'apps';
    const manifest = files.manifests.find(one => one.folder === folder);
    const isOffered = ['exports', 'main', 'module', 'types'].some(field => manifest?.content[field] !== undefined);
    return isOffered && manifest?.private !== true ? 'packages' : 'unclear';
  };
  const all = [...present].sort();
  const of = (kind: ReturnType<typeof kindOf>) => all.filter(folder => kindOf(folder) === kind);
  const apps = folderGlobs(of('apps'), all);
  const packages = folderGlobs(of('packages'), all, of('apps'));
  const matcher = createWorkspaceMatcher(resolveConfig({ workspaces: { apps, packages } }), folders);
  return {
    apps,
    packages,
    both: of('packages').filter(isStarted),
    unclear: of('unclear').filter(folder => matcher.workspaceOf(`${folder}/package.json`) === undefined),
  };
}
