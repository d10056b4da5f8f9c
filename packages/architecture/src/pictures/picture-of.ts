import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import { arrowsBetween } from './arrows-between.js';
import { faultyEdges } from './faulty-edges.js';
import { focusedModules } from './focused-modules.js';
import { groupModules } from './group-modules.js';
import type { Box, Picture, PictureLevel, PictureOptions } from './picture.js';
import { spellOut } from './spell-out.js';
import { byCodeUnit } from '../graph/by-code-unit.js';

/** Stands for what belongs to no layer or service. No name can be like it. */
const rest = '\0rest';

/**
 * Draws a graph together into boxes and arrows. `findings` are those of the policies about imports (`edgeFindings`), to
 * be marked. Equal code gives equal pictures. The level `package` needs the part `files`.
 */
export function pictureOf(
  graph: Graph | Graph<'files'>,
  config: ResolvedConfig,
  options: PictureOptions = {},
  findings: readonly Finding[] = [],
): Picture {
  const level = options.level ?? defaultLevel(config);
  const all = [...graph.modules.keys()];
  const paths = all.filter(path => options.tests === true || fileRole(path, config) !== 'test');
  const { focus, depth } = options;
  const focused = focus === undefined ? new Set(paths) : focusedModules(paths, focus, config);
  const manifests = 'files' in graph ? graph.files.manifests : [];
  const packages = manifests.map(({ folder }) => folder);
  const groups = new Map([
    ...groupModules({ paths: paths.filter(path => !focused.has(path)), config, level, packages }),
    ...groupModules({ paths: paths.filter(path => focused.has(path)), config, level, depth, packages }),
  ]);
  const idOf = (path: string): string | undefined => (groups.has(path) ? (groups.get(path) ?? rest) : undefined);

  const names = new Map(
    level === 'package' ? manifests.map(({ folder, name }) => [folder, name ?? (folder || '.')]) : [],
  );
  const boxes = boxesOf(paths, path => idOf(path) ?? rest, level, focused, names);
  const order = inOrder(boxes, level, config);
  const ids = order.map(({ id }) => id);
  const inFocus = new Set(order.filter(box => box.focused).map(({ id }) => id));
  const arrows = arrowsBetween(graph, idOf, faultyEdges(findings))
    .filter(({ from, to }) => inFocus.has(from) || inFocus.has(to))
    .filter(({ violations }) => options.violations !== true || violations > 0)
    .sort((a, b) => ids.indexOf(a.from) - ids.indexOf(b.from) || ids.indexOf(a.to) - ids.indexOf(b.to));
  const tied = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  return {
    level,
    boxes: order.filter(box => tied.has(box.id) || (box.focused && options.violations !== true)),
    arrows,
    groupOf: idOf,
    isFocusFound: focused.size > 0 || focus === undefined,
    testsLeftOut: all.length - paths.length,
    options: spellOut({ ...options, level }),
  };
}

function defaultLevel(config: ResolvedConfig): PictureLevel {
  if (config.layers.length > 0) return 'layer';
  return config.services.length > 0 || config.slices ? 'service' : 'folder';
}

function boxesOf(
  paths: readonly string[],
  idOf: (path: string) => string,
  level: PictureLevel,
  focused: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): Box[] {
  const boxes = new Map<string, Box>();
  for (const path of paths) {
    const id = idOf(path);
    const label = id === rest ? `no ${level}` : (names.get(id) ?? id);
    const kind = id === rest ? 'rest' : level;
    const before = boxes.get(id) ?? { id, label, kind, modules: 0, focused: false };
    boxes.set(id, { ...before, modules: before.modules + 1, focused: before.focused || focused.has(path) });
  }
  return [...boxes.values()];
}

/** Layers from the outside in, as their arrows point; services as they are declared; then by name, and the rest last. */
function inOrder(boxes: readonly Box[], level: PictureLevel, config: ResolvedConfig): Box[] {
  const layers = config.layers.map(({ name }) => name).reverse();
  const declared = level === 'layer' ? layers : level === 'service' ? config.services.map(({ name }) => name) : [];
  const placeOf = ({ id, kind }: Box) => {
    if (kind === 'rest') return Infinity;
    const place = declared.indexOf(id);
    return place === -1 ? declared.length : place;
  };
  return [...boxes].sort((a, b) => (placeOf(a) === placeOf(b) ? byCodeUnit(a.id, b.id) : placeOf(a) - placeOf(b)));
}
