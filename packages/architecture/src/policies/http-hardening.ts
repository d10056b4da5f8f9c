import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import type { BodyLimit } from '../graph/operations/body-limit.js';
import type { SignKind } from '../graph/operations/sign.js';
import type { Entry } from '../graph/symbol-graph.js';
import { isServing } from './serving-modules.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { protections, type Protection } from './protections.js';
import { startedProcesses, type StartedProcess } from './started-processes.js';

/** Routes that only platforms ask. */
const forPlatforms =
  /\/(?:[\w-]*health\w*|ready\w*|readiness|live\w*|metrics|ping|status|probe|heartbeat|version)?\/?$/i;
const megabyte = 2 ** 20;

/** CORS, security headers, compression, rate limit and body limits over the whole of each application. */
export const httpHardening: Policy<'symbols' | 'operations'> = {
  name: 'http-hardening',
  needs: ['symbols', 'operations'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'http-hardening');
    const serving = startedProcesses(graph, config, ['server']).filter(one => routesOf(one, graph).length > 0);
    // what another one starts beside itself, such as a server for metrics, is no application of its own
    const applications = serving.filter(
      one => !serving.some(other => other.below.has(one.call.module) && !one.below.has(other.call.module)),
    );
    const said = [
      ...applications.flatMap(one => missing(one, graph, config)),
      ...tooLarge(graph.operations.bodyLimits, config),
    ];
    return { findings: said.map((one): Finding => policyFinding('http-hardening', severity, one)), announcements: [] };
  },
};

/** The routes that clients ask for: those that are imported where it listens, else those that are handed to it from above. */
function routesOf({ below, modules }: StartedProcess, { symbols }: Graph<'symbols'>): Entry[] {
  const routes = symbols.entries.filter(({ kind }) => kind === 'route');
  const imported = routes.filter(({ module }) => below.has(module));
  const own = imported.length > 0 ? imported : routes.filter(({ module }) => modules.has(module));
  return own.filter(({ name }) => name.includes('/') && !forPlatforms.test(name));
}

function missing(application: StartedProcess, graph: Graph<'symbols' | 'operations'>, config: ResolvedConfig): Said[] {
  const { expects = ['headers', 'rate-limit', 'compression'] } = optionsOf(config, 'http-hardening');
  const specifiers = specifiersOf(application, graph);
  const count = routesOf(application, graph).length;
  const { call } = application;
  return protections
    .filter(({ id }) => expects.includes(id))
    .filter(({ packages, sign }) => !specifiers.some(one => packages.test(one)) && !shows(application, graph, sign))
    .map(protection => ({
      messageId: protection.messageId,
      message: `\`${call.callee}\` opens ${count === 1 ? 'a route' : `${count} routes`} to the network, and nothing that is loaded with it, and no proxy in this project, ${protection.what}. ${protection.why}. Register ${mendFor(protection, specifiers)} before the routes.`,
      file: call.module,
      range: call.range,
      identity: `${call.module} ${protection.id}`,
    }));
}

function specifiersOf({ modules }: StartedProcess, graph: Graph): string[] {
  return [...modules].flatMap(path =>
    (graph.modules.get(path)?.edges ?? []).filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => specifier),
  );
}

/** A module that is loaded with the application shows it, or a file that is no module: a proxy's settings. */
function shows({ modules }: StartedProcess, graph: Graph<'operations'>, sign: SignKind): boolean {
  return graph.operations.signs.some(
    ({ path, kind }) => kind === sign && (modules.has(path) || !/\.[cm]?[jt]sx?$/.test(path)),
  );
}

function mendFor({ mend }: Protection, specifiers: readonly string[]): string {
  const framework = Object.keys(mend).find(name => name !== 'else' && specifiers.includes(name));
  return mend[framework ?? 'else'] ?? mend.else;
}

/** Parsers for a whole application that take bodies which no ordinary request has. */
function tooLarge(limits: readonly BodyLimit[], config: ResolvedConfig): Said[] {
  const { bodyLimit = 5 } = optionsOf(config, 'http-hardening');
  return limits
    .filter(({ module, bytes }) => bytes > bodyLimit * megabyte && isServing(module, config))
    .map(({ module, bytes, text, range }) => ({
      messageId: 'bodyLimit',
      message: `\`${text}\` lets every route of the application take bodies of ${bytes === Infinity ? 'any size' : `${Math.round(bytes / megabyte)} MB`}. A few of them at once hold up the event loop while they are parsed, and fill the memory. Keep the limit small here, and raise it for the routes that need it.`,
      file: module,
      range,
      identity: `${module} ${text}`,
    }));
}
