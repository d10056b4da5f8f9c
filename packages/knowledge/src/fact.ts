/** What an operation waits for. `file` is local; everything else leaves the process. */
export type IoKind =
  'http' | 'database' | 'cache' | 'queue' | 'rpc' | 'socket' | 'dns' | 'mail' | 'object-store' | 'process' | 'file';

/** An argument (0-based; negative counts from the end), or a property path of it (`signal`, `retry.limit`). */
export interface Slot {
  readonly at: number;
  readonly property?: string;
}

/** What makes a library run a function that it was given. */
export type Occasion =
  | 'request'
  | 'message'
  | 'job'
  | 'connection'
  | 'event'
  /** When a time has come, or the current turn is over. */
  | 'timer'
  /** Something that happens to the process: a signal, an uncaught exception. */
  | 'process'
  | 'start'
  | 'stop';

/** When a library runs a function that it was given, and what it does with the promise which that returns. */
export interface FunctionRun {
  readonly on: Occasion;
  /** At most once. */
  readonly once?: true;
  /** `handled`: waited for, and a rejection goes where the library says. `ignored`: a rejection ends the process. */
  readonly promise: 'handled' | 'ignored';
  /** The first version, and of which package, that handles the promise; earlier ones ignore it. */
  readonly handledSince?: { readonly package: string; readonly version: string };
}

/** A function among the arguments of a call that the library runs later. */
export interface GivenFunction extends Slot, FunctionRun {
  /** So are all functions after it, those in arrays too: a chain of middleware. */
  readonly rest?: true;
  /** So is each function that is a property of the object at the slot: the methods of a service. */
  readonly each?: true;
  /** First arguments, names of events, of which there is one in the life of the emitter: `listening`, `close`. */
  readonly onceFor?: readonly string[];
}

/** A unit of time in which a library reads or states a number: a length of time, or a point in it since the epoch. */
export type TimeUnit = 'ms' | 's';

/** Where a call takes a number that is a time. */
export interface DurationSlot extends Slot {
  readonly unit: TimeUnit;
  /** The number follows this word, whose place is `at` or any after it: `set(key, value, 'EX', 60)`. */
  readonly after?: string;
  /** A string of mere digits is read in this unit instead. */
  readonly digits?: TimeUnit;
  /** The most that it counts; what is beyond runs out at once. */
  readonly max?: number;
}

/** A library's retry: what it calls again after a failure, how often, and how it waits in between. */
export interface RetryFact {
  /** Where the function may stand that is called again. Absent where it is other calls that are repeated. */
  readonly callbacks?: readonly number[];
  /** Where the number of attempts or retries is given, and what holds when it is not. */
  readonly attempts: readonly Slot[];
  readonly default: number | 'none';
  /** Options that, when true, repeat it without end. */
  readonly forever?: readonly Slot[];
  /** Where the wait is given: a number, a function of the attempt, a strategy. */
  readonly backoff?: readonly Slot[];
  /** The factor by which the wait grows; 1 keeps it as it is. */
  readonly growth?: Slot;
  /** The wait grows unless an option says otherwise; without it there is none. */
  readonly grows?: true;
}

/** A call that does its work anew each time: a second one sends, charges or stores once more. */
export interface AddsFact {
  /** Only with one of these values at the slot: the method of a request. */
  readonly when?: Slot & { readonly equals: readonly string[] };
  /** Slots that, when given, make a repetition harmless: a key for deduplication. */
  readonly unless?: readonly Slot[];
  /** Where headers are given, one of which may be such a key. */
  readonly headers?: Slot;
}

/** A breaker: where the function stands that it guards, and the option with which it never tries again. */
export interface BreakerFact {
  /** Where the function stands; absent where the type's own methods take it. */
  readonly callback?: number;
  /** How long it stays open before it tries again. */
  readonly reset?: Slot;
  /** How long the guarded call may take; switched off by these values. */
  readonly timeout?: Slot & { readonly off: readonly (number | boolean)[] };
  /** The method that gives it an answer for when it is open, and the option that does. */
  readonly fallback?: string;
}

/** One option that bounds something, and what the library does when nobody sets it. */
export interface Bound {
  /** Property paths inside the options; any one of them bounds. */
  readonly options: readonly string[];
  /** What holds when unset: a number in the option's own unit, or `none`: unbounded. */
  readonly default: number | 'none';
  /** Unit of a duration. `count` for limits. */
  readonly unit: 'ms' | 's' | 'count';
  /** Values besides `undefined` that switch the bound off, e.g. `0`. */
  readonly off?: readonly (number | boolean | null)[];
  /**
   * The default is known only where `option` (the driver beneath) has one of the values that are keys here, and is bounded
   * by the options named there; elsewhere it is another.
   */
  readonly defaultFor?: { readonly option: string; readonly values: Readonly<Record<string, readonly string[]>> };
}

