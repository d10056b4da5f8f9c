import type {
  Call,
  Entry,
  EntryKind,
  FailurePlace,
  FunctionNode,
  Place,
  SymbolGraph,
  TableUse,
  TypeNode,
  TypeUse,
} from './symbol-graph.js';

/** Functions by their ids, each the list of what it does. */
export type DrawnFunctions = Readonly<Record<string, readonly string[]>>;

/** Types and what refers to them, as far as a test cares. */
export interface DrawnTypes {
  readonly types?: readonly (Pick<TypeNode, 'id' | 'kind'> & Partial<TypeNode>)[];
  readonly uses?: readonly (Pick<TypeUse, 'module' | 'role'> & Partial<TypeUse>)[];
}

/**
 * Draws symbols for a test, each function with its lines; line n of the list is line n of the module.
 *
 *     drawSymbols({ 'a.ts#get': ['entry route GET /a', 'signal request.signal', 'calls b.ts#load without'] })
 *
 * - `entry <kind> <name>`: the function is called from outside; `steady <kind> <name>`: and does the same each time;
 *   `entry rpc rpc Orders of Get,Put`: with the members of a service;
 * - `signal <text>`: it has a signal; `catches`: it deals with errors; `parent <id>`: the function around it; `decides <n>`;
 * - `[aside] calls|hands <id> [with|without|maybe] [taking]`: it calls a function, or hands it to somebody who does, with the
 *   signal or without; `taking`: the function takes one;
 * - `[aside] waits <module> <api> [with|without|maybe]`: a library's call that waits and can be stopped
 *   (`changing`: it may change something);
 * - `does <module> <api> <io> [<mentioned>…]`: one that waits and cannot be stopped;
 * - `starts <server|consumer|scheduler> <module> <api>`; `opens <kind> <module> <api> <closing methods…>`; `ends`: the process;
 * - `[aside] asks <module> <api>`: any other call of a library; `guesses <callee>`: a call that leads nobody knows where;
 * - `fails <role> <application|consumer> <module>`: where failures come up, or are dealt with; `text <path>`;
 * - `reads|writes|declares <table>`.
 */
export function drawSymbols(functions: DrawnFunctions, { types = [], uses = [] }: DrawnTypes = {}): SymbolGraph {
  const nodes = Object.entries(functions).map(([id, lines]) => drawFunction(id, lines));
  const all = Object.entries(functions).flatMap(([id, lines]) => lines.map((line, at) => ({ id, line, at })));
  return {
    functions: new Map(nodes.map(node => [node.id, node])),
    types: new Map(types.map(type => [type.id, drawType(type)])),
    typeUses: uses.map(use => ({ by: 'it', inferred: false, public: true, range: place('', 0).range, ...use })),
    entries: all.flatMap(({ id, line, at }) => drawEntry(id, line, at)),
    tables: all.flatMap(({ id, line, at }) => drawTable(id, line, at)),
    failures: all.flatMap(({ id, line, at }) => drawFailure(id, line, at)),
    paths: all.flatMap(({ id, line, at }) =>
      line.startsWith('text ') ? [{ path: line.slice(5), ...place(moduleOf(id), at) }] : [],
    ),
  };
}

