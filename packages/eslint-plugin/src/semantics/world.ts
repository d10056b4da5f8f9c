import type { Knowledge } from '@plimsoll/knowledge';
import type { ModuleStore } from './modules/module-store.js';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { Binding } from '../syntax/scope.js';
import type { Call } from './call.js';
import type { Probe, Reached } from './functions/reached.js';
import { explain } from './resolve.js';
import type { SignalParameter } from './signals/signal-parameter.js';
import type { SignalReach } from './signals/signal-reach.js';
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
  /** Calls by node. */
  calls: WeakMap<Node, Call> = new WeakMap();
  /** What functions reach, by what was looked for, function and number of calls looked through. */
  reached: WeakMap<Probe<unknown>, WeakMap<Node, (Reached<unknown> | undefined)[]>> = new WeakMap();
  /** How a signal is reached from what a name stands for; null where it is not. */
  signalReaches: WeakMap<Binding, SignalReach | null> = new WeakMap();
  /** Where functions take a signal; null where they do not. */
  signalParameters: WeakMap<object, SignalParameter | null> = new WeakMap();
  /** Spread elements through which a member is being looked for. */
  readonly spreads: Set<Node> = new Set();
  /** Members that are being looked for up the line of a class or interface. */
  readonly inheriting: WeakMap<Node, Set<string>> = new WeakMap();
  /** While set, evaluation says here how it reaches its answers. */
  trail: string[] | undefined;

  constructor(
    readonly knowledge: Knowledge,
    readonly modules: ModuleStore,
  ) {
    modules.onChange(() => {
      this.values.clear();
      this.calls = new WeakMap();
      this.reached = new WeakMap();
      this.signalReaches = new WeakMap();
      this.signalParameters = new WeakMap();
    });
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
