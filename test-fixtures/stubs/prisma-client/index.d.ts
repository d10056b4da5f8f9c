/**
 * Declarations modelled by hand on what Prisma's generator documents to write into a project
 * (https://www.prisma.io/docs/orm/reference/prisma-client-reference): the part that is the same for every schema, and an
 * index signature where the generator has one property a model. Nothing here is copied from a generated client.
 */

/** A promise that runs nothing until somebody awaits it: queries go to the database on `then`. */
export interface PrismaPromise<T> extends Promise<T> {
  readonly [Symbol.toStringTag]: 'PrismaPromise';
}

/** What a model's methods that find one row give; it can be followed along relations. */
export interface ModelClient<T> extends PrismaPromise<T> {
  /** A relation by its field's name. */
  readonly [relation: string]: any;
}

/** One model of the schema, `prisma.user`. */
export interface ModelDelegate<Row = any> {
  findUnique(args: object): ModelClient<Row | null>;
  findUniqueOrThrow(args: object): ModelClient<Row>;
  findFirst(args?: object): ModelClient<Row | null>;
  findFirstOrThrow(args?: object): ModelClient<Row>;
  findMany(args?: object): PrismaPromise<Row[]>;
  findRaw(args?: object): PrismaPromise<unknown>;
  create(args: object): ModelClient<Row>;
  createMany(args?: object): PrismaPromise<{ count: number }>;
  createManyAndReturn(args?: object): PrismaPromise<Row[]>;
  update(args: object): ModelClient<Row>;
  updateMany(args: object): PrismaPromise<{ count: number }>;
  updateManyAndReturn(args: object): PrismaPromise<Row[]>;
  upsert(args: object): ModelClient<Row>;
  delete(args: object): ModelClient<Row>;
  deleteMany(args?: object): PrismaPromise<{ count: number }>;
  count(args?: object): PrismaPromise<number>;
  aggregate(args: object): PrismaPromise<any>;
  aggregateRaw(args?: object): PrismaPromise<unknown>;
  groupBy(args: object): PrismaPromise<any[]>;
}

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** Models' names start with a letter, the client's own methods with `$`. */
type ModelName = `${Letter | Uppercase<Letter>}${string}`;

export interface PrismaClientOptions {
  datasources?: Record<string, { url?: string }>;
  datasourceUrl?: string;
  adapter?: unknown;
  accelerateUrl?: string;
  errorFormat?: 'pretty' | 'colorless' | 'minimal';
  log?: (Prisma.LogLevel | Prisma.LogDefinition)[];
  omit?: object;
  transactionOptions?: Prisma.TransactionOptions;
}

/** The client inside `$transaction(async tx => …)`: everything but connecting and nested transactions. */
export interface TransactionClient {
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: any[]): PrismaPromise<T>;
  $queryRawUnsafe<T = unknown>(query: string, ...values: any[]): PrismaPromise<T>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: any[]): PrismaPromise<number>;
  $executeRawUnsafe(query: string, ...values: any[]): PrismaPromise<number>;
  /** Only for MongoDB. */
  $runCommandRaw(command: object): PrismaPromise<any>;
  /** The models of the schema. */
  readonly [model: ModelName]: ModelDelegate;
}

export interface MiddlewareParams {
  model?: string;
  action: string;
  args: any;
  dataPath: string[];
  runInTransaction: boolean;
}

export class PrismaClient<Options extends PrismaClientOptions = PrismaClientOptions> {
  constructor(options?: Options);
  $connect(): Promise<void>;
  $disconnect(): Promise<void>;
  $on(event: 'query', callback: (event: Prisma.QueryEvent) => void): this;
  $on(event: 'info' | 'warn' | 'error', callback: (event: Prisma.LogEvent) => void): this;
  $on(event: 'beforeExit', callback: () => Promise<void>): this;
  $use(middleware: (params: MiddlewareParams, next: (params: MiddlewareParams) => Promise<any>) => Promise<any>): void;
  $extends(extension: object | ((client: this) => any)): this;
  $transaction<P extends PrismaPromise<any>[]>(
    queries: [...P],
    options?: { isolationLevel?: Prisma.TransactionIsolationLevel },
  ): Promise<any[]>;
  $transaction<R>(work: (tx: Prisma.TransactionClient) => Promise<R>, options?: Prisma.TransactionOptions): Promise<R>;
  $queryRaw<T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: any[]): PrismaPromise<T>;
  $queryRawUnsafe<T = unknown>(query: string, ...values: any[]): PrismaPromise<T>;
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: any[]): PrismaPromise<number>;
  $executeRawUnsafe(query: string, ...values: any[]): PrismaPromise<number>;
  $runCommandRaw(command: object): PrismaPromise<any>;
  /** The models of the schema. */
  readonly [model: ModelName]: ModelDelegate;
}

export namespace Prisma {
  export { ModelDelegate, PrismaPromise, TransactionClient, PrismaClientOptions };

  export type LogLevel = 'info' | 'query' | 'warn' | 'error';
  export type TransactionIsolationLevel =
    'ReadUncommitted' | 'ReadCommitted' | 'RepeatableRead' | 'Snapshot' | 'Serializable';

  export interface LogDefinition {
    level: LogLevel;
    emit: 'stdout' | 'event';
  }
  export interface LogEvent {
    timestamp: Date;
    message: string;
    target: string;
  }
  export interface QueryEvent {
    timestamp: Date;
    query: string;
    params: string;
    duration: number;
    target: string;
  }
  export interface TransactionOptions {
    /** Wait for a connection at most so long, in ms; 2,000 by default. */
    maxWait?: number;
    /** The transaction may run so long, in ms; 5,000 by default. */
    timeout?: number;
    isolationLevel?: TransactionIsolationLevel;
  }

  export class Sql {
    readonly values: unknown[];
    readonly strings: string[];
    readonly text: string;
    readonly sql: string;
  }
  export const empty: Sql;
  export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql;
  export function raw(value: string): Sql;
  export function join(values: unknown[], separator?: string, prefix?: string, suffix?: string): Sql;
  export function defineExtension<T>(extension: T): T;

  export class PrismaClientKnownRequestError extends Error {
    constructor(message: string, details: { code: string; clientVersion: string; meta?: object });
    code: string;
    meta?: Record<string, unknown>;
    clientVersion: string;
  }
  export class PrismaClientUnknownRequestError extends Error {
    clientVersion: string;
  }
  export class PrismaClientRustPanicError extends Error {
    clientVersion: string;
  }
  export class PrismaClientInitializationError extends Error {
    errorCode?: string;
    clientVersion: string;
  }
  export class PrismaClientValidationError extends Error {
    clientVersion: string;
  }
}