function drawFunction(id: string, lines: readonly string[]): FunctionNode {
  const module = moduleOf(id);
  const rest = (word: string) =>
    lines.flatMap(line => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const [parent] = rest('parent');
  return {
    ...place(module, 0),
    id,
    name: id.slice(module.length + 1) || module,
    kind: id.endsWith('#') ? 'module' : 'function',
    exported: true,
    ...(parent !== undefined && { parent }),
    signals: rest('signal').map(text => ({ text, parameter: 0 })),
    calls: lines.flatMap((line, at) => drawCall(module, line, at)),
    decisions: Number(rest('decides')[0] ?? 0),
    ...(lines.includes('catches') && { catches: true as const }),
  };
}

function drawCall(module: string, line: string, at: number): Call[] {
  const words = line.split(' ');
  const aside = words[0] === 'aside';
  const [verb = '', first = '', ...more] = aside ? words.slice(1) : words;
  const passesSignal = more.includes('with') ? 'yes' : more.includes('maybe') ? 'unknown' : 'no';
  const base = {
    ...place(module, at),
    aside,
    passesSignal,
    mayChange: more.includes('changing'),
    mentions: [],
    targets: [],
    via: 'direct' as const,
  } as const;
  switch (verb) {
    case 'calls':
    case 'hands':
      return [
        {
          ...base,
          callee: first.slice(moduleOf(first).length + 1),
          targets: [first],
          via: verb === 'hands' ? 'callback' : 'direct',
          takesSignal: more.includes('taking'),
        },
      ];
    case 'waits':
      return [
        {
          ...base,
          callee: more[0] ?? '',
          library: { module: first, api: more[0] ?? '' },
          io: 'http',
          takesSignal: true,
        },
      ];
    case 'does': {
      const [api = '', io = 'database', ...mentions] = more;
      return [
        { ...base, callee: api, library: { module: first, api }, io: io as 'database', takesSignal: false, mentions },
      ];
    }
    case 'starts': {
      const [module = '', api = ''] = more;
      return [{ ...base, callee: api, library: { module, api }, takesSignal: false, starts: first as 'server' }];
    }
    case 'opens': {
      const [module = '', api = '', ...closedBy] = more;
      const opens = { kind: first as 'pool', closedBy };
      return [{ ...base, callee: api, library: { module, api }, takesSignal: false, opens }];
    }
    case 'asks':
      return [{ ...base, callee: more[0] ?? '', library: { module: first, api: more[0] ?? '' }, takesSignal: false }];
    case 'guesses':
      return [{ ...base, callee: first, takesSignal: false }];
    default:
      return line === 'ends' ? [{ ...base, callee: 'process.exit', takesSignal: false, exits: true }] : [];
  }
}

function drawEntry(id: string, line: string, at: number): Entry[] {
  const [word, kind = '', ...name] = line.split(' ');
  if (word !== 'entry' && word !== 'steady') return [];
  const library =
    kind === 'signal' ? { module: 'global', api: 'NodeJS.Process#on' } : { module: 'express', api: 'Application#get' };
  const [said = '', members] = name.join(' ').split(' of ');
  const entry: Entry = {
    ...place(moduleOf(id), at),
    kind: kind as EntryKind,
    name: said,
    functions: [id],
    ...(members !== undefined && { members: members.split(',') }),
    library,
  };
  return [word === 'steady' ? { ...entry, steady: true } : entry];
}

function drawTable(id: string, line: string, at: number): TableUse[] {
  const [, word, table = ''] = /^(reads|writes|declares) (.+)$/.exec(line) ?? [];
  if (word === undefined) return [];
  const access = word === 'reads' ? 'read' : word === 'writes' ? 'write' : 'declares';
  return [{ ...place(moduleOf(id), at), table, access, function: id }];
}

function drawFailure(id: string, line: string, at: number): FailurePlace[] {
  const [word, role, of, module = ''] = line.split(' ');
  if (word !== 'fails') return [];
  const library = { module, api: 'default' };
  const failures = { of: of as 'consumer', to: ['use'], parameters: 4 };
  return [{ ...place(moduleOf(id), at), role: role as 'handler', failures, library, function: id }];
}

function drawType(type: Pick<TypeNode, 'id' | 'kind'> & Partial<TypeNode>): TypeNode {
  const module = moduleOf(type.id);
  const name = type.id.slice(module.length + 1);
  return {
    ...place(module, 0),
    name,
    abstract: false,
    exported: true,
    methods: 1,
    bases: [],
    implementedBy: [],
    ...type,
  };
}

function moduleOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}

function place(module: string, at: number): Place {
  return { module, range: { line: at + 1, column: 1, endLine: at + 1, endColumn: 2 } };
}
