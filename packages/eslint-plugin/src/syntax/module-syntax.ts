import type { TSESTree } from '@typescript-eslint/utils';
import { bind, type BoundTree, type IndexedType } from './bind.js';
import { startMemory, type Memory } from './memory.js';
import { ByBinding } from './by-binding.js';
import { assignmentsByName, referencesByName } from './name-index.js';
import type { Node } from './node.js';
import type { Binding, Scope } from './scope.js';

/** A parsed module with its names bound. */
export class ModuleSyntax {
  readonly tree: BoundTree;
  /** What an engine that parsed the file with types can add; opaque to this room. */
  types: unknown;
  /** What is remembered about it; forgotten whenever a module changes. */
  readonly memory: Memory;
  readonly #bindings = new Map<Node, Binding | null>();
  #references: ReturnType<typeof referencesByName> | undefined;
  #assignments: ReturnType<typeof assignmentsByName> | undefined;
  #referencesTo: ByBinding<TSESTree.Identifier> | undefined;
  #assignmentsTo: ByBinding<TSESTree.AssignmentExpression> | undefined;

  /**
   * @param file absolute path of the module; for a text without a file, the name that the engine gives.
   * @param program the tree of typescript-eslint, oxlint or oxc-parser.
   * @param text the source.
   */
  constructor(
    readonly file: string,
    readonly program: TSESTree.Program,
    readonly text: string,
  ) {
    this.tree = bind(program);
    this.memory = startMemory(program);
  }

  /** Identifiers in reference position, by name. */
  get references(): ReturnType<typeof referencesByName> {
    return (this.#references ??= referencesByName(this.tree.identifiers));
  }

  /** Assignments, by the name of the variable or of the property that they set. */
  get assignments(): ReturnType<typeof assignmentsByName> {
    return (this.#assignments ??= assignmentsByName(this.nodes('AssignmentExpression')));
  }

  /** The scope that a node stands in. */
  scopeOf(node: Node): Scope {
    for (let at: Node | undefined = node; at; at = at.parent) {
      const scope = this.tree.scopes.get(at);
      if (scope) return scope;
    }
    return this.tree.scopes.get(this.program) as Scope;
  }

  /** The declaration that an identifier in value position refers to; undefined for a global. */
  bindingOf(identifier: TSESTree.Identifier | TSESTree.JSXIdentifier): Binding | undefined {
    const known = this.#bindings.get(identifier);
    if (known !== undefined) return known ?? undefined;
    const found = this.scopeOf(identifier).findValue(identifier.name);
    this.#bindings.set(identifier, found ?? null);
    return found;
  }

  /** The declaration that a type name refers to; undefined for a global type. */
  typeBindingOf(name: string, from: Node): Binding | undefined {
    return this.scopeOf(from).findType(name);
  }

  /** The identifiers that refer to a binding, its declaration left out, in source order. */
  referencesTo(binding: Binding): readonly TSESTree.Identifier[] {
    this.#referencesTo ??= new ByBinding(identifier => this.bindingOf(identifier), this.references);
    return this.#referencesTo.of(binding);
  }

  /** Whether anything but its declaration names a binding. */
  isReferenced(binding: Binding): boolean {
    return this.referencesTo(binding).length > 0;
  }

  /** The assignments (`x = …`, `x ??= …`) to a variable, in source order. */
  assignmentsTo(binding: Binding): readonly TSESTree.AssignmentExpression[] {
    this.#assignmentsTo ??= new ByBinding(
      ({ left }) => (left.type === 'Identifier' ? this.bindingOf(left) : undefined),
      this.assignments,
    );
    return this.#assignmentsTo.of(binding);
  }

  /** The nodes of an indexed type (see `bind`), in source order. */
  nodes<T extends IndexedType>(type: T): readonly NodeOfType<T>[] {
    return (this.tree.nodesByType.get(type) ?? []) as readonly NodeOfType<T>[];
  }
}

/** The node interface whose `type` is `T`, given as the plain string that rules write. */
export type NodeOfType<T extends `${Node['type']}`> = Node extends infer N
  ? N extends { type: infer U }
    ? `${U & string}` extends T
      ? N
      : never
    : never
  : never;
