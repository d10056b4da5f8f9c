import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LibraryStructure } from '@plimsoll/knowledge';
import { afterAll, describe, expect, it } from 'vitest';
import { loadDeclarations } from './declarations.js';
import { draftStructures } from './module-structure.js';
import { structureText } from './structure-text.js';
import { tidyStructures } from './tidy-structure.js';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-structure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** The structures of libraries that are written down as declarations, by module. */
function structuresOf(libraries: Readonly<Record<string, string>>): Record<string, LibraryStructure> {
  const project = join(folder, String(count++));
  for (const [name, text] of Object.entries(libraries)) {
    const home = join(project, 'node_modules', name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version: '1.2.3', types: 'index.d.ts' }));
    writeFileSync(join(home, 'index.d.ts'), text);
  }
  mkdirSync(dirname(join(project, 'x')), { recursive: true });
  const described = Object.keys(libraries).filter(name => !name.startsWith('undescribed'));
  const declarations = loadDeclarations(project, described);
  const modules = described.map(module => ({ module, specifier: module }));
  const structures = tidyStructures(draftStructures(declarations, modules).drafts);
  return Object.fromEntries(structures.map(structure => [structure.module, structure]));
}

const structureOf = (text: string) => structuresOf({ lib: text })['lib'] as LibraryStructure;

