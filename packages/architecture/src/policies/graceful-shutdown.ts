import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding, TraceStep } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import type { Call, Entry, SymbolGraph } from '../graph/symbol-graph.js';
import { connectedModules } from './connected-modules.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';
import { isServingCode } from './serving-modules.js';
import { closes, closingName, openedBy } from './opened-things.js';
import { inOrder, type Step } from './steps-in-order.js';

/** What a process starts and opens is closed when it is told to end: all of it, work before connections, within a bound. */
export const gracefulShutdown: Policy<'modules' | 'symbols'> = {
  name: 'graceful-shutdown',
  needs: ['modules', 'symbols'],
  isDeclared: () => true,
  check(graph, config) {
    const connected = connectedModules(graph, config);
    const findings = shutdowns(graph.symbols, config).flatMap(shutdown => {
      const together = connected(shutdown.entry.module);
      return [
        ...leftOpen(shutdown, graph, together, config),
        ...wrongOrder(shutdown, config),
        ...notWaited(shutdown, config),
        ...unbounded(shutdown, config),
      ];
    });
    return { findings: onePerThing(findings), announcements: [] };
  },
};

/** What a module does when the process is told to end. */
interface Shutdown {
  readonly entry: Entry;
  /** All that it calls, in the order in which that runs. */
  readonly steps: readonly Step[];
}

/** One for each module that listens: SIGTERM, where it listens to several. */
function shutdowns(symbols: SymbolGraph, config: ResolvedConfig): Shutdown[] {
  const found = new Map<string, Entry>();
  for (const entry of symbols.entries) {
    if (entry.kind !== 'signal' || !/^SIG(?:TERM|INT)$/.test(entry.name)) continue;
    if (!isServingCode(entry.module, config)) continue;
    if (!found.has(entry.module) || entry.name === 'SIGTERM') found.set(entry.module, entry);
  }
  return [...found.values()]
    .map(entry => ({ entry, steps: inOrder(symbols, entry.functions) }))
    .filter(({ steps }) => steps.length > 0);
}

const lost = {
  server: 'Requests under way are cut off at every deployment.',
  consumer: 'Messages under way are left half done and come again.',
  scheduler: 'A job that runs at that moment is cut off in the middle.',
  connection: 'Its connections are cut in the middle of what they have begun.',
} as const;

/** Things that nobody in the process closes. */
function leftOpen(
  { entry, steps }: Shutdown,
  { symbols }: Graph<'symbols'>,
  together: ReadonlySet<string>,
  config: ResolvedConfig,
): Finding[] {
  const end = steps.find(({ call }) => call.exits);
  // what is closed out of sight may be anything, and a flag that is set is read somewhere
  if (steps.some(({ call }) => isOutOfSight(call)) || !(end || steps.some(({ call }) => isClosing(call)))) return [];
  const calls = [...symbols.functions.values()]
    .filter(({ module }) => together.has(module) && isServingCode(module, config))
    .flatMap(node => node.calls);
  const found = new Map<string, Finding>();
  for (const call of calls) {
    const opened = openedBy(call);
    if (!opened || found.has(opened.family) || calls.some(other => closes(other, opened))) continue;
    const trace: TraceStep[] = [
      at(call, `\`${call.callee}\` ${opened.begins}`),
      comesIn(entry),
      ...(end ? [at(end.call, 'the process ends, and nobody has closed it')] : []),
    ];
    const outcome = end ? lost[opened.kind] : 'It keeps the process alive until the platform kills it.';
    const message = `\`${call.callee}\` ${opened.begins}, and nothing that \`${entry.name}\` sets off closes it. ${outcome} Close it in the handler, and wait for that, before the process ends.`;
    const identity = `${entry.module} leaves ${opened.family} open`;
    found.set(opened.family, finding(config, 'leftOpen', message, call, trace, identity));
  }
  return [...found.values()];
}

/** A call that leads nobody knows where, and is named after closing. */
function isOutOfSight({ targets, library, callee }: Call): boolean {
  return targets.length === 0 && library === undefined && closingName.test(callee.split('.').at(-1) ?? '');
}

/** A connection that is closed while work that needs it is still let in. */
function wrongOrder({ entry, steps }: Shutdown, config: ResolvedConfig): Finding[] {
  const closing = steps.filter(({ call }) => isClosing(call));
  const first = closing.find(({ call }) => kindClosed(call) === 'connection' && !call.aside);
  const late = closing.find(step => first && step.turn > first.turn && kindClosed(step.call) === 'work');
  if (!first || !late || closing.some(step => step.turn < first.turn && kindClosed(step.call) === 'work')) return [];
  const trace: TraceStep[] = [
    comesIn(entry),
    at(first.call, `\`${first.call.callee}\` closes the connection first`),
    at(late.call, `\`${late.call.callee}\` stops the work after it`),
  ];
  const message = `\`${first.call.callee}\` runs before \`${late.call.callee}\` when the process is told to end. Requests and jobs under way, and those still let in, then fail for want of the connection. Stop the work first, wait for what is under way, and close connections last.`;
  return [finding(config, 'wrongOrder', message, first.call, trace, `${entry.module} closes connections first`)];
}

