import type { Fact } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { Call } from './call.js';
import { callFacts, entityOf, type Entity } from './entity.js';
import { evaluate } from './values/evaluate.js';
import { callableModule } from './values/callable-module.js';
import type { Value } from './values/value.js';
import type { World } from './world.js';

/** What an expression is. */
export interface Resolution {
  readonly value: Value;
  readonly entity: Entity | undefined;
}

export function resolve(world: World, module: ModuleSyntax, node: Node): Resolution {
  const value = evaluate(world, module, node);
  return { value, entity: entityOf(world, value) };
}

/**
 * How the resolver reaches its answer about an expression, a step a line, innermost last: for `--explain` and for tests.
 */
export function explain(world: World, module: ModuleSyntax, node: Node): readonly string[] {
  const trail: string[] = [];
  module.memory.clear();
  world.modules.forgetAnswers();
  world.trail = trail;
  try {
    evaluate(world, module, node);
  } finally {
    world.trail = undefined;
  }
  return trail;
}

/** A call node together with what it calls. */
export function resolveCall(world: World, module: ModuleSyntax, node: Call['node']): Call {
  const calls = world.answers<Node, Call>(resolveCall, module);
  const known = calls.get(node);
  if (known) return known;
  const callee = callableModule(
    world,
    evaluate(world, module, node.type === 'TaggedTemplateExpression' ? node.tag : node.callee),
  );
  const call = new ResolvedCall(world, module, node, callee);
  calls.set(node, call);
  return call;
}

/** Most who look at a call do not ask for the name of what it calls. */
class ResolvedCall implements Call {
  readonly #world: World;
  #entity: Entity | null | undefined;
  readonly facts: Fact;

  constructor(
    world: World,
    readonly module: ModuleSyntax,
    readonly node: Call['node'],
    readonly callee: Value,
  ) {
    this.#world = world;
    this.facts = callFacts(world, callee, node.type === 'NewExpression');
  }

  get entity(): Entity | undefined {
    if (this.#entity === undefined) this.#entity = entityOf(this.#world, this.callee) ?? null;
    return this.#entity ?? undefined;
  }
}
