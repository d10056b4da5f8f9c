import { createLayerMatcher, createServiceMatcher, type ResolvedConfig } from '@plimsoll/config';

/** Which modules a budget is about: those of the layer or service of that name, else those below that folder. */
export function budgetGroup(name: string, config: ResolvedConfig): (path: string) => boolean {
  if (config.layers.some(layer => layer.name === name)) {
    const { layerOf } = createLayerMatcher(config);
    return path => layerOf(path) === name;
  }
  const { serviceOf } = createServiceMatcher(config);
  const folder = `${name.replace(/\/+$/, '')}/`;
  return path => serviceOf(path)?.name === name || path.startsWith(folder);
}
