import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding, TraceStep } from '@plimsoll/findings';
import { callingModules } from '../graph/calling-modules.js';
import type { Edge, Graph } from '../graph/graph.js';
import { loadOrder, type LoadEvent } from '../graph/load-order.js';
import type { Instrumentation } from '../graph/operations/instrumentation.js';
import { commandLines } from './command-lines.js';
import { importVerb } from './import-wording.js';
import { ModuleReach } from './module-reach.js';
import { severityOf } from './policy-options.js';

type Parts = 'symbols' | 'operations' | 'files';

/** Packages that instrumentations patch while they load. What only writes logs is left out. */
const patchable =
  /^(?:express|koa|@hapi\/hapi|restify|connect|@nestjs\/core|pg|mysql2?|mongodb|mongoose|ioredis|redis|knex|kafkajs|amqplib|@grpc\/grpc-js|graphql|tedious|memcached|cassandra-driver|socket\.io|aws-sdk)$/;
/** Instrumentations that are not called as what they patch. */
const patchedBy: Readonly<Record<string, string>> = {
  grpc: '@grpc/grpc-js',
  hapi: '@hapi/hapi',
  'nestjs-core': '@nestjs/core',
  'redis-4': 'redis',
};

/** Instrumentations that start when what they should patch is loaded already; one finding for each place of start. */
export function lateInstrumentation(graph: Graph<Parts>, config: ResolvedConfig): Finding[] {
  const reach = new ModuleReach(graph, config);
  const commands = commandLines(graph.files);
  const found = new Map<string, Finding>();
  for (const one of graph.operations.instrumentations) {
    if (found.has(one.module) || ['test', 'script'].includes(fileRole(one.module, config))) continue;
    if (isPreloaded(one.module, commands)) continue;
    const starts = [...reach.above(one.module)].filter(
      path => fileRole(path, config) === 'entry' || !reach.isImported(path),
    );
    const late = starts.flatMap(entry => {
      const missed = missedBy(one, graph, loadOrder(graph, entry));
      return missed.length > 0 ? [{ entry, missed }] : [];
    });
    // of several processes the one that misses most
    const [worst] = late.sort((a, b) => b.missed.length - a.missed.length);
    if (worst) found.set(one.module, describe(one, worst.entry, worst.missed, config));
  }
  return [...found.values()];
}

/** A command loads it before anything else: `node --import ./instrumentation.js`. */
function isPreloaded(module: string, commands: readonly string[]): boolean {
  const name = (module.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  return commands.some(command => /(?:--import|--require|-r|--loader)\b/.test(command) && command.includes(name));
}

/** The imports of packages that it would patch and that come before it. Empty for a process that does not start it. */
function missedBy(one: Instrumentation, graph: Graph<Parts>, events: readonly LoadEvent[]): LoadEvent[] {
  const moments = momentsOf(one, graph);
  const missed: LoadEvent[] = [];
  for (const event of events) {
    const { edge } = event;
    const isReached = edge ? isAtOrBehind(edge, one) : moments.has(event.module ?? '');
    if (isReached) return missed;
    if (
      edge?.target.type === 'package' &&
      !isExport(edge, one) &&
      isPatched(edge.target.name, one) &&
      !isKnown(missed, edge)
    )
      missed.push(event);
  }
  return [];
}

/** The modules whose own statements start it. */
function momentsOf({ module, inFunction }: Instrumentation, { symbols }: Graph<Parts>): Set<string> {
  if (inFunction === undefined) return new Set([module]);
  const ids = [...symbols.functions.values()]
    .filter(one => one.module === module && (one.name === inFunction || one.name.endsWith(`.${inFunction}`)))
    .map(({ id }) => id);
  return callingModules(symbols)(ids);
}

/** The import that starts it, or a `require` behind the place where it is started. */
function isAtOrBehind({ from, kind, range }: Edge, one: Instrumentation): boolean {
  if (from !== one.module || one.inFunction !== undefined) return false;
  const starts = range.line >= one.range.line && range.line <= one.range.endLine;
  return starts || (kind === 'require' && range.line > one.range.line);
}

/** By what it sends what it sees, it is not to be seen. */
function isExport({ from, specifier }: Edge, one: Instrumentation): boolean {
  return from === one.module && specifier === '@grpc/grpc-js';
}

function isPatched(name: string, { patches }: Instrumentation): boolean {
  if (!patchable.test(name)) return false;
  return patches === 'all' || patches.some(one => (patchedBy[one] ?? one) === name);
}

function isKnown(missed: readonly LoadEvent[], { target }: Edge): boolean {
  return missed.some(
    ({ edge }) => target.type === 'package' && edge?.target.type === 'package' && edge.target.name === target.name,
  );
}

function describe(one: Instrumentation, entry: string, missed: readonly LoadEvent[], config: ResolvedConfig): Finding {
  const names = missed.flatMap(({ edge }) => (edge?.target.type === 'package' ? [`\`${edge.target.name}\``] : []));
  const listed = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
  const [first] = missed;
  const steps = [...(first?.way ?? []), ...(first?.edge ? [first.edge] : [])];
  const trace: TraceStep[] = [
    ...steps.map(edge => ({
      location: { file: edge.from, ...edge.range },
      message: `\`${edge.from}\` ${importVerb(edge)} \`${edge.specifier}\``,
    })),
    {
      location: { file: one.module, ...one.range },
      message: `only then \`${one.callee}\` starts the instrumentation`,
    },
  ];
  return {
    rule: 'observability',
    kind: 'policy',
    severity: severityOf(config, 'observability'),
    messageId: 'late',
    message: `\`${one.callee}\` starts when \`${entry}\` has loaded ${listed} already. Instrumentation patches packages while they load, so that their calls leave no spans. Start it in a module of its own and load that before all others: \`node --import ./instrumentation.js\`.`,
    location: { file: one.module, ...one.range },
    trace,
    identity: `${one.module} late`,
  };
}
