import type { Node } from './node.js';

export type BindingKind =
  | 'import'
  | 'variable'
  | 'parameter'
  | 'function'
  | 'class'
  | 'enum'
  | 'namespace'
  | 'catch'
  | 'type'
  | 'typeParameter';

/** A name that a module declares. */
export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  /** The declaring identifier (inside its pattern, for a destructured variable or parameter). */
  readonly identifier: Node;
  /**
   * What declares it: the declarator, import specifier, function, class, enum, interface, alias or type parameter; for a
   * parameter the whole parameter (pattern, default and all), for a catch binding the clause.
   */
  readonly declaration: Node;
  readonly scope: Scope;
}

type Names = ReadonlyMap<string, Binding>;

const none: Names = new Map();

/** A region in which names are declared: module, function, block, class, type with parameters. */
export class Scope {
  // Most blocks declare nothing, and nearly none a type.
  #values: Map<string, Binding> | undefined;
  #types: Map<string, Binding> | undefined;

  constructor(
    readonly node: Node,
    readonly parent: Scope | undefined,
    readonly isFunctionLevel: boolean,
  ) {}

  get values(): Names {
    return this.#values ?? none;
  }

  get types(): Names {
    return this.#types ?? none;
  }

  /** The closest scope that `var` hoists to. */
  get functionLevel(): Scope {
    return this.isFunctionLevel || !this.parent ? this : this.parent.functionLevel;
  }

  /** The first declaration of a name stays: overload signatures come before the body but have other node types. */
  declareValue(binding: Binding): void {
    this.#values ??= new Map();
    if (!this.#values.has(binding.name)) this.#values.set(binding.name, binding);
  }

  declareType(binding: Binding): void {
    if (!this.#types?.has(binding.name)) this.redeclareType(binding);
  }

  /** A class is what its name means as a type, even where an interface adds to it. */
  redeclareType(binding: Binding): void {
    this.#types ??= new Map();
    this.#types.set(binding.name, binding);
  }

  findValue(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const found = scope.#values?.get(name);
      if (found) return found;
    }
    return undefined;
  }

  findType(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const found = scope.#types?.get(name);
      if (found) return found;
    }
    return undefined;
  }
}
