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

/** A region in which names are declared: module, function, block, class, type with parameters. */
export class Scope {
  readonly values = new Map<string, Binding>();
  readonly types = new Map<string, Binding>();

  constructor(
    readonly node: Node,
    readonly parent: Scope | undefined,
    readonly isFunctionLevel: boolean,
  ) {}

  /** The closest scope that `var` hoists to. */
  get functionLevel(): Scope {
    return this.isFunctionLevel || !this.parent ? this : this.parent.functionLevel;
  }

  findValue(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const found = scope.values.get(name);
      if (found) return found;
    }
    return undefined;
  }

  findType(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const found = scope.types.get(name);
      if (found) return found;
    }
    return undefined;
  }
}
