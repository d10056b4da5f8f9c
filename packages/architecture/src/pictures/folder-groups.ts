interface Folder {
  readonly path: string;
  readonly folders: Map<string, Folder>;
  readonly modules: string[];
}

/** From this many boxes on a picture says something. */
const enough = 3;

/**
 * Which folder each module is drawn in, when folders are opened `depth` levels below the one that holds them all. A
 * folder that holds nothing but another one counts for no level. Modules beside opened folders are in `folder/*`.
 */
export function folderGroups(paths: readonly string[], depth?: number): Map<string, string> {
  const root = treeOf(paths);
  if (depth !== undefined) return groupsOf(root, depth);
  let groups = groupsOf(root, 1);
  for (let deeper = 2; deeper <= paths.length && new Set(groups.values()).size < enough; deeper++) {
    const next = groupsOf(root, deeper);
    if ([...next].every(([path, group]) => groups.get(path) === group)) break;
    groups = next;
  }
  return groups;
}

function treeOf(paths: readonly string[]): Folder {
  const root: Folder = { path: '', folders: new Map(), modules: [] };
  for (const path of paths) {
    let folder = root;
    for (const name of path.split('/').slice(0, -1)) {
      let next = folder.folders.get(name);
      if (!next) {
        next = { path: folder.path === '' ? name : `${folder.path}/${name}`, folders: new Map(), modules: [] };
        folder.folders.set(name, next);
      }
      folder = next;
    }
    folder.modules.push(path);
  }
  return root;
}

function groupsOf(root: Folder, depth: number): Map<string, string> {
  const groups = new Map<string, string>();
  const place = (given: Folder, levels: number): void => {
    const folder = withoutDetours(given);
    const isOpen = levels > 0 && folder.folders.size > 0;
    const own = isOpen ? `${folder.path}/*`.replace(/^\//, '') : folder.path || '.';
    for (const path of folder.modules) groups.set(path, own);
    for (const child of folder.folders.values()) {
      if (isOpen) place(child, levels - 1);
      else for (const path of modulesBelow(child)) groups.set(path, own);
    }
  };
  place(root, depth);
  return groups;
}

/** The first folder on the way down that holds more than one other folder. */
function withoutDetours(folder: Folder): Folder {
  const [only] = folder.folders.values();
  return only && folder.folders.size === 1 && folder.modules.length === 0 ? withoutDetours(only) : folder;
}

function modulesBelow({ modules, folders }: Folder): string[] {
  return [...modules, ...[...folders.values()].flatMap(modulesBelow)];
}
