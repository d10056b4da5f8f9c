import type { Fact, LibraryTable } from '@plimsoll/knowledge';
import { beforeAll, describe, expect, it } from 'vitest';
import { describedModules } from '../structure/described-modules.js';
import { collectTables } from './facts-file.js';
import { installedAddresses } from './installed-facts.js';
import { verifyFacts, type FactProblem } from './verify-facts.js';

let verify: (tables: readonly LibraryTable[]) => FactProblem[];
let tables: LibraryTable[];

beforeAll(async () => {
  const { declarations, addresses } = installedAddresses();
  verify = given => verifyFacts(declarations.checker, addresses, given);
  tables = await collectTables();
}, 600_000);

/** What is said of one fact that is put into a table of its own. */
function problemsOf(module: string, fact: Fact): string[] {
  const table: LibraryTable = { module, versions: '*', source: 'https://example.com', facts: [fact] };
  return verify([table]).map(({ problem }) => problem);
}

describe('the library tables', () => {
  it('say nothing that the installed declarations deny', () => {
    expect(verify(tables)).toEqual([]);
  }, 120_000);

  it('speak of at least fifty libraries, each with a structure', () => {
    const described = new Set(describedModules.map(({ module }) => module));
    expect(tables.length).toBeGreaterThan(50);
    expect(tables.filter(({ module }) => !described.has(module)).map(({ module }) => module)).toEqual([]);
  });
});

describe('a false fact is found:', () => {
  it.each<[what: string, module: string, fact: Fact, problem: string]>([
    ['a function that is not exported', 'undici', { api: 'reqest', io: 'http' }, 'is not there'],
    ['a class that is not exported', 'pg', { api: 'new Puddle' }, 'is not there'],
    ['a function that is constructed', 'undici', { api: 'new request' }, 'is not there'],
    ['a member that the class lacks', 'pg', { api: 'Pool#querry', io: 'database' }, 'is not there'],
    ['a member of an unknown type', 'pg', { api: 'Puddle#query', io: 'database' }, 'is not there'],
    ['a static that is an instance method', 'pg', { api: 'Pool.query' }, 'is not there'],
    ['a member of the default export', 'axios', { api: 'default.fetch' }, 'is not there'],
    ['a type', 'knex', { api: 'Knex.QueryBilder', executes: 'database' }, 'is not there'],
    [
      'a type by another name than structures have',
      'better-sqlite3',
      { api: 'Database#exec' },
      'structures keep Database as BetterSqlite3.Database, write that',
    ],
    ['what it makes', 'axios', { api: 'default.create', makes: 'AxiosIstance' }, 'AxiosIstance is not a type'],
    ['what it resolves to', 'pg', { api: 'Pool#connect', resolvesTo: 'http#Sever' }, 'http#Sever is not a type'],
    ['I/O by something that is no function', 'pg', { api: 'Pool#totalCount', io: 'database' }, 'cannot be called'],
    [
      'execution on awaiting what is no promise',
      'pg',
      { api: 'Pool', executes: 'database' },
      'cannot be awaited, and is said to execute when it is',
    ],
    [
      'a signal where the options have none',
      'pg',
      { api: 'Pool#query', signal: { at: 0, property: 'signal' } },
      'signal: there is no signal in argument 0',
    ],
    [
      'a signal where the argument is another thing',
      'undici',
      { api: 'request', signal: { at: 1, property: 'method' } },
      'signal: method in argument 1 takes none',
    ],
    [
      'a deadline at an argument that no overload takes',
      'undici',
      { api: 'request', deadline: { slots: [{ at: 7 }], default: 'none', unit: 'ms' } },
      'deadline: there is no argument 7',
    ],
    ['an agent', 'axios', { api: 'default', agents: ['htpAgent'] }, 'there is no option htpAgent'],
    [
      'an option that keeps open',
      'axios',
      { api: 'default', openEndedWhen: [{ option: 'responseKind', equals: 'stream' }] },
      'there is no option responseKind',
    ],
    [
      "a client's deadline",
      'ioredis',
      { api: 'new default', clientDeadline: { at: -1, options: ['commandTimeut'], default: 'none', unit: 'ms' } },
      'clientDeadline: there is no commandTimeut in argument -1',
    ],
    [
      'a bound of a pool, in an object of options',
      'knex',
      { api: 'default', pool: { at: 0, limit: { options: ['pool.maximum'], default: 10, unit: 'count' } } },
      'pool.limit: there is no pool.maximum in argument 0',
    ],
    [
      'an option of a server',
      'fastify',
      { api: 'default', server: { at: 0, request: { options: ['requestTimout'], assign: [], default: 'none' } } },
      'server.request: there is no requestTimout in argument 0',
    ],
    [
      'an option of a server that takes none',
      'http',
      { api: 'createServer', server: { request: { options: ['requestTimeout'], assign: [], default: 'none' } } },
      'server.request: requestTimeout is an option of no argument',
    ],
    [
      'a property of a server',
      'http',
      { api: 'createServer', server: { headers: { options: [], assign: ['headerTimeout'], default: 60_000 } } },
      'server.headers: what it yields has no headerTimeout',
    ],
    ['SQL at a number', 'fs', { api: 'closeSync', sql: { at: 0 } }, 'sql: argument 0 is no text'],
    ['SQL at no argument', 'pg', { api: 'Pool#end', sql: { at: 3 } }, 'sql: there is no argument 3'],
    [
      'a release that is not there',
      'pg',
      { api: 'Pool#connect', heldUntil: ['PoolClient#giveBack'] },
      'heldUntil: PoolClient#giveBack is not there',
    ],
    [
      'a release of another type',
      'pg',
      { api: 'Pool#query', heldUntil: ['PoolClient#release'] },
      'heldUntil: what it yields has no release',
    ],
    [
      'what clears a timer',
      'global',
      { api: 'setTimeout', timer: { repeats: false, clearedBy: ['clearTimer'] } },
      'clearedBy: clearTimer is not there',
    ],
    ['what it takes over', 'timers', { api: 'clearTimeout', releases: { at: 1 } }, 'releases: there is no argument 1'],
    [
      'a callback that is none',
      'p-map',
      { api: 'default', fansOut: { over: 0, callback: 0 } },
      'fansOut: argument 0 is no function',
    ],
    [
      'a limit of concurrency',
      'p-map',
      { api: 'default', fansOut: { over: 0, callback: 1, limit: { at: 2, property: 'limit' } } },
      'fansOut.limit: there is no limit in argument 2',
    ],
    [
      'a limit of time',
      'opossum',
      { api: 'new default', limitsTime: { callback: 0, slot: { at: 1, property: 'timout' }, default: 10_000 } },
      'limitsTime: there is no timout in argument 1',
    ],
    [
      'a handler at text',
      'events',
      { api: 'EventEmitter#on', runs: [{ at: 0, on: 'event', promise: 'ignored' }] },
      'runs: argument 0 is no function',
    ],
    [
      'a handler that is no option',
      'kafkajs',
      { api: 'Consumer#run', runs: [{ at: 0, property: 'eachMesage', on: 'message', promise: 'handled' }] },
      'runs: there is no eachMesage in argument 0',
    ],
    ['a cause', '@connectrpc/connect', { api: 'new ConnectError', cause: { at: 9 } }, 'cause: there is no argument 9'],
  ])('%s', (_, module, fact, problem) => {
    expect(problemsOf(module, fact)).toContain(problem);
  });
});
