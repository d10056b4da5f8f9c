import type { Module } from '@plimsoll/architecture';
import { createLayerMatcher, fileRole, type ResolvedConfig } from '@plimsoll/config';

/** How many modules a layer has. */
export interface LayerCount {
  readonly name: string;
  readonly modules: number;
}

/** How well declared layers fit the modules that there are. */
export interface PresetFit {
  /** Layers with modules, in the order of the config. */
  readonly layers: readonly LayerCount[];
  /** Modules that are to have a layer: neither tests nor what puts the rest together. */
  readonly total: number;
  /** Of these, those without one. */
  readonly unplaced: readonly string[];
  /** Imports between two layers. */
  readonly between: number;
  /** Of these, those that the layers forbid. */
  readonly against: number;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Modules that a layer may have; those of the role `config` lie beside the layers as often as in one. */
const placed: ReadonlySet<string> = new Set(['service', 'config']);

/**
 * Weighs layers against the modules: how many have a layer, and how many of the imports between layers go the allowed way.
 * Fewer than three layers are a poor likeness, and so are layers that do not import each other.
 */
export function weighPreset(modules: ReadonlyMap<string, Module>, config: ResolvedConfig): PresetFit {
  const matcher = createLayerMatcher(config);
  const paths = [...modules.keys()].filter(path => {
    const role = fileRole(path, config);
    return placed.has(role) && (role === 'service' || matcher.layerOf(path) !== undefined);
  });
  const counts = new Map<string, number>();
  for (const path of paths) {
    const layer = matcher.layerOf(path);
    if (layer !== undefined) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  let between = 0;
  let against = 0;
  for (const path of paths) {
    for (const { target, typeOnly } of modules.get(path)?.edges ?? []) {
      const from = matcher.layerOf(path);
      const to = target.type === 'project' ? matcher.layerOf(target.path) : undefined;
      if (from === undefined || to === undefined || from === to) continue;
      between++;
      if (!matcher.mayImport(from, to, { typeOnly })) against++;
    }
  }
  const layers = config.layers.flatMap(({ name }) => {
    const count = counts.get(name) ?? 0;
    return count > 0 ? [{ name, modules: count }] : [];
  });
  const unplaced = paths.filter(path => matcher.layerOf(path) === undefined);
  const coverage = paths.length === 0 ? 0 : 1 - unplaced.length / paths.length;
  const direction = between === 0 ? 0 : 1 - against / between;
  const likeness = Math.min(1, layers.length / 3);
  return { layers, total: paths.length, unplaced, between, against, confidence: coverage * direction * likeness };
}