describe('the structure of a library', () => {
  it('names the module, the version and what is exported', () => {
    const lib = structureOf(`
      export class Pool { end(): Promise<void>; }
      export function connect(url: string): Promise<Pool>;
      export const pool: Pool;
      declare const all: { pool: Pool };
      export default all;`);
    expect(lib).toMatchObject({ module: 'lib', version: '1.2.3' });
    expect(lib.exports).toEqual({
      Pool: ['typeof', 'Pool'],
      connect: ['fn', ['string'], ['Promise', 'Pool']],
      default: ['obj', { pool: 'Pool' }],
      pool: 'Pool',
    });
    expect(lib.types).toEqual({ Pool: { members: { end: ['fn', [], ['Promise', null]] } } });
  });

  it('keeps methods whose result says nothing, and leaves out data', () => {
    const lib = structureOf(`
      export interface Row { id: number; name: string }
      export class Client {
        readonly host: string;
        last: Row;
        query(text: string): Promise<Row[]>;
        private secret(): void;
        protected reconnect(): void;
      }`);
    expect(lib.types).toEqual({
      Client: {
        members: { query: ['fn', ['string'], ['Promise', ['Array', null]]], reconnect: ['fn', [], null] },
      },
    });
  });

  it('writes a generic class with defaults, and no argument that nothing depends on', () => {
    const lib = structureOf(`
      export interface Handler { handle(): void }
      export class Box<T extends Handler = Handler, Phantom = string> {
        constructor(make: (value: T) => void);
        get(): T;
        map<U extends Handler>(change: (value: T) => U): Box<U, Phantom>;
        self(): this;
      }
      export const box: Box<Handler, number>;`);
    expect(lib.types['Box']).toEqual({
      parameters: 2,
      defaults: ['Handler'],
      members: {
        get: ['fn', [], ['$', 0]],
        map: ['fn', [['fn', [['$', 0]], ['%', 0, 'Handler']]], ['Box', ['%', 0, 'Handler']]],
        self: ['fn', [], 'this'],
      },
      construct: ['fn', [['fn', [['$', 0]], null]], ['Box', ['$', 0]]],
    });
    expect(lib.exports['box']).toBe('Box');
  });

  it('writes overloads once each, and tells those apart that have an event’s name', () => {
    const lib = structureOf(`
      export class Socket { send(): void }
      export interface Events { message: [socket: Socket]; close: []; end: [] }
      export class Server {
        open(): Promise<Socket>;
        open(port: number): Promise<Socket>;
        open(path: string): Promise<Socket>;
        open(port: number): Promise<Socket>;
        on(event: 'connection', listener: (socket: Socket) => void): this;
        on(event: 'error' | 'fault', listener: (error: Error) => void): this;
        once<E extends keyof Events>(event: E, listener: (...args: Events[E]) => void): this;
      }`);
    expect(lib.types['Server']?.members).toEqual({
      open: [
        '|',
        ['fn', ['string'], ['Promise', 'Socket']],
        ['fn', [], ['Promise', 'Socket']],
        ['fn', ['number'], ['Promise', 'Socket']],
      ],
      on: [
        '|',
        [
          'fn',
          [
            ['=', 'connection'],
            ['fn', ['Socket'], null],
          ],
          'this',
        ],
        [
          'fn',
          [
            ['=', 'error', 'fault'],
            ['fn', ['Error'], null],
          ],
          'this',
        ],
      ],
      once: [
        '|',
        [
          'fn',
          [
            ['=', 'message'],
            ['fn', ['Socket'], null],
          ],
          'this',
        ],
        [
          'fn',
          [
            ['=', 'close', 'end'],
            ['fn', [], null],
          ],
          'this',
        ],
      ],
    });
  });

  it('gives function aliases a call, and follows options with callbacks', () => {
    const lib = structureOf(`
      export interface Request { header(name: string): string }
      export type Handler = (request: Request, next: () => void) => void;
      export interface Options { prefix: string; onError?: (error: Error, request: Request) => void }
      export function route(path: string, ...handlers: Handler[]): void;
      export function serve(options: Options): void;`);
    expect(lib.types['Handler']).toEqual({ call: ['fn', ['Request', ['fn', [], null]], null] });
    expect(lib.types['Options']).toEqual({ members: { onError: ['fn', ['Error', 'Request'], null] } });
    expect(lib.exports['route']).toEqual(['fn', ['string', ['...', 'Handler']], null]);
    expect(lib.exports['serve']).toEqual(['fn', ['Options'], null]);
  });

  it('refers to types of another described library, and folds in those of any other', () => {
    const { lib } = structuresOf({
      lib: `
        import { Emitter } from 'emitter';
        import { Base } from 'undescribed-base';
        export class Client extends Base { readonly events: Emitter; }`,
      emitter: 'export class Emitter { on(): this }',
      'undescribed-base': 'export class Base { send(): Promise<void> }',
    });
    expect(lib?.types).toEqual({
      Base: { members: { send: ['fn', [], ['Promise', null]] } },
      Client: { extends: ['Base'], members: { events: 'emitter#Emitter' } },
    });
  });

  it('writes an index signature as a wildcard', () => {
    const lib = structureOf(`
      export interface Model { find(): void }
      export interface Models { count(): number; [name: string]: Model | (() => number) }
      export const models: Models;`);
    expect(lib.types['Models']?.members?.['*']).toEqual(['|', 'Model', ['fn', [], 'number']]);
    expect(lib.types['Models']?.members?.['count']).toEqual(['fn', [], 'number']);
  });

  it('takes what a static method infers from its receiver for an instance', () => {
    const lib = structureOf(`
      type Constructor<M> = new () => M;
      export class Model {
        save(): void;
        static find<M extends Model>(this: Constructor<M>): Promise<M[]>;
        static key: string;
      }`);
    expect(lib.types['Model']?.statics).toEqual({ find: ['fn', [], ['Promise', ['Array', 'this']]] });
  });

  it('reduces conditional, indexed and mapped types, and takes builders that cannot be for themselves', () => {
    const lib = structureOf(`
      export class Query { run(): void }
      type Either<T> = T extends string ? Query : Promise<Query>;
      type Kind<T extends { kind: any }> = T['kind'];
      type Simplify<T> = { [K in keyof T]: T[K] };
      type Without<T extends Builder<any>, K> = (T & { excluded: K })['kindOfBuilder'];
      export class Builder<S> {
        readonly kindOfBuilder: unknown;
        readonly state: S;
        either<T>(value: T): Either<T>;
        kind(): Kind<{ kind: Query }>;
        simple(): Simplify<Query>;
        partial(): Partial<Query>;
        where(): Without<this, 'where'>;
      }`);
    expect(lib.types['Builder']?.members).toMatchObject({
      either: ['fn', [null], ['|', 'Query', ['Promise', 'Query']]],
      kind: ['fn', [], 'Query'],
      partial: ['fn', [], 'Query'],
      simple: ['fn', [], 'Query'],
      where: ['fn', [], 'this'],
    });
  });

  it('knows what can be awaited and iterated', () => {
    const lib = structureOf(`
      export class Row { touch(): void }
      export class Lazy { then<R>(done: (rows: Row[]) => R): Promise<R>; }
      export class Cursor { next(): Promise<Row>; [Symbol.asyncIterator](): AsyncIterator<Row>; }`);
    expect(lib.types['Lazy']?.extends).toEqual([['Promise', ['Array', 'Row']]]);
    expect(lib.types['Cursor']?.extends).toEqual([['AsyncIterable', 'Row']]);
  });

  it('writes a tuple by its places, and drops unions of too many', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const lib = structureOf(`
      ${many.map(name => `export class ${name} { ${name.toLowerCase()}(): void }`).join('\n')}
      export function pair(): [A, number, B];
      export function any(): ${many.join(' | ')};
      export function some(): ${many.slice(0, 3).join(' | ')} | null | undefined;`);
    expect(lib.exports['pair']).toEqual(['fn', [], ['obj', { '0': 'A', '2': 'B' }]]);
    expect(lib.exports['any']).toEqual(['fn', [], null]);
    expect(lib.exports['some']).toEqual(['fn', [], ['|', 'A', 'B', 'C']]);
  });

  it('keeps one type under one name, however often it is exported', () => {
    const lib = structureOf(`
      declare namespace core { interface Request { get(name: string): string } }
      export interface Request extends core.Request {}
      export { Request as Req };
      export function handle(handler: (request: core.Request) => void): void;
      declare function main(): void;
      declare namespace main { export class Inner { go(): void } }
      export { main };`);
    expect(lib.exports['handle']).toEqual(['fn', [['fn', ['Request'], null]], null]);
    expect(lib.typeExports).toEqual({ Req: 'Request' });
    expect(lib.types['Request']).toEqual({ members: { get: ['fn', ['string'], 'string'] } });
    expect(lib.types['main']).toEqual({ statics: { Inner: ['typeof', 'main.Inner'] }, call: ['fn', [], null] });
  });

  it('is the same text for the same declarations, one type a line', () => {
    const text = 'export class B { a(): A } export class A { b(): B } export const b: B;';
    const [one, other] = [structureText(structureOf(text)), structureText(structureOf(text))];
    expect(one).toBe(other);
    expect(JSON.parse(one)).toEqual(structureOf(text));
    expect(one.split('\n').filter(line => /^"[AB]":\{/.test(line))).toEqual([
      '"A":{"members":{"b":["fn",[],"B"]}},',
      '"B":{"members":{"a":["fn",[],"A"]}}',
    ]);
  });

  it('says which modules are not installed', () => {
    const declarations = loadDeclarations(folder, ['not-installed']);
    expect(() => draftStructures(declarations, [{ module: 'not-installed', specifier: 'not-installed' }])).toThrow(
      'PLIMSOLL_STRUCTURE_MODULE_MISSING: not installed: not-installed.',
    );
  });
});
