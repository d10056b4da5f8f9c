import type { Knowledge } from '@plimsoll/knowledge';
import type { ModuleStore } from './modules/module-store.js';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { Binding } from '../syntax/scope.js';
import { explain } from './resolve.js';
import { CycleMemo } from './values/cycle-memo.js';
import type { CallPlace } from './values/call-place.js';
import { element } from './values/element.js';
import { evaluate } from './values/evaluate.js';
import { evaluateBinding } from './values/evaluate-binding.js';
import { evaluateType } from './values/evaluate-type.js';
import { call } from './values/invoke.js';
import { member } from './values/member.js';
import { evaluateTypeBinding } from './values/type-binding.js';
import { unknown, type TypeArguments, type Value } from './values/value.js';

/** All that the questions are answered from: what is known about libraries, and the project's modules. */
export class World {
  /** Values by expression or declaration. */
  readonly values = new CycleMemo<Value>(unknown);
  /** Stands for the modules as they are: another object whenever one has changed. */
  calls: object = {};
  /** Spread elements through which a member is being looked for. */
  readonly spreads: Set<Node> = new Set();
  /** Type arguments of `ReturnType` that are being evaluated. */
  readonly returning: Set<Node> = new Set();
  /** The classes and interfaces from which a member, by its name, is being looked for up the line. */
  readonly inheriting: Map<string, Set<Node>> = new Map();
  /** While set, evaluation says here how it reaches its answers. */
  trail: string[] | undefined;
  readonly #questions = new Map<object, object>();

  constructor(
    readonly knowledge: Knowledge,
    readonly modules: ModuleStore,
  ) {
    modules.onChange(() => {
      this.calls = {};
    });
  }

  /**
   * What this world has answered to a question about things in a module, by the thing; forgotten when a module changes.
   * @param question what stands for the question: the function that answers it.
   */
  answers<K extends object, V>(question: object, module: ModuleSyntax): Map<K, V> {
    let own = this.#questions.get(question);
    if (!own) this.#questions.set(question, (own = {}));
    return module.memory.answers<K, V>(own);
  }

  /** How the value of an expression is found out, a step a line. */
  explain(module: ModuleSyntax, node: Node): readonly string[] {
    return explain(this, module, node);
  }

  // The questions about values need one another; they meet here, so that their modules need not.

  /** What is known of the value of an expression of a module. */
  evaluate(module: ModuleSyntax, node: Node): Value {
    return evaluate(this, module, node);
  }

  /** What is known of the value of a declared name. */
  evaluateBinding(module: ModuleSyntax, binding: Binding): Value {
    return evaluateBinding(this, module, binding);
  }

  /** What is known of a value of an annotated type; see `evaluate-type.ts`. */
  evaluateType(module: ModuleSyntax, node: Node, types?: TypeArguments, depth?: number): Value {
    return evaluateType(this, module, node, types, depth);
  }

  /** A value of the type that a binding declares. */
  evaluateTypeBinding(module: ModuleSyntax, binding: Binding, args: readonly Value[], depth?: number): Value {
    return evaluateTypeBinding(this, module, binding, args, depth);
  }

  /** What is known of `value.name`. */
  member(value: Value, name: string, self?: Value): Value {
    return member(this, value, name, self);
  }

  /** What a call of `callee` yields. */
  call(callee: Value, place?: CallPlace): Value {
    return call(this, callee, place);
  }

  /** What iterating over a value, or indexing it (by `index`, if constant), gives. */
  element(value: Value, index?: number): Value {
    return element(this, value, index);
  }
}
