import { wayTo, type Box } from './box.js';
import type { PageGraph, PageView } from './page-graph.js';

/** A box with more modules than this beside each other is read in ranges of the alphabet. */
const tooMany = 100;
const range = 50;

/** Puts modules into boxes: by layer or service where the view asks for it, then by folder. */
export function buildTree(graph: PageGraph, view: PageView, isShown: (module: number) => boolean): Box {
  const root: Box = { id: '', label: graph.title, kind: 'root', children: [], modules: [] };
  const shown = graph.modules.flatMap((_, index) => (isShown(index) ? [index] : []));
  root.modules.push(...shown);
  if (view === 'folder') fill(root, graph);
  else {
    const names = view === 'layer' ? graph.layers : graph.services;
    for (const [place, name] of [...names.entries(), [-1, `no ${view}`] as const]) {
      const modules = shown.filter(index => graph.modules[index]?.[view === 'layer' ? 1 : 2] === place);
      if (modules.length === 0) continue;
      const kind = place === -1 ? 'rest' : view;
      const box: Box = { id: `${kind}:${name}`, label: name, kind, parent: root, children: [], modules };
      root.children.push(box);
      fill(box, graph);
    }
  }
  return root;
}

/** Makes the boxes inside of a box from the folders of its modules. Folders that hold only one folder are no boxes. */
function fill(box: Box, graph: PageGraph): void {
  const pathOf = (index: number) => graph.modules[index]?.[0] ?? '';
  const common = commonFolder(box.modules.map(pathOf));
  const folders = new Map<string, number[]>();
  const leaves: Box[] = [];
  for (const index of box.modules) {
    const rest = pathOf(index).slice(common.length);
    const slash = rest.indexOf('/');
    if (slash === -1) leaves.push(leaf(index, rest, pathOf(index), box));
    else folders.set(rest.slice(0, slash), [...(folders.get(rest.slice(0, slash)) ?? []), index]);
  }
  for (const [name, modules] of folders) {
    const path = commonFolder(modules.map(pathOf)).slice(0, -1);
    const label = path.slice(common.length) || name;
    const folder: Box = { id: `${scopeOf(box)}${path}`, label, kind: 'folder', parent: box, children: [], modules };
    box.children.push(folder);
    fill(folder, graph);
  }
  box.children.push(...(leaves.length > tooMany ? ranges(leaves, box) : leaves));
}

/** What keeps the ids of two layers apart that have files in the same folder. */
function scopeOf(box: Box): string {
  const [, outermost = box] = wayTo(box);
  return outermost.kind === 'folder' || outermost.kind === 'root' ? 'folder:' : `${outermost.id}:`;
}

function leaf(index: number, label: string, path: string, parent: Box): Box {
  return { id: `module:${path}`, label, kind: 'module', parent, children: [], modules: [index] };
}

function ranges(leaves: readonly Box[], parent: Box): Box[] {
  const boxes: Box[] = [];
  for (let start = 0; start < leaves.length; start += range) {
    const some = leaves.slice(start, start + range);
    const label = `${some[0]?.label} … ${some.at(-1)?.label}`;
    const modules = some.flatMap(({ modules: own }) => own);
    const box: Box = { id: `range:${parent.id}:${start}`, label, kind: 'range', parent, children: [], modules };
    box.children.push(...some.map(one => ({ ...one, parent: box })));
    boxes.push(box);
  }
  return boxes;
}

/** The folder of all paths, with a slash at its end; empty for the root. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let common = first.slice(0, first.lastIndexOf('/') + 1);
  for (const path of others) {
    while (!path.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  }
  return common;
}
