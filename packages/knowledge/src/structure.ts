/**
 * The shape of a library's types, generated from its installed declarations (`pnpm generate`), without which nobody
 * could say what `request` is in `app.get('/', (request, reply) => …)`.
 *
 * A reference to a type is one of
 * - a name: a type of this library (`PoolClient`), of another (`events#EventEmitter`), or a primitive we tell apart:
 *   `string`, `number`, `boolean`, `Error`, `AbortSignal`, `AbortController`;
 * - `this`: the type it is a member of, as the receiver has it;
 * - `['Promise', T]`, `['Array', T]`, `['Map', K, V]`, `['Set', T]`, `['Iterable', T]`, `['AsyncIterable', T]`, or any
 *   named type with type arguments: `['Repository', T]`; a missing or `null` argument means the parameter's default;
 * - `['$', n]`: the n-th type parameter of the type it is declared in; `['%', n]`: of the function itself, which for
 *   a function in a function (a callback, a returned function) is the outermost one that has type parameters;
 *   `['%', n, T]`: the same, with the type to assume when neither an argument nor the caller says;
 * - `['fn', [parameters…], result]`: a function; a parameter that nothing is known of is `null`, and `['...', T]` in
 *   the last place stands for any number of parameters of type T;
 * - `['typeof', 'Class']`: the class or function itself, not an instance; `['typeof', 'fs/promises#*']`: all that the
 *   module exports, as an object;
 * - `['|', A, B…]` and `['&', A, B…]`; `null` and `undefined` are left out of unions;
 * - `['obj', { name: T }]`: an anonymous object type; a tuple whose places differ is one, with the members `0`, `1` …;
 * - `['=', 'close', 'end']`: as a parameter, one of these strings: overloads that an event's or hook's name tells apart;
 * - `null`: nothing that matters.
 */
export type TypeRef =
  | string
  | null
  | readonly ['$' | '%', number]
  | readonly ['%', number, TypeRef]
  | readonly ['fn', readonly TypeRef[], TypeRef]
  | readonly ['typeof', string]
  | readonly ['obj', Readonly<Record<string, TypeRef>>]
  | readonly [string, ...TypeRef[]];

/** An interface, class, or object type alias of a library. */
export interface TypeStructure {
  /** What it extends and implements (classes: the base class first). */
  readonly extends?: readonly TypeRef[];
  /** How many type parameters it has; absent for none. */
  readonly parameters?: number;
  /** Defaults or constraints of its type parameters, by position, for when no argument is given. */
  readonly defaults?: readonly TypeRef[];
  /** Instance members by name; `*` stands for an index signature. A method with overloads is `['|', fn, fn…]`. */
  readonly members?: Readonly<Record<string, TypeRef>>;
  /** Static members of a class, or members of a function or namespace. Here `this` is an instance of the class. */
  readonly statics?: Readonly<Record<string, TypeRef>>;
  /** Call signature of a type that can be called. */
  readonly call?: TypeRef;
  /**
   * What `new` takes and gives, where the parameters matter or it is not a plain class; absent, `new` gives the type
   * itself. `['$', n]` in the parameters are the type's own, to be inferred from the arguments.
   */
  readonly construct?: TypeRef;
  /** The alias is just another name for this. */
  readonly alias?: TypeRef;
}

/** The generated structure of one module specifier. */
export interface LibraryStructure {
  readonly module: string;
  /** Version of the installed package that it was generated from. */
  readonly version: string;
  /** What each exported *value* is: `['typeof', 'Pool']`, `['fn', …]`, a type of an object. `default` included. */
  readonly exports: Readonly<Record<string, TypeRef>>;
  /** Exported type names whose name in `types` differs: export name to name. */
  readonly typeExports?: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, TypeStructure>>;
}
