import type { Call } from '../graph/symbol-graph.js';

/** Something that a process starts or opens, and must close before it ends. */
export interface Opened {
  readonly kind: 'server' | 'consumer' | 'scheduler' | 'connection';
  /** What closings of it are told by: the library. */
  readonly family: string;
  readonly closedBy: RegExp;
  /** For a message: `starts a server`. */
  readonly begins: string;
}

/** The last name of what closes something. */
export const closingName =
  /^(?:close|stop|end|quit|disconnect|destroy|shut_?down|terminate|cancel|drain|dispose|release|kill|abort|unref|\$disconnect|gracefulShutdown)(?:All|Connections?|Pools?|Clients?|Async|Gracefully)?$/i;

/** Parts of Node, and what stands on them, that close each other's servers. */
const servers = /^(?:https?|http2|net|express|koa|fastify|@hono\/node-server|@hapi\/hapi|@nestjs\/common)$/;

/** What a call starts or opens that others wait for. Agents, loggers and breakers hold nothing that anybody misses. */
export function openedBy({ starts, opens, library }: Call): Opened | undefined {
  if (!library) return undefined;
  const { module } = library;
  if (starts) {
    const family = starts === 'server' && servers.test(module) ? 'server' : module;
    return { kind: starts, family, closedBy: closingName, begins: `starts a ${starts}` };
  }
  if (!opens || !['pool', 'client', 'queue'].includes(opens.kind) || module.startsWith('@aws-sdk/')) return undefined;
  const methods = opens.closedBy.map(name => name.replace('$', String.raw`\$`)).join('|');
  return {
    kind: 'connection',
    family: module,
    closedBy: new RegExp(`^(?:${methods})$`),
    begins: `opens a ${opens.kind}`,
  };
}

/** Whether a call closes something of the kind, this or another one; where nobody can see what is closed, by what holds it. */
export function closes({ library, callee, targets }: Call, { kind, family, closedBy }: Opened): boolean {
  const isFamily =
    library !== undefined && (family === 'server' ? servers.test(library.module) : library.module === family);
  if (isFamily) return closedBy.test(library.api.split(/[#.]/).at(-1) ?? '');
  if (library !== undefined || targets.length > 0) return false;
  const [method = '', holder = ''] = callee.split('.').reverse();
  return closedBy.test(method) && holders[kind].test(holder);
}

const holders: Readonly<Record<Opened['kind'], RegExp>> = {
  server: /server|app|http|fastify|koa|nest|listener/i,
  consumer: /worker|consumer|kafka|queue|boss|subscri|channel|connection|runner/i,
  scheduler: /cron|job|task|schedul|timer/i,
  connection: /pool|knex|db|database|redis|cache|client|conn|queue|producer|prisma|mongo|sequelize|boss|source|orm/i,
};