/** The bounds of a connection pool or agent whose options are the argument `at`. */
export interface PoolFact {
  readonly at: number;
  /** How many connections at most. */
  readonly limit?: Bound;
  /** How long to wait for a connection (to be made, or to become free). */
  readonly connect?: Bound;
  /** How long a connection may sit unused. */
  readonly idle?: Bound;
  /** How long one statement or request may take. */
  readonly statement?: Bound;
  /** Connections are counted and kept for each origin: one agent serves many, and often just carries a proxy or TLS. */
  readonly perOrigin?: true;
  /** The option without which no connection is kept for reuse: `keepAlive` of Node's agents. */
  readonly keepsWith?: string;
  /** The connection string that usually states the same options in its query. */
  readonly inString?: Slot;
}

/** One timeout of a server: where it is set, and what the platform does otherwise. */
export interface ServerTimeout {
  /** Option paths of the constructor or factory. Empty if it can only be assigned. */
  readonly options: readonly string[];
  /**
   * Properties of the server, or of the server it wraps, that set it by assignment: `server.requestTimeout`,
   * `getInstance().server.requestTimeout`.
   */
  readonly assign: readonly string[];
  /** Default in ms, or `none` for unbounded. */
  readonly default: number | 'none';
}

/** A server's timeouts. A kind that the server does not know is absent. */
export interface ServerFact {
  /** Argument with the options; absent when the factory takes none. */
  readonly at?: number;
  /** The whole request, headers and body. */
  readonly request?: ServerTimeout;
  readonly headers?: ServerTimeout;
  readonly keepAlive?: ServerTimeout;
  /** Inactivity while answering. */
  readonly response?: ServerTimeout;
}

/** Where failures of the functions go that an application or consumer runs. */
export interface FailureFact {
  readonly of: 'application' | 'consumer';
  /** Methods of what is made to which a function is given that takes them. */
  readonly to: readonly string[];
  /** They go to a function with so many parameters. */
  readonly parameters?: number;
  /** They go to a function that calls the next one, and catches. */
  readonly catches?: true;
  /** They are told to those who listen to one of these events. */
  readonly events?: readonly string[];
}

/** A table of a database that a call names. */
export interface TableFact {
  readonly name: Slot;
  /** `declares`: what it makes stands for the table from there on. */
  readonly access: 'read' | 'write' | 'declares';
}

/**
 * One fact about one address of a library's public interface, as the library's author would sign it. Literals only.
 *
 * `api` is a JSDoc namepath inside the module: `fn`, `new Class`, `Class#method`, `Class.static`, `object.method`,
 * `Type` (a fact about every value of the type); the default export is `default`, a module that is itself callable
 * (`module.exports = fn`) too.
 */
export interface Fact {
  readonly api: string;

  // ---- structure, where the declarations do not tell (these win over the generated tables)
  /** The type that the call or construction yields. */
  readonly makes?: string;
  /** The type that the promised value has. */
  readonly resolvesTo?: string;

  /**
   * Yields the member, named by the string argument at `named`, of what the receiver's type argument `of` stands for: service
   * containers with string keys.
   */
  readonly yieldsMember?: { readonly of: number; readonly named: number };

  /** Yields a function that does what its argument at this position does: `promisify(exec)`, `memoize(load)`. */
  readonly wraps?: { readonly at: number };

  /** The first version that has it, and of which package: the library's own, or `@types/node` for what Node added. */
  readonly since?: { readonly package: string; readonly version: string };

  // ---- functions that the library runs
  /** Functions that the call is given and the library runs later: handlers, consumers, listeners, timers. */
  readonly runs?: readonly GivenFunction[];
  /** On a decorator: when the framework runs the method that it stands on. */
  readonly runsMethod?: FunctionRun;
  /** On a decorator: the framework makes one instance of the class for the process, unless this option asks for more. */
  readonly makesOne?: { readonly unless: Slot };

  // ---- input and output
  /** The call performs I/O of this kind. */
  readonly io?: IoKind;
  /** On a type: awaiting (or returning to somebody who awaits) a value of it performs I/O: a lazy query builder. */
  readonly executes?: IoKind;
  /** The call blocks the event loop until it is done (`fs.readFileSync`). Goes with `io`. */
  readonly sync?: true;
  /** Asks for or makes a mere entry (`fs.existsSync`): it holds up nothing for long. Goes with `sync`. */
  readonly brief?: true;
  /**
   * Makes a stream of what is in memory already, so that it cannot fail by itself: of the argument at this position, if that is
   * text, bytes or an array, or of what the library holds.
   */
  readonly streamsMemory?: { readonly at?: number };
  /** Takes long by design, however little it is given: key derivation, key generation. */
  readonly slow?: true;
  /** Stays open by nature: a stream, a subscription, a long poll. Nobody expects a deadline on it. */
  readonly openEnded?: true;

