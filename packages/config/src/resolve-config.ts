import { defaultRoles } from './default-roles.js';
import { globbedRoles, type GlobbedRole } from './file-role-name.js';
import type { LayerConfig, PlimsollConfig } from './plimsoll-config.js';
import type { Preset } from './presets/preset.js';
import { presets } from './presets/presets.js';
import type { ResolvedConfig, ResolvedLayer } from './resolved-config.js';

/** Name of the layer that `shared` declares. */
export const SHARED_LAYER = 'shared';

/** Fills a valid config with its preset and the defaults. The result is a new object each time. */
export function resolveConfig(config: PlimsollConfig): ResolvedConfig {
  const preset = config.preset === undefined ? undefined : presets[config.preset];
  const declared = config.layers ?? preset?.layers ?? [];
  const layers = config.shared ? withShared(config.shared, declared) : declared;
  const names = layers.map(layer => layer.name);
  const ofPreset = (preset?.domain ?? []).filter(name => names.includes(name));
  return {
    ...(config.preset === undefined ? {} : { preset: config.preset }),
    layers: layers.map((layer, index) => resolveLayer(layer, names, index)),
    ownLayers: config.layers !== undefined,
    services: (config.services ?? []).map(service => ({ contracts: [], addresses: [], ...service })),
    ...(config.slices && { slices: { contracts: ['index.*'], ...config.slices } }),
    ...resolveWorkspaces(config, preset),
    publicRoutes: config.publicRoutes ?? [],
    entries: config.entries ?? [],
    roles: Object.fromEntries(
      globbedRoles.map(role => [role, resolveRole(role, config.roles?.[role])]),
    ) as unknown as Record<GlobbedRole, readonly string[]>,
    libraries: config.libraries ?? [],
    internalServers: config.internalServers ?? [],
    metrics: config.metrics ?? {},
    policies: config.policies ?? {},
    domain: config.domain ?? ofPreset,
    ignore: config.ignore ?? [],
    ignores: config.ignores ?? [],
    rules: config.rules ?? {},
  };
}

function resolveLayer(layer: LayerConfig, names: readonly string[], index: number): ResolvedLayer {
  const spellOut = (list: readonly string[]) =>
    [...new Set(list.flatMap(name => (name === '*' ? names : [name])))].filter(name => name !== layer.name);
  return {
    name: layer.name,
    patterns: layer.patterns,
    mayImport: spellOut(layer.mayImport ?? names.slice(0, index)),
    mayImportTypes: spellOut(layer.mayImportTypes ?? []),
  };
}

/** What everybody may import is the innermost layer, and the first that is asked. */
function withShared(patterns: readonly string[], layers: readonly LayerConfig[]): LayerConfig[] {
  const others = layers.map(layer =>
    layer.mayImport === undefined ? layer : { ...layer, mayImport: [...layer.mayImport, SHARED_LAYER] },
  );
  return [{ name: SHARED_LAYER, patterns, mayImport: [] }, ...others];
}

function resolveWorkspaces(
  { workspaces }: PlimsollConfig,
  preset: Preset | undefined,
): Pick<ResolvedConfig, 'workspaces'> {
  if (!workspaces && !preset?.workspaces) return {};
  const nothing = { apps: [], packages: [], contracts: ['{index,src/index}.*'] };
  return { workspaces: { ...nothing, ...preset?.workspaces, ...workspaces } };
}

function resolveRole(role: GlobbedRole, globs: readonly string[] | undefined): readonly string[] {
  const defaults = defaultRoles[role];
  return globs ? globs.flatMap(glob => (glob === '...' ? defaults : [glob])) : defaults;
}
