import { createLayerMatcher, globMatcher, type AmbientKind, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph, Module, Range } from '../graph/graph.js';
import { ambientBuiltin } from './ambient-builtins.js';
import { isEffectful } from './effectful-package.js';
import { importVerb } from './import-wording.js';
import type { Policy } from './policy.js';
import { optionsOf, severityOf } from './policy-options.js';
import { putsTogether } from './puts-together.js';

/** What to be given instead of reaching for an effect. */
const instead: Readonly<Record<AmbientKind, string>> = {
  network: 'a port that the infrastructure implements',
  process: 'the values it needs, as typed configuration',
  files: 'a port that the infrastructure implements',
  time: 'the time, or a clock',
  timers: 'a scheduler, or let the caller wait',
  randomness: 'the value, or a generator of ids',
};

/** The domain and its use cases import no drivers or frameworks and reach for nothing around them. */
export const domainPurity: Policy<'modules'> = {
  name: 'domain-purity',
  needs: ['modules'],
  isDeclared: config => config.domain.length > 0,
  check(graph, config) {
    const modules = domainModules(graph, config);
    const findings = modules.flatMap(module => [...impurePackages(module, config), ...ambientUses(module, config)]);
    if (modules.length > 0 || graph.modules.size === 0) return { findings, announcements: [] };
    const names = config.domain.map(name => `"${name}"`).join(', ');
    const message = `no module belongs to ${names}, so that \`domain-purity\` checked nothing. Mend \`domain\` or the patterns of these layers.`;
    const severity = config.ownLayers ? 'error-in-ci' : 'note';
    return { findings, announcements: [{ code: 'PLIMSOLL_POLICY_MATCHES_NOTHING', message, severity }] };
  },
};

function domainModules(graph: Graph, config: ResolvedConfig): Module[] {
  const { layerOf } = createLayerMatcher(config);
  return [...graph.modules.values()].filter(({ path }) => {
    const layer = layerOf(path);
    return layer !== undefined && config.domain.includes(layer) && !putsTogether(path, config);
  });
}

/** One finding for each driver or framework of a module. */
function impurePackages(module: Module, config: ResolvedConfig): Finding[] {
  const isAllowed = globMatcher(optionsOf(config, 'domain-purity').allowPackages ?? []);
  const found = new Map<string, Finding>();
  for (const edge of module.edges) {
    if (edge.target.type !== 'package' || found.has(edge.target.name)) continue;
    const { name } = edge.target;
    if (isAllowed(name) || !isEffectful(name, config)) continue;
    const message = `The domain ${importVerb(edge)} \`${name}\`, a driver or framework. Its upgrades and outages become the domain's, and no rule here can be tried without it. Declare a port in the domain and implement it in an outer layer.`;
    found.set(name, finding(config, 'package', message, module, edge.range, name));
  }
  return [...found.values()];
}

/** One finding for each effect of a module, at its first use. */
function ambientUses(module: Module, config: ResolvedConfig): Finding[] {
  const { allowAmbient = [] } = optionsOf(config, 'domain-purity');
  const imported = module.edges.flatMap(edge => {
    const kind = ambientBuiltin(edge);
    return kind === undefined ? [] : [{ kind, name: edge.specifier, range: edge.range }];
  });
  const found = new Map<string, Finding>();
  for (const { kind, name, range } of [...imported, ...module.ambient]) {
    if (allowAmbient.includes(kind) || found.has(name)) continue;
    const message = `The domain reaches for \`${name}\` (${kind}) by itself. Its outcome then depends on where and when it runs, and tests must patch globals. Hand it ${instead[kind]}.`;
    found.set(name, finding(config, 'ambient', message, module, range, name));
  }
  return [...found.values()];
}

function finding(
  config: ResolvedConfig,
  messageId: string,
  message: string,
  { path }: Module,
  range: Range,
  what: string,
): Finding {
  const severity = severityOf(config, 'domain-purity');
  const location = { file: path, ...range };
  return {
    rule: 'domain-purity',
    kind: 'policy',
    severity,
    messageId,
    message,
    location,
    identity: `${path} uses ${what}`,
  };
}
