import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { logLevelOf } from '../errors/log-call.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

const deepest = 3;

/**
 * Whether a failure of a node's own step is to be reckoned with. What is awaited may reject; a call that is not awaited only
 * fails where we know it: parsers, blocking I/O, project functions that throw. A log call does not.
 */
export function mayFail(world: World, module: ModuleSyntax, node: Node, depth = 0): boolean {
  switch (node.type) {
    case 'AwaitExpression':
      return mayReject(world, module, unwrap(node.argument), depth);
    case 'CallExpression':
      return mayThrow(world, module, node, depth);
    case 'NewExpression':
      return resolveCall(world, module, node).facts.parses === true;
    case 'ThrowStatement':
      return true;
    case 'ForOfStatement':
      return node.await;
    default:
      return false;
  }
}

function mayReject(world: World, module: ModuleSyntax, promise: Node, depth: number): boolean {
  if (promise.type === 'NewExpression') return !isPause(promise);
  if (promise.type !== 'CallExpression')
    return !['Literal', 'ObjectExpression', 'ArrayExpression', 'TemplateLiteral'].includes(promise.type);
  if (logLevelOf(world, module, promise)) return false;
  const callee = unwrap(promise.callee);
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === 'allSettled') return false;
    if (name === 'catch' && promise.arguments.length > 0) return false;
  }
  const call = resolveCall(world, module, promise);
  if (call.facts.timer) return false;
  return failsInProject(world, call, depth) ?? true;
}

function mayThrow(world: World, module: ModuleSyntax, node: TSESTree.CallExpression, depth: number): boolean {
  if (logLevelOf(world, module, node)) return false;
  const call = resolveCall(world, module, node);
  if (call.facts.parses || call.facts.sync) return true;
  const functions = projectFunctions(call.callee);
  if (functions.length === 0 || functions.some(fn => fn.node.async || fn.node.generator)) return false;
  return failsInProject(world, call, depth) ?? false;
}

/** Whether a project function that is called may fail; undefined where what is called is unknown or too deep. */
function failsInProject(world: World, call: Call, depth: number): boolean | undefined {
  const functions = projectFunctions(call.callee);
  if (functions.length === 0 || depth >= deepest) return undefined;
  return functions.some(({ module, node }) => failsWithin(world, module, node, depth + 1));
}

function failsWithin(world: World, module: ModuleSyntax, fn: FunctionNode, depth: number): boolean {
  const canThrow = (node: Node) => mayFail(world, module, node, depth);
  const isSafe = controlFlow(fn).everyPathFromEntry(() => false, { exits: ['throw'], canThrow });
  if (isSafe !== true) return isSafe === false;
  // A promise that is returned without being awaited rejects outside of any `try` here.
  return returnedNodes(fn).some(returned => {
    const target = unwrap(returned);
    return (
      target.type === 'CallExpression' &&
      isPromise(world.evaluate(module, target)) &&
      mayReject(world, module, target, depth)
    );
  });
}

function isPromise(value: Value): boolean {
  return value.kind === 'container' && value.name === 'Promise';
}

/** `new Promise(resolve => setTimeout(resolve, 100))`: nothing in it rejects. */
function isPause(node: TSESTree.NewExpression): boolean {
  const [executor] = node.arguments;
  return (
    node.callee.type === 'Identifier' &&
    node.callee.name === 'Promise' &&
    executor !== undefined &&
    isFunction(executor) &&
    executor.params.length < 2
  );
}