/** Work that is stopped, and the process ends before it has. */
function notWaited({ entry, steps }: Shutdown, config: ResolvedConfig): Finding[] {
  const index = steps.findIndex(({ call }) => isClosing(call) && kindClosed(call) === 'work');
  const stops = steps[index]?.call;
  const rest = steps.slice(index + 1);
  const end = rest.findIndex(({ call }) => call.exits);
  const between = rest.slice(0, end).map(({ call }) => call);
  const exit = rest[end]?.call;
  if (!stops || !exit || !stops.aside || handsOn(stops, between) || between.some(call => !isPassing(call))) return [];
  const trace = [comesIn(entry), at(stops, `\`${stops.callee}\` begins to stop`), at(exit, 'the process ends at once')];
  const message = `\`${stops.callee}\` is not waited for: \`${exit.callee}\` ends the process right after it. Requests and jobs under way are cut off as if nobody had stopped anything. End the process in the callback, or after the promise, of \`${stops.callee}\`.`;
  return [finding(config, 'notWaited', message, stops, trace, `${entry.module} does not wait`)];
}

/** The call is given a function, which runs when it is done. */
function handsOn({ range }: Call, next: readonly Call[]): boolean {
  return next.some(
    ({ via, range: own }) => via === 'callback' && own.line === range.line && own.endColumn === range.endColumn,
  );
}

/** What takes no time: nobody waits for it, and it listens to nothing. */
function isPassing({ aside, callee, targets }: Call): boolean {
  return aside && targets.length === 0 && !/\.(?:on|once|then|finally)$/.test(callee);
}

/** Work that is waited for as long as it likes. */
function unbounded({ entry, steps }: Shutdown, config: ResolvedConfig): Finding[] {
  if (entry.library.module !== 'global' && entry.library.module !== 'process') return [];
  const calls = steps.map(({ call }) => call);
  const waits = calls.find(
    (call, index) =>
      isClosing(call) && kindClosed(call) === 'work' && (!call.aside || handsOn(call, calls.slice(index + 1))),
  );
  if (!waits || calls.some(bounds)) return [];
  const trace: TraceStep[] = [comesIn(entry), at(waits, `\`${waits.callee}\` waits until the last one is done`)];
  const message = `\`${waits.callee}\` waits for what is under way, and nothing bounds the wait. One client that keeps its connection open holds the process until the platform kills it, and what stands after it is never closed. Race it against a timer shorter than the platform's, and close by force when that runs out.`;
  return [finding(config, 'unbounded', message, waits, trace, `${entry.module} waits without a bound`)];
}

function comesIn({ module, range, name }: Entry): TraceStep {
  return { location: { file: module, ...range }, message: `${name} comes in` };
}

const timers = /^(?:setTimeout|AbortSignal\.timeout|timeout|closeAllConnections|forceShutdown)$/;

function bounds({ library, callee }: Call): boolean {
  return (
    timers.test(library?.api.split('#').at(-1) ?? '') ||
    timers.test(callee.split('.').at(-1) ?? '') ||
    /time_?out|deadline|race/i.test(callee)
  );
}

function isClosing({ library }: Call): boolean {
  return library !== undefined && closingName.test(library.api.split(/[#.]/).at(-1) ?? '');
}

/** Whether what a call closes lets work in, or is what work needs. */
function kindClosed({ library }: Call): 'work' | 'connection' | undefined {
  const module = library?.module ?? '';
  const type = library?.api.split('#')[0] ?? '';
  if (
    /^(?:http2?|https|net|fastify|express|koa|@hapi\/hapi|@nestjs\/common|@hono\/node-server|ws|socket\.io|@grpc\/grpc-js)$/.test(
      module,
    )
  )
    return /Server|Fastify|Application|INest/.test(type) ? 'work' : undefined;
  if (/Worker|Consumer|PgBoss|ScheduledTask|CronJob/.test(type)) return 'work';
  return /Pool|Knex|DataSource|Sequelize|MongoClient|Mongoose|Redis|PrismaClient|Sql|Kysely|Client|Connection/.test(
    type,
  )
    ? 'connection'
    : undefined;
}

function at(call: Call, message: string): TraceStep {
  return { location: { file: call.module, ...call.range }, message };
}

function onePerThing(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(
      [...findings].reverse().map(one => [`${one.location.file}:${one.location.line} ${one.messageId}`, one]),
    ).values(),
  ].reverse();
}

function finding(
  config: ResolvedConfig,
  messageId: string,
  message: string,
  call: Call,
  trace: TraceStep[],
  identity: string,
): Finding {
  const severity = severityOf(config, 'graceful-shutdown');
  const location = { file: call.module, ...call.range };
  return { rule: 'graceful-shutdown', kind: 'policy', severity, messageId, message, location, trace, identity };
}
