import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding, TraceStep } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import type { Entry, FailurePlace, SymbolGraph } from '../graph/symbol-graph.js';
import { connectedModules } from './connected-modules.js';
import { isAboutHealth } from './health-paths.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';
import { isServingCode } from './serving-modules.js';

/** An application has one place where errors become answers, a consumer one where somebody hears of failed jobs. */
export const errorBoundary: Policy<'modules' | 'symbols'> = {
  name: 'error-boundary',
  needs: ['modules', 'symbols'],
  isDeclared: () => true,
  check(graph, config) {
    const connected = connectedModules(graph, config);
    const findings = graph.symbols.failures
      .filter(place => isRunning(place) && isServingCode(place.module, config))
      .flatMap((place): Finding[] => {
        const together = connected(place.module);
        const runs =
          place.role === 'application' ? routeOf(graph.symbols, place, together) : jobOf(graph.symbols, place);
        if (!runs || catchesItself(runs, place, graph.symbols)) return [];
        return isHandled(place, graph, together) ? [] : [describe(place, runs, config)];
      });
    return { findings: onePerModule(findings), announcements: [] };
  },
};

function isRunning({ role }: FailurePlace): boolean {
  return role === 'application' || role === 'consumer';
}

/** What a library runs in the project. */
type Run = Pick<Entry, 'name' | 'module' | 'range' | 'functions'>;

/** A route of the application, known or no more than its path; one that says how the service is has little to fail. */
function routeOf({ entries, paths }: SymbolGraph, place: FailurePlace, together: ReadonlySet<string>): Run | undefined {
  const route = entries.find(
    ({ kind, module, name, steady }) =>
      kind === 'route' && together.has(module) && !steady && !isAboutHealth(pathOf(name)),
  );
  const path = paths.find(one => one.module === place.module && /^\/[\w-]/.test(one.path) && !isAboutHealth(one.path));
  return route ?? (path && { ...path, name: path.path, functions: [] });
}

function pathOf(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

function jobOf({ entries }: SymbolGraph, { module, range }: FailurePlace): Run | undefined {
  return entries.find(entry => entry.kind === 'job' && entry.module === module && entry.range.line === range.line);
}

/** A consumer whose function, or what it calls at once, deals with errors by itself. */
function catchesItself({ functions }: Run, { role }: FailurePlace, symbols: SymbolGraph): boolean {
  if (role !== 'consumer') return false;
  const own = functions.flatMap(id => symbols.functions.get(id) ?? []);
  const called = own.flatMap(({ calls }) => calls.flatMap(({ targets }) => targets));
  return [...own, ...called.flatMap(id => symbols.functions.get(id) ?? [])].some(({ catches }) => catches);
}

/** Emitters that say nothing of what they belong to. */
const hears: ReadonlySet<string> = new Set(['', 'events']);

function isHandled(place: FailurePlace, { symbols }: Graph<'symbols'>, together: ReadonlySet<string>): boolean {
  return symbols.failures.some(
    other =>
      !isRunning(other) &&
      together.has(other.module) &&
      other.failures.of === place.failures.of &&
      (place.role === 'application' ||
        hears.has(other.library.module) ||
        other.library.module === place.library.module),
  );
}

/** Several of a module come from one piece of code. */
function onePerModule(findings: readonly Finding[]): Finding[] {
  return [...new Map([...findings].reverse().map(finding => [finding.identity, finding])).values()].reverse();
}

function describe(place: FailurePlace, runs: Run, config: ResolvedConfig): Finding {
  const { module, range, role, failures, library } = place;
  const [message, begins, fails] = role === 'application' ? ofApplication(place, runs) : ofConsumer(place, runs);
  const trace: TraceStep[] = [
    { location: { file: module, ...range }, message: begins },
    { location: { file: runs.module, ...runs.range }, message: fails },
  ];
  return {
    rule: 'error-boundary',
    kind: 'policy',
    severity: severityOf(config, 'error-boundary'),
    messageId: failures.of,
    message,
    location: { file: module, ...range },
    trace,
    identity: `${module} ${failures.of} of ${library.module}`,
  };
}

function ofApplication({ failures, library }: FailurePlace, { name }: Run): [string, string, string] {
  const [method = 'use'] = failures.to;
  const what = failures.catches
    ? 'a first middleware that catches what the next ones throw'
    : `a last middleware with ${failures.parameters} parameters`;
  return [
    `This application of ${library.module} has no place where errors become answers. What \`${name}\` and the others throw reaches clients as the framework's bare page, with the stack outside of production, and no log of yours. Give \`${method}\` ${what}, which logs and answers for all.`,
    'the application is made here, and is given no handler of errors',
    `what \`${name}\` throws has nowhere to go`,
  ];
}

function ofConsumer({ failures, library }: FailurePlace, { name }: Run): [string, string, string] {
  const [event = 'failed'] = failures.events ?? [];
  return [
    `Nobody hears of it when a job of this consumer of ${library.module} fails: \`${name}\` catches nothing, and nothing listens to \`${event}\`. Jobs that have used up their attempts lie in the queue unseen. Listen to \`${event}\` where the consumer is made, log the error, and count it.`,
    `the consumer is made here, and nobody listens to \`${event}\``,
    `what \`${name}\` throws stays in the queue`,
  ];
}
