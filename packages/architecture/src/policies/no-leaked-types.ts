import { createLayerMatcher, globMatcher, type ResolvedConfig, packageName } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import type { TypeUse } from '../graph/symbol-graph.js';
import { isEffectful } from './effectful-package.js';
import type { Policy } from './policy.js';
import { isOff, optionsOf, severityOf } from './policy-options.js';
import { putsTogether } from './puts-together.js';

/** Parts of Node whose types are those of a transport. */
const transports = new Set(['http', 'http2', 'https', 'net', 'tls', 'dgram']);
/** What is part of the language, or everybody's. */
const everybodys = /^(?:global|events|stream|buffer|url|util|timers)(?:\/|$)/;

/** The signatures of inner layers name no type of a framework or driver, not even one that nobody wrote down. */
export const noLeakedTypes: Policy<'modules' | 'symbols'> = {
  name: 'no-leaked-types',
  needs: ['modules', 'symbols'],
  isDeclared: config => config.domain.length > 0,
  check(graph, config) {
    const found = new Map<string, Finding>();
    for (const use of graph.symbols.typeUses) {
      const { library } = use;
      if (!library || !use.public || use.role === 'variable' || !isInner(use.module, config)) continue;
      if (!isForeign(library.module, config) || isReportedByPurity(use.module, library.module, graph, config)) continue;
      const identity = `${use.module} ${use.by}: ${library.module} ${library.name}`;
      if (!found.has(identity)) found.set(identity, describe(use, library, config, identity));
    }
    return { findings: [...found.values()], announcements: [] };
  },
};

function isInner(module: string, config: ResolvedConfig): boolean {
  const layer = createLayerMatcher(config).layerOf(module);
  return layer !== undefined && config.domain.includes(layer) && !putsTogether(module, config);
}

function isForeign(library: string, config: ResolvedConfig): boolean {
  if (transports.has(library)) return true;
  if (everybodys.test(library) || globMatcher(optionsOf(config, 'no-leaked-types').allowPackages ?? [])(library))
    return false;
  return isEffectful(library, config);
}

/** The module imports the package itself, and `domain-purity` says so. */
function isReportedByPurity(module: string, library: string, graph: Graph, config: ResolvedConfig): boolean {
  if (isOff(config, 'domain-purity')) return false;
  if (globMatcher(optionsOf(config, 'domain-purity').allowPackages ?? [])(library)) return false;
  const edges = graph.modules.get(module)?.edges ?? [];
  return edges.some(({ target }) => target.type === 'package' && target.name === packageName(library));
}

function describe(
  use: TypeUse,
  library: NonNullable<TypeUse['library']>,
  config: ResolvedConfig,
  identity: string,
): Finding {
  const layer = createLayerMatcher(config).layerOf(use.module) ?? '';
  const name = `\`${library.module}\` \`${library.name}\``;
  const how = use.inferred ? `yields a ${name} that nobody wrote down` : `names ${name} in its signature`;
  return {
    rule: 'no-leaked-types',
    kind: 'policy',
    severity: severityOf(config, 'no-leaked-types'),
    messageId: use.inferred ? 'inferred' : 'named',
    message: `\`${use.by}\` of \`${layer}\` ${how}. Whoever calls it now depends on that library, and its next major version is a change of \`${layer}\`. Give back a type of \`${layer}\`, and translate where the library is used.`,
    location: { file: use.module, ...use.range },
    identity,
  };
}
