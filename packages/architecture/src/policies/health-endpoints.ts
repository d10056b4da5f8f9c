import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding, TraceStep } from '@plimsoll/findings';
import { callPathsFromEntries } from '../graph/call-paths.js';
import type { Graph } from '../graph/graph.js';
import type { Call, Entry, SymbolGraph } from '../graph/symbol-graph.js';
import { connectedModules } from './connected-modules.js';
import { isAboutHealth, isAboutLife, isFileAboutHealth, providesHealth } from './health-paths.js';
import { probedPaths } from './probed-paths.js';
import type { Policy } from './policy.js';
import { policyFinding } from './policy-finding.js';
import { severityOf } from './policy-options.js';
import { isServingCode } from './serving-modules.js';

type Parts = 'modules' | 'symbols' | 'files';

/** Servers answer whether they live and whether they are ready, can say no, and are asked where they answer. */
export const healthEndpoints: Policy<Parts> = {
  name: 'health-endpoints',
  needs: ['modules', 'symbols', 'files'],
  isDeclared: () => true,
  check(graph, config) {
    const connected = connectedModules(graph, config);
    const servers = serversOf(graph.symbols, config);
    const judged = new Set<string>();
    const findings = servers.flatMap(call => {
      const together = connected(call.module);
      const routes = graph.symbols.entries.filter(({ kind, module }) => kind === 'route' && together.has(module));
      const health = routes.filter(({ name, module }) => isAboutHealth(pathOf(name)) || isFileAboutHealth(module));
      if (health.length === 0) return isSaid(graph, together) ? [] : missing(call, routes, config);
      const [first] = health;
      if (!first || judged.has(place(first))) return [];
      judged.add(place(first));
      return neverFlips(health, graph.symbols, routes, together, config);
    });
    return { findings: [...findings, ...pointNowhere(graph, config)], announcements: [] };
  },
};

/** Where servers are started, one a module. */
function serversOf(symbols: SymbolGraph, config: ResolvedConfig): Call[] {
  const calls = [...symbols.functions.values()].flatMap(node => node.calls.filter(({ starts }) => starts === 'server'));
  const serving = calls.filter(({ module }) => isServingCode(module, config));
  return [...new Map([...serving].reverse().map(call => [call.module, call])).values()].reverse();
}

/** `GET /orders` without its verb. */
function pathOf(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

function place({ module, range }: Entry): string {
  return `${module}:${range.line}`;
}

/** A path about health that stands somewhere, or a library that answers by itself. */
function isSaid(graph: Graph<Parts>, together: ReadonlySet<string>): boolean {
  return (
    graph.symbols.paths.some(({ module, path }) => together.has(module) && isAboutHealth(path)) ||
    [...together].some(
      path =>
        isFileAboutHealth(path) ||
        graph.modules.get(path)?.edges.some(({ target }) => target.type === 'package' && providesHealth(target.name)),
    )
  );
}

function missing(call: Call, routes: readonly Entry[], config: ResolvedConfig): Finding[] {
  const known = routes.filter(({ name }) => name.includes('/'));
  const [first] = known;
  if (!first) return [];
  const count = known.length === 1 ? 'one route' : `${known.length} routes`;
  const trace: TraceStep[] = [
    { location: { file: call.module, ...call.range }, message: 'the server is started here' },
    {
      location: { file: first.module, ...first.range },
      message: `it answers \`${first.name}\`, and nothing about health`,
    },
  ];
  const message = `\`${call.callee}\` starts a server with ${count}, and none of them says how it is. Whatever deploys it sends requests before it can answer and goes on when it hangs. Add a route for liveness and one for readiness, which asks what the service cannot do without.`;
  const said = {
    messageId: 'missing',
    message,
    file: call.module,
    range: call.range,
    identity: `${call.module} has no health route`,
  };
  return [{ ...policyFinding('health-endpoints', severityOf(config, 'health-endpoints'), said), trace }];
}

/** Every route that could say "not now" says the same each time. */
function neverFlips(
  health: readonly Entry[],
  symbols: SymbolGraph,
  routes: readonly Entry[],
  together: ReadonlySet<string>,
  config: ResolvedConfig,
): Finding[] {
  const [first] = health.filter(({ name }) => !isAboutLife(pathOf(name)));
  if (!first || !health.every(({ steady }) => steady)) return [];
  // a service that needs nobody is ready as long as it lives
  const need = neededBelow(symbols, routes, together);
  if (!need) return [];
  const trace: TraceStep[] = [
    { location: { file: first.module, ...first.range }, message: `\`${first.name}\` asks nothing` },
    { location: { file: need.module, ...need.range }, message: `the service cannot answer without \`${need.callee}\`` },
  ];
  const message = `\`${first.name}\` says the same whatever happens, and no other route tells whether the service is ready. It gets requests while its database is away and while it shuts down. Add a readiness route that asks what it depends on, and says no from SIGTERM on.`;
  const said = {
    messageId: 'neverFlips',
    message,
    file: first.module,
    range: first.range,
    identity: `${first.module} ${first.name} never flips`,
  };
  return [{ ...policyFinding('health-endpoints', severityOf(config, 'health-endpoints'), said), trace }];
}

/** A call of a database, cache or queue that routes lead to: the database first. */
function neededBelow(symbols: SymbolGraph, routes: readonly Entry[], together: ReadonlySet<string>): Call | undefined {
  const reached = callPathsFromEntries({ ...symbols, entries: routes });
  const calls = [...reached.keys()]
    .flatMap(id => symbols.functions.get(id)?.calls ?? [])
    .filter(({ module }) => together.has(module));
  return (['database', 'cache', 'queue'] as const).map(kind => calls.find(({ io }) => io === kind)).find(call => call);
}

/** Probes of manifests and images that ask at a path of which no code knows. */
function pointNowhere({ symbols, files }: Graph<Parts>, config: ResolvedConfig): Finding[] {
  const known = new Set(
    [
      ...symbols.entries.filter(({ kind }) => kind === 'route').map(({ name }) => pathOf(name)),
      ...symbols.paths.map(({ path }) => path),
    ].flatMap(
      path =>
        path
          .split('/')
          .filter(part => part !== '')
          .at(-1) ?? [],
    ),
  );
  if (known.size === 0 || !symbols.entries.some(({ kind }) => kind === 'route')) return [];
  return probedPaths(files)
    .filter(
      ({ path }) =>
        path !== '' &&
        !known.has(
          path
            .split('/')
            .filter(part => part !== '')
            .at(-1) ?? '',
        ),
    )
    .map(({ path, file, range, by }) => {
      const message = `${by} asks at \`${path}\`, and nothing in this project answers there. The platform takes the service for ill, restarts it, or never sends it a request. Ask at a route that exists, or add this one.`;
      const said = { messageId: 'probeNowhere', message, file, range, identity: `${file} asks at ${path}` };
      return policyFinding('health-endpoints', severityOf(config, 'health-endpoints'), said);
    });
}
