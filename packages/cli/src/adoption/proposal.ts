import type { Module } from '@plimsoll/architecture';
import { presets, resolveConfig, type PresetName } from '@plimsoll/config';
import { findComposition } from './find-composition.js';
import { findShared } from './find-shared.js';
import { folderOrder, type FolderOrder } from './folder-order.js';
import { findStarts } from './find-starts.js';
import { proposeWorkspaces, type ProposedWorkspaces } from './propose-workspaces.js';
import type { Survey } from './survey.js';
import { webFolders } from './web-folders.js';
import { weighPreset, type PresetFit } from './weigh-preset.js';

/** A preset with layers, and how well it fits. */
export interface WeighedPreset extends PresetFit {
  readonly name: PresetName;
  /** Globs of what every layer may import. */
  readonly shared: readonly string[];
}

/** What a configuration might say. */
export interface Proposal {
  /** Presets with layers, the likeliest first. */
  readonly presets: readonly WeighedPreset[];
  /** The likeliest, where it is likely enough. */
  readonly preset?: WeighedPreset;
  readonly workspaces?: ProposedWorkspaces;
  /** The order of the folders, where neither a preset nor a workspace says more. */
  readonly order?: FolderOrder;
  readonly entries: readonly string[];
  readonly compositionRoots: readonly string[];
  /** Folders of web pages, which no preset is about. */
  readonly web: readonly string[];
  /** How many modules were weighed for layers, and how many there are. */
  readonly modules: number;
}

/** Below this a preset is more wrong than right about a project. */
export const leastConfidence = 0.4;

/** Fewer layers than this are two folders with a familiar name. */
const leastLayers = 3;

/** Proposes a configuration for what is seen. */
export function propose({ graph }: Survey): Proposal {
  const web = webFolders(graph.modules);
  const serving = new Map([...graph.modules].filter(([path]) => !web.some(folder => path.startsWith(`${folder}/`))));
  const weighed = (Object.keys(presets) as PresetName[])
    .filter(name => presets[name].layers.length > 0)
    .map(name => weigh(name, serving))
    .sort((a, b) => b.confidence - a.confidence);
  const preset = weighed.find(one => one.confidence >= leastConfidence && one.layers.length >= leastLayers);
  const workspaces = proposeWorkspaces(graph);
  const entries = findStarts(graph);
  const order = preset || workspaces ? undefined : folderOrder(serving);
  return {
    presets: weighed,
    ...(preset && { preset }),
    ...(workspaces && { workspaces }),
    ...(order && { order }),
    entries,
    compositionRoots: findComposition(graph, entries),
    web,
    modules: graph.modules.size,
  };
}

/** What everybody imports is told after the layers are, and the layers are weighed with it. */
function weigh(name: PresetName, modules: ReadonlyMap<string, Module>): WeighedPreset {
  const shared = findShared(modules, resolveConfig({ preset: name }));
  const fit = weighPreset(modules, resolveConfig({ preset: name, ...(shared.length > 0 && { shared }) }));
  return { name, shared, ...fit };
}
