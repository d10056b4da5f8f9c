import { createLayerMatcher, createServiceMatcher, type ResolvedConfig } from '@plimsoll/config';

/** The modules that a focus means: a module, those below a folder, or those of a layer, a service or a slice. */
export function focusedModules(paths: readonly string[], focus: string, config: ResolvedConfig): ReadonlySet<string> {
  const path = focus.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  const byPath = paths.filter(candidate => path === '.' || candidate === path || candidate.startsWith(`${path}/`));
  if (byPath.length > 0) return new Set(byPath);
  const { layerOf } = createLayerMatcher(config);
  const { serviceOf } = createServiceMatcher(config);
  return new Set(paths.filter(candidate => layerOf(candidate) === focus || serviceOf(candidate)?.name === focus));
}