  // ---- cancellation and deadlines
  /** Where an `AbortSignal` may be passed. */
  readonly signal?: Slot;
  /** What bounds the duration of this one call: slots that take a signal or a time limit. */
  readonly deadline?: { readonly slots: readonly Slot[]; readonly default: number | 'none'; readonly unit: 'ms' | 's' };
  /**
   * Options, beside those of `deadline`, with which the call, or all calls through the client that it makes, stay open by
   * nature: `responseType: 'stream'`.
   */
  readonly openEndedWhen?: readonly { readonly option: string; readonly equals: string | boolean | null }[];
  /** Options, beside those of `deadline`, that take an agent, whose own time limits then hold. */
  readonly agents?: readonly string[];
  /** Member paths by which options reach a call that it does not show: `setGlobalDispatcher`, `interceptors.request`. */
  readonly configuredBy?: readonly string[];
  /** The bound of every call made through the client that this call makes. */
  readonly clientDeadline?: { readonly at: number } & Bound;
  /** A method that sets a deadline on the chain it is called on (`query.timeout(1000)`). */
  readonly setsDeadline?: true;
  /** Runs the function at `callback` under a time limit: breakers, timeouts, retriers with a total limit. */
  readonly limitsTime?: { readonly callback: number; readonly slot: Slot; readonly default: number | 'none' };
  /** Ends work under way, so that whoever waits for it goes on: `controller.abort()`, `child.kill()`, `request.destroy()`. */
  readonly cancels?: true;
  /** What the call yields holds on to what it was made from, the argument or the object it is called on, and adds to it. */
  readonly derives?: { readonly from: number | 'receiver' };
  /** What the call promises comes with time alone: `setTimeout` of `timers/promises`. */
  readonly pauses?: true;

  // ---- durations
  /** Where it takes times, beside the bounds and deadlines that other facts state with their unit. */
  readonly durations?: readonly DurationSlot[];
  /** Options of which one must be shorter than the other, in one unit, or the longer never comes to bear. */
  readonly ordered?: readonly { readonly at: number; readonly shorter: string; readonly longer: string }[];
  /** What it yields or, for a property, what it holds is a time in this unit. */
  readonly time?: TimeUnit;

  // ---- retries and breakers
  /** The call repeats what fails, itself or in what it is given. */
  readonly retries?: RetryFact;
  /** Doing it again does it twice. */
  readonly adds?: AddsFact;
  /** Makes a breaker. */
  readonly breaker?: BreakerFact;
  /** Runs the function at `callback` behind a breaker, or behind what may hold one. */
  readonly guards?: { readonly callback: number };
  /** On the construction of a strategy: it always waits as long. */
  readonly fixedDelay?: true;

  // ---- ownership
  /**
   * What the call yields must be given back by one of these methods of the yielded type: `PoolClient#release`; `#()` where it
   * is a function that is to be called.
   */
  readonly heldUntil?: readonly string[];
  /**
   * What the call promises has a body that occupies a connection until it is read or cancelled, by one of these methods of it;
   * or, with `in`, of that property of it.
   */
  readonly body?: { readonly in?: string; readonly readBy: readonly string[] };
  /** The argument at this position (a resource, a timer) is given back or taken over by the call. */
  readonly releases?: { readonly at: number };
  /** A repeating or delayed timer; `clearedBy` are the functions or methods that end it. */
  readonly timer?: { readonly repeats: boolean; readonly clearedBy: readonly string[] };
  /**
   * The function at `callback` is called for the event at `event` from now on, until a method of the same object that
   * `removedBy` names takes it away, or the `options` say so (`once`, `signal`).
   */
  readonly listens?: {
    readonly event: number;
    readonly callback: number;
    readonly options?: number;
    readonly removedBy: readonly string[];
  };

  /**
   * On a type: the events that end the process when one comes and nobody listens. Empty where the type, unlike its base,
   * emits none of itself that way.
   */
  readonly emits?: readonly 'error'[];
  /** Runs a command in a shell, which can always be started: what goes wrong shows in its exit code. */
  readonly inShell?: true;
  /** On a type: it is one of Node's streams, which fails when what it reads from, writes to or works on fails. */
  readonly streams?: true;
  /** On a type that streams: what is written to it is taken in at once, so that nothing waits in memory: a hash. */
  readonly keepsNothing?: true;
  /** On a type: it is a process or a thread of its own, which lives until it ends itself or is ended. */
  readonly runsApart?: 'process' | 'thread';
  /** Starts the program that calls it once more, as a process that it keeps: whoever calls it is what the process was started with. */
  readonly forks?: true;

