import { createLayerMatcher } from './layer-matcher.js';
import type { ResolvedConfig } from './resolved-config.js';

/** An import against the declared layers. */
export interface LayerViolation {
  readonly from: string;
  readonly to: string;
  /** What the importing layer may import, for the message. */
  readonly allowed: readonly string[];
  /** The same import would be allowed if it imported nothing but types. */
  readonly allowedAsType: boolean;
}

/**
 * What is wrong with an import between two project-relative paths with `/`, by the layers of the config; undefined
 * when it is allowed or when either file belongs to no layer. The one decision behind the rule `no-layer-violation`
 * and the policy `layers`.
 */
export function layerViolation(
  fromPath: string,
  toPath: string,
  config: ResolvedConfig,
  edge?: { typeOnly?: boolean },
): LayerViolation | undefined {
  const matcher = createLayerMatcher(config);
  const from = matcher.layerOf(fromPath);
  const to = from === undefined ? undefined : matcher.layerOf(toPath);
  if (from === undefined || to === undefined || matcher.mayImport(from, to, edge)) return undefined;
  const allowed = matcher.layers.find(layer => layer.name === from)?.mayImport ?? [];
  return { from, to, allowed, allowedAsType: matcher.mayImport(from, to, { typeOnly: true }) };
}
