import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import { commandLines } from './command-lines.js';
import { homeOf } from './home-of.js';
import { lateInstrumentation } from './late-instrumentation.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { startedProcesses, type StartedProcess } from './started-processes.js';

type Parts = 'symbols' | 'operations' | 'files';
type Expected = 'logger' | 'metrics' | 'tracing' | 'alerts';

/** What a service is watched by. */
interface Watch {
  readonly id: Expected;
  readonly messageId: string;
  /** Specifiers, or words of a command line, of what does it. */
  readonly packages: RegExp;
  readonly lacks: string;
  readonly why: string;
  readonly mend: string;
}

const watches: readonly Watch[] = [
  {
    id: 'logger',
    messageId: 'noLogger',
    packages:
      /pino|winston|bunyan|log4js|logg(?:er|ing)|tslog|loglevel|signale|consola|roarr|logtape|logfire|^fastify$|@midwayjs|@adonisjs/i,
    lacks: 'has a logger',
    why: 'What goes to the console as text cannot be searched by request, nor turned up or down',
    mend: 'Log through a logger that writes a line of JSON for each event, such as pino',
  },
  {
    id: 'metrics',
    messageId: 'noMetrics',
    packages:
      /prom-client|prometheus|metrics|statsd|hot-shots|dd-trace|newrelic|elastic-apm|applicationinsights|swagger-stats|@opentelemetry\/(?:sdk|auto|exporter)|autometrics|@google-cloud\/monitoring|cloudwatch/i,
    lacks: 'counts or times anything',
    why: 'That it is slow or failing is learnt from its users',
    mend: 'Offer the metrics of `prom-client` at `/metrics`, or start those of OpenTelemetry',
  },
  {
    id: 'tracing',
    messageId: 'noTracing',
    packages:
      /@opentelemetry\/(?:sdk|auto|instrumentation)|dd-trace|newrelic|elastic-apm|@sentry\/|applicationinsights|aws-xray|trace-agent|zipkin|jaeger|honeycomb|logfire|\/otel\b|nestjs-otel|opentelemetry-nestjs/i,
    lacks: 'traces its requests',
    why: 'Where a slow request spends its time over several services nobody can tell',
    mend: 'Start the SDK of OpenTelemetry before everything else: `node --import ./instrumentation.js`',
  },
];

/** Each service has a logger, metrics and traces, its instrumentation is loaded in time, and somebody is alerted. */
export const observability: Policy<Parts> = {
  name: 'observability',
  needs: ['symbols', 'operations', 'files'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'observability');
    const said = [...missing(graph, config), ...unwatched(graph, config)];
    const late = lateInstrumentation(graph, config);
    return {
      findings: [...said.map((one): Finding => policyFinding('observability', severity, one)), ...late],
      announcements: [],
    };
  },
};

function expected(config: ResolvedConfig): readonly Expected[] {
  return optionsOf(config, 'observability').expects ?? ['logger', 'metrics', 'tracing', 'alerts'];
}

/** What each service lacks: the processes of one `package.json` are one. */
function missing(graph: Graph<Parts>, config: ResolvedConfig): Said[] {
  const services = new Map<string, StartedProcess[]>();
  for (const process of startedProcesses(graph, config, ['server', 'consumer'])) {
    if (forTrials.test(process.call.module) || !answers(process, graph)) continue;
    // what a package of the workspace starts for others is theirs
    for (const root of process.roots.length > 0 ? process.roots : [process.call.module]) {
      const home = homeOf(root, graph.files.manifests)?.path ?? '';
      services.set(home, [...(services.get(home) ?? []), process]);
    }
  }
  return [...services].flatMap(([home, processes]) => {
    const [first] = processes;
    if (!first) return [];
    const { call } = first;
    const modules = new Set(processes.flatMap(one => [...one.modules]));
    const evidence = [...specifiersIn(modules, graph), ...flagsOf(home, graph)];
    return watches
      .filter(({ id, packages }) => expected(config).includes(id) && !evidence.some(one => packages.test(one)))
      .map(watch => ({
        ...say(watch, call.callee, modules, graph),
        file: call.module,
        range: call.range,
        identity: `${home} ${watch.id}`,
      }));
  });
}

