import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { hasFreeSignature } from '../functions/free-signature.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { isPromise } from './returns-promise.js';

/** What a function that is not async returns: a promise on one path, a bare value on another. */
export interface SometimesPromise {
  readonly bare: Node;
  readonly promise: Node;
}

/** Undefined where the function's declared result says so, or where it is not certain. */
export function sometimesPromise(world: World, module: ModuleSyntax, fn: FunctionNode): SometimesPromise | undefined {
  if (fn.async || fn.generator || fn.returnType || !hasFreeSignature(module, fn)) return undefined;
  const returned = returnedNodes(fn).flatMap(branches);
  if (returned.length < 2) return undefined;
  const bare = returned.find(node => isBare(world, module, node));
  const promise = bare && returned.find(node => isPromise(world.evaluate(module, node)));
  return bare && promise && { bare, promise };
}

function branches(node: Node): Node[] {
  const target = unwrap(node);
  return target.type === 'ConditionalExpression'
    ? [...branches(target.consequent), ...branches(target.alternate)]
    : [target];
}

/** Whether an expression surely has a value that is no promise. What a call yields is nobody's certainty. */
function isBare(world: World, module: ModuleSyntax, node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'BinaryExpression':
      return true;
    case 'UnaryExpression':
      return node.operator !== 'void';
    case 'Identifier':
      return isBareValue(world.evaluate(module, node));
    default:
      return isFunction(node);
  }
}

function isBareValue(value: Value): boolean {
  if (value.kind === 'any-of') return value.values.every(isBareValue);
  return value.kind === 'primitive' || value.kind === 'tuple' || (value.kind === 'container' && value.name === 'Array');
}
