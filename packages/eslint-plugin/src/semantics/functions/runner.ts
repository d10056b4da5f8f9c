import type { Occasion } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { contractOf } from './contract.js';
import { resolveCall } from '../resolve.js';
import { isRequest } from './is-request.js';
import type { World } from '../world.js';
import { fateOfPromise, registeredRunner } from './registered-runner.js';
import { registrationsIn } from './registrations.js';

/** Who runs a function that nobody in the project calls: when, and what becomes of the promise that it returns. */
export interface Runner {
  readonly on: Occasion;
  /** At most once in the life of what runs it. */
  readonly once: boolean;
  /** `ignored`: a rejection is nobody's, and ends the process. */
  readonly promise: 'handled' | 'ignored' | 'unknown';
  /** The call or the decorator that hands it over; absent where its parameters' types tell who runs it. */
  readonly by?: Node;
}

/**
 * What runs a function of a module: the library that it is handed to there, the framework whose decorator it wears, or,
 * where it takes a request as only a framework makes them, whoever serves requests.
 */
export function runnerOf(world: World, module: ModuleSyntax, fn: FunctionNode): Runner | undefined {
  const registration = registrationsIn(world, module).get(fn);
  if (registration) return registeredRunner(module, registration);
  return ofMethod(world, module, fn) ?? servesRequests(world, module, fn);
}

function ofMethod(world: World, module: ModuleSyntax, fn: FunctionNode): Runner | undefined {
  const method = wrapped(fn).parent;
  if (method?.type !== 'MethodDefinition') return undefined;
  for (const { expression } of method.decorators ?? []) {
    if (expression.type !== 'CallExpression') continue;
    const run = resolveCall(world, module, expression).facts.runsMethod;
    if (run) return { on: run.on, once: run.once === true, promise: fateOfPromise(module, run), by: expression };
  }
  const run = contractOf(world, module, method)?.runsMethod;
  return run && { on: run.on, once: run.once === true, promise: fateOfPromise(module, run) };
}

/** A request of a framework carries what a client has sent; only handlers and what they call are given one. */
function servesRequests(world: World, module: ModuleSyntax, fn: FunctionNode): Runner | undefined {
  for (const parameter of fn.params) {
    const binding = parameter.type === 'Identifier' ? module.scopeOf(fn).values.get(parameter.name) : undefined;
    const value = binding && world.evaluateBinding(module, binding);
    if (value && isRequest(world, value)) return { on: 'request', once: false, promise: 'unknown' };
  }
  return undefined;
}