/** A consumer, or a server that somebody may ask something: not one that looks for a free port. */
function answers({ call, below }: StartedProcess, { symbols }: Graph<'symbols'>): boolean {
  return call.starts === 'consumer' || symbols.entries.some(({ kind, module }) => kind !== 'bin' && below.has(module));
}

function say(
  { id, messageId, lacks, why, mend }: Watch,
  callee: string,
  modules: ReadonlySet<string>,
  graph: Graph,
): Pick<Said, 'messageId' | 'message'> {
  const dead = id === 'tracing' ? [...modules].filter(path => importsApi(path, graph)) : [];
  if (dead.length > 0) {
    const where = dead.length === 1 ? `\`${dead[0]}\` uses` : `${dead.length} modules use`;
    return {
      messageId: 'deadSpans',
      message: `${where} \`@opentelemetry/api\`, and nothing that is loaded with \`${callee}\` starts an SDK. Every span is dropped where it is made. ${mend}.`,
    };
  }
  return {
    messageId,
    message: `\`${callee}\` starts a service, and nothing that is loaded with it ${lacks}. ${why}. ${mend}.`,
  };
}

function importsApi(path: string, graph: Graph): boolean {
  return (graph.modules.get(path)?.edges ?? []).some(
    ({ specifier, typeOnly }) => specifier === '@opentelemetry/api' && !typeOnly,
  );
}

/** What is imported; and, for loggers of one's own, the paths of the modules themselves. */
function specifiersIn(modules: ReadonlySet<string>, graph: Graph): string[] {
  return [...modules].flatMap(path => {
    const edges = (graph.modules.get(path)?.edges ?? []).filter(({ typeOnly }) => !typeOnly);
    const names = edges.flatMap(edge => (edge.specifier === '@nestjs/common' ? edge.names : []));
    return [path.replace(/^.*\/(?=[^/]*$)/, ''), ...edges.map(({ specifier }) => specifier), ...names];
  });
}

/**
 * What the commands of a manifest, and those of the Dockerfiles, load before the program (`-r dd-trace/init`), and what it
 * depends on: the platform may load that.
 */
function flagsOf(home: string, { files }: Graph<'files'>): string[] {
  const own = files.manifests.filter(({ path }) => path === home);
  const lines = commandLines({ manifests: own, dockerfiles: files.dockerfiles });
  const loaded = lines.flatMap(line => [...line.matchAll(/(?:--import|--require|-r)[ =](\S+)/g)]);
  const declared = own.flatMap(({ dependencies }) => dependencies.filter(({ kind }) => kind === 'dependencies'));
  return [...loaded.map(([, name = '']) => name), ...declared.map(({ name }) => name)];
}

/** Folders of what runs on nobody's account. */
const forTrials =
  /(?:^|[/._-])(?:local(?:env)?|dev(?:el|elopment)?|tests?|examples?|samples?|demos?|sandbox|benchmarks?|e2e|ci)(?=[/._-]|$)/i;

/** Somebody collects metrics, and nobody is told when they leave their bounds. */
function unwatched({ operations }: Graph<Parts>, config: ResolvedConfig): Said[] {
  const collected = operations.signs.find(({ kind, path }) => kind === 'monitoring' && !forTrials.test(path));
  if (!collected || !expected(config).includes('alerts')) return [];
  if (operations.signs.some(({ kind }) => kind === 'alerts')) return [];
  return [
    {
      messageId: 'noAlerts',
      message: `\`${collected.path}\` collects or shows metrics, and no rule in this project alerts anybody. A failure lasts until somebody looks at a dashboard by chance. Add rules for errors, latency and saturation beside it.`,
      file: collected.path,
      identity: 'alerts',
    },
  ];
}
