import { globMatcher } from './glob-matcher.js';
import type { ResolvedConfig, ResolvedLayer } from './resolved-config.js';

/** Tells layers from paths, and which imports between them are declared. */
export interface LayerMatcher {
  readonly layers: readonly ResolvedLayer[];
  /** Name of the first layer that matches the project-relative path with `/`; undefined for a file of no layer. */
  layerOf(relativePath: string): string | undefined;
  /** Whether files of the layer `from` may import files of the layer `to`. Unknown names may import anything. */
  mayImport(from: string, to: string, edge?: { typeOnly?: boolean }): boolean;
}

const remembered = 20_000;
const matchers = new WeakMap<ResolvedConfig, LayerMatcher>();

/** The layers of a config. Memoised on the config's identity, so that it may be called for each file. */
export function createLayerMatcher(config: ResolvedConfig): LayerMatcher {
  let matcher = matchers.get(config);
  if (!matcher) matchers.set(config, (matcher = build(config.layers)));
  return matcher;
}

function build(layers: readonly ResolvedLayer[]): LayerMatcher {
  const tests = layers.map(layer => [layer.name, globMatcher(layer.patterns)] as const);
  const byName = new Map(layers.map(layer => [layer.name, layer]));
  const answers = new Map<string, string | undefined>();
  return {
    layers,
    layerOf(path) {
      if (answers.has(path)) return answers.get(path);
      const name = tests.find(([, matches]) => matches(path))?.[0];
      if (answers.size >= remembered) answers.clear();
      answers.set(path, name);
      return name;
    },
    mayImport(from, to, edge) {
      const layer = byName.get(from);
      if (!layer || from === to || !byName.has(to)) return true;
      return layer.mayImport.includes(to) || (edge?.typeOnly === true && layer.mayImportTypes.includes(to));
    },
  };
}