  /** What the call makes is meant to serve the whole process, and ends with one of these methods. */
  readonly madeOnce?: {
    readonly kind: 'pool' | 'client' | 'agent' | 'queue' | 'breaker' | 'logger';
    readonly closedBy: readonly string[];
  };

  /** From this call on the process serves or consumes, until it is told to stop. */
  readonly starts?: 'server' | 'consumer' | 'scheduler';
  /** Makes an application or consumer that leaves it to the project what becomes of failures, beside a bare default. */
  readonly failures?: FailureFact;
  /** The call sees to it that the process, when it is told to end, first closes what it is doing. */
  readonly stopsOnSignal?: true;

  // ---- limits
  readonly pool?: PoolFact;
  readonly server?: ServerFact;
  /**
   * On a type: all that is asked of a value shares one connection (a transaction, a queue in Redis) or runs in the
   * process (SQLite), so that asking much at once takes nothing from others.
   */
  readonly serial?: true;
  /** The call yields a function, or the type has methods, that run at most so many of what they are given at once. */
  readonly limitsConcurrency?: true;
  /** Calls `callback` once for each element of `over`, concurrently; `limit` bounds how many at once. */
  readonly fansOut?: { readonly over: number; readonly callback: number; readonly limit?: Slot };

  /**
   * Writes only where nothing is yet, and says whether it did: always, or with this word among the arguments (`NX`), or with
   * this option. Of several callers one wins: a lock.
   */
  readonly onlyIfAbsent?: { readonly word?: string; readonly option?: Slot };

  // ---- names
  /** On a decorator of a class: where the path stands that those of its routes begin with. */
  readonly prefix?: Slot;

  // ---- data
  /** Names a table of a database. */
  readonly table?: TableFact;
  /** SQL text is at `text` (argument, or a property of it); with `tag`, a template tag that is *not* parameterizing. */
  readonly sql?: Slot;
  /** The argument with the values for the text's placeholders, and how the first placeholder is written. */
  readonly sqlValues?: { readonly at: number; readonly placeholder: '$1' | '?' };
  /** A template tag or function whose result is safe inside SQL: it parameterizes or quotes. */
  readonly sqlSafe?: true;
  /** On a decorator of a class or method, or a method of an application: where the path stands that it answers. */
  readonly route?: Slot;
  /** On a decorator of a class: the options that list the classes with routes, and further classes put together like it. */
  readonly assembles?: { readonly routes: string; readonly parts: string };
  /** On a type: its members that hold what a client has sent, unchecked: `query`, `params`, `body`. */
  readonly clientData?: readonly string[];
  /** The call yields what a client has sent, unchecked; on a decorator: the parameter that it stands at holds it. */
  readonly clientSent?: true;

  // ---- errors and logs
  /** The call records what it is given, at this level. */
  readonly logs?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  /** What the call records goes to a span and not to a log. */
  readonly onSpan?: true;
  /** The call hands an error to somebody who deals with it: `next(err)`, `reject(err)`, an error tracker. */
  readonly handlesError?: true;
  /** On a type: a value of it says whether something failed, so that whoever drops it drops the failure. */
  readonly tellsFailure?: true;
  /** On the construction of an error: where it takes the error that brought it about. */
  readonly cause?: Slot;
  /**
   * On what brings such errors about: pieces of the texts of those failures that nothing but their text tells apart, for
   * want of a class, code or name of their own.
   */
  readonly toldByText?: readonly string[];
  /** Turns untrusted text into a value and throws when it cannot: `JSON.parse`, `new URL`. */
  readonly parses?: true;
  /** Answers a request with the HTTP status that is given at a slot, or always with one. */
  readonly answers?: { readonly at?: Slot; readonly status?: number };
  /** Ends the process. */
  readonly exits?: true;
}

/** What is known about one npm package or Node builtin. */
export interface LibraryTable {
  /** Import specifier. Node's builtins are named without `node:`. */
  readonly module: string;
  /** Further specifiers with the very same exports: `fs/promises` has its own table, `node:fs` needs none. */
  readonly aliases?: readonly string[];
  /** Range of versions for which the facts hold. For builtins, of Node. */
  readonly versions: string;
  /** The first version whose calls take the signals that the facts state, where it is not the first of `versions`. */
  readonly signalsSince?: string;
  /** Where the facts can be looked up. */
  readonly source: string;
  readonly facts: readonly Fact[];
}

/**
 * Declares a library table. Does nothing but check its type: tables are literals, so that a user can write one as
 * JSON in `plimsoll.config`.
 */
export function defineLibrary(table: LibraryTable): LibraryTable {
  return table;
}
