import type { Fact, FailureFact, IoKind } from '@plimsoll/knowledge';
import type { Range } from './graph.js';

/** A place in the library tables: the module, and the address of a member or export in it (`pg`, `Pool#query`). */
export interface LibrarySymbol {
  readonly module: string;
  readonly api: string;
}

/** A place in the project. */
export interface Place {
  /** Project path of the module. */
  readonly module: string;
  readonly range: Range;
}

/** What code is: a module's own statements, a named function, a member of a class or object, or a function without a name. */
export type FunctionKind = 'module' | 'function' | 'method' | 'constructor' | 'accessor' | 'callback';

/** Somewhere that a function may take an `AbortSignal` from: a parameter of its own, or a property of one. */
export interface SignalSource {
  /** As code would write it: `signal`, `options.signal`, `request.signal`. */
  readonly text: string;
  /** The parameter's place; undefined for a signal that the function makes or fetches itself. */
  readonly parameter?: number;
}

/** Whether a call hands a signal on: it does, it does not, or nobody can tell (a value out of sight, a spread). */
export type SignalPassing = 'yes' | 'no' | 'unknown';

/** What a call is called through. */
export type CallVia =
  /** The very function. */
  | 'direct'
  /** An interface or abstract member: the targets are what implements it. */
  | 'interface'
  /** The function is given to somebody who calls it: a callback, a listener, an element of an array. */
  | 'callback';

/** A call, construction or tagged template. */
export interface Call extends Place {
  /** What is called, as it is written: `this.orders.save`. */
  readonly callee: string;
  /** Ids of the project's functions that may run. Empty for a library's, and where nobody can tell. */
  readonly targets: readonly string[];
  readonly via: CallVia;
  /** The library's symbol that is called. */
  readonly library?: LibrarySymbol;
  /** What the library does when it is called: waits for this. */
  readonly io?: IoKind;
  /** From this call on the process serves, consumes or keeps a schedule. */
  readonly starts?: 'server' | 'consumer' | 'scheduler';
  /** The library's call has a place for a signal. */
  readonly takesSignal: boolean;
  readonly passesSignal: SignalPassing;
  /** Not part of what the caller waits for: nobody awaits it, or it cleans up after a failure. */
  readonly aside: boolean;
  /** A library's call that may change something elsewhere, so that to stop it half-way is no matter of course. */
  readonly mayChange: boolean;
  /** Constants and names of environment variables among the arguments: addresses, queues, tables. */
  readonly mentions: readonly string[];
  /** What the call makes serves the whole process, and ends with one of these methods. */
  readonly opens?: NonNullable<Fact['madeOnce']>;
  /** The process ends here. */
  readonly exits?: true;
  /** It runs at the same time as its neighbours: one of those that `Promise.all` is given. */
  readonly atOnce?: true;
}

/** A function of the project: everything that runs as one. */
export interface FunctionNode extends Place {
  /** Stays the same while the code around moves: `src/orders.ts#Orders.save`. */
  readonly id: string;
  /** For a person: `Orders.save`, `handler of GET /orders`. */
  readonly name: string;
  readonly kind: FunctionKind;
  /** Id of the function around it. Absent for the module's own statements. */
  readonly parent?: string;
  /** Id of the class or object type that it is a member of. */
  readonly owner?: string;
  readonly exported: boolean;
  /** Signals that it can hand on, those of its parameters first. */
  readonly signals: readonly SignalSource[];
  readonly calls: readonly Call[];
  /** How many branches and loops its own body has, callbacks not counted. */
  readonly decisions: number;
  /** It deals with errors by itself: it has a `catch`. */
  readonly catches?: true;
}

/** A type that somebody refers to: one of the project's, or one of a library. */
export interface TypeUse extends Place {
  /** Id of the type of the project. */
  readonly type?: string;
  /** The library's type, by the package or part of Node that declares it. */
  readonly library?: { readonly module: string; readonly name: string };
  /** What refers: a member's or parameter's name. */
  readonly by: string;
  readonly role: 'parameter' | 'field' | 'injected' | 'result' | 'property' | 'extends' | 'implements' | 'variable';
  /** Nobody wrote the type: the compiler infers it. */
  readonly inferred: boolean;
  /** Part of what the module offers to others: exported, and not private. */
  readonly public: boolean;
}

/** A class, interface or type alias of the project. */
export interface TypeNode extends Place {
  /** `src/orders.ts#Orders` */
  readonly id: string;
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'alias';
  readonly abstract: boolean;
  readonly exported: boolean;
  /** How many methods, own ones. */
  readonly methods: number;
  /** Ids of the project's types that it extends or implements, said so in the code. */
  readonly bases: readonly string[];
  /** Ids of the classes, and of the functions whose object literals, that implement it. */
  readonly implementedBy: readonly string[];
}

/** How the outside comes in. */
export type EntryKind = 'route' | 'middleware' | 'consumer' | 'job' | 'rpc' | 'resolver' | 'timer' | 'signal' | 'bin';

/** A place where the outside calls the project. */
export interface Entry extends Place {
  readonly kind: EntryKind;
  /** For a person: `GET /orders/:id`, `queue mails`, `SIGTERM`. */
  readonly name: string;
  /** Ids of the functions that are called. */
  readonly functions: readonly string[];
  /** Of an RPC service the names of everything that answers, also of what is out of sight. */
  readonly members?: readonly string[];
  /** What registers it. */
  readonly library: LibrarySymbol;
  /** It does the same each time, whatever has become of the process: it asks nobody and reads no state. */
  readonly steady?: true;
}

/** Where failures of what a library runs come up, or are dealt with. */
export interface FailurePlace extends Place {
  /**
   * `application`, `consumer`: the library runs functions of the project here, and what fails there goes to a `handler`.
   * `maybe`: a handler as likely as not: a function out of sight, named after errors.
   */
  readonly role: 'application' | 'consumer' | 'handler' | 'maybe';
  /** What is known of them: where they go. */
  readonly failures: FailureFact;
  readonly library: LibrarySymbol;
  /** Id of the function around it. */
  readonly function: string;
}

/** A table of a database that code names, in SQL or through a schema. */
export interface TableUse extends Place {
  readonly table: string;
  readonly access: 'read' | 'write' | 'declares';
  /** Id of the function around it. */
  readonly function: string;
}

/** A constant text that looks like the path of a URL. */
export interface PathText extends Place {
  readonly path: string;
}

/** What the modules declare and call, and how the world outside is tied to it. */
export interface SymbolGraph {
  /** By id, in the order of the modules and of the text. */
  readonly functions: ReadonlyMap<string, FunctionNode>;
  readonly types: ReadonlyMap<string, TypeNode>;
  readonly typeUses: readonly TypeUse[];
  readonly entries: readonly Entry[];
  readonly tables: readonly TableUse[];
  readonly failures: readonly FailurePlace[];
  /** Constant texts of each module that look like paths of URLs. */
  readonly paths: readonly PathText[];
}
