import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, keyName, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import { contractOf } from '../functions/contract.js';
import { reachedIo } from '../functions/reached-io.js';
import { sourceText } from '../../syntax/source-text.js';
import { isSignal } from './is-signal.js';
import { signalParameterOf } from './signal-parameter.js';
import type { World } from '../world.js';

/** The name under which a function takes a signal and then forgets it. */
export interface UnusedSignal {
  readonly node: Node;
  readonly name: string;
}

/**
 * The signal that a function of a name takes and never mentions, although it waits for something; undefined for what others
 * prescribe: callbacks, overrides, methods of a library's contract.
 */
export function unusedSignal(world: World, module: ModuleSyntax, fn: FunctionNode): UnusedSignal | undefined {
  // Few functions leave a parameter unused; what its type is, maybe in another module, is the dearer question.
  if (!fn.params.some(one => leavesUnused(module, fn, one)) || isPrescribed(world, module, fn)) return undefined;
  const parameter = signalParameterOf(world, module, fn);
  if (!parameter) return undefined;
  const name = nameOf(world, module, parameter.node, parameter.property);
  const binding = name && module.scopeOf(fn.body).findValue(name.name);
  if (!name || !binding || name.name.startsWith('_') || module.referencesTo(binding).length > 0) return undefined;
  if (!waits(fn) && !reachedIo(world, module, fn)) return undefined;
  return mentionsArguments(module, fn) ? undefined : { node: name, name: name.name };
}

/** Whether nothing mentions a parameter, or a name that it is taken apart into. */
function leavesUnused(module: ModuleSyntax, fn: FunctionNode, parameter: Node): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (target.type === 'ObjectPattern')
    return target.properties.some(item => item.type === 'Property' && leavesUnused(module, fn, item.value));
  const binding = target.type === 'Identifier' ? module.scopeOf(fn.body).findValue(target.name) : undefined;
  return binding !== undefined && !module.isReferenced(binding);
}

function nameOf(
  world: World,
  module: ModuleSyntax,
  parameter: Node,
  property: string | undefined,
): TSESTree.Identifier | undefined {
  let target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (property === undefined) return target.type === 'Identifier' ? target : undefined;
  if (target.type !== 'ObjectPattern') return undefined;
  for (const item of target.properties) {
    if (item.type !== 'Property' || keyName(item.key, item.computed) !== property) continue;
    target = item.value.type === 'AssignmentPattern' ? item.value.left : item.value;
    const isTaken = target.type === 'Identifier' && isSignal(world.evaluate(module, target));
    return isTaken ? (target as TSESTree.Identifier) : undefined;
  }
  return undefined;
}

function isPrescribed(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  const holder = wrapped(fn).parent as Node;
  if (fn.type === 'FunctionDeclaration') return false;
  switch (holder.type) {
    case 'VariableDeclarator':
      return false;
    case 'PropertyDefinition':
      return holder.override;
    case 'MethodDefinition':
      if (holder.override || holder.kind === 'constructor') return true;
      return enclosingClass(holder)?.superClass != null || contractOf(world, module, holder) !== undefined;
    default:
      return true;
  }
}

function waits(fn: FunctionNode): boolean {
  let found = false;
  walkOwn(fn.body, node => {
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) found = true;
    return !found;
  });
  return found;
}

function mentionsArguments(module: ModuleSyntax, fn: FunctionNode): boolean {
  return fn.type !== 'ArrowFunctionExpression' && /\barguments\b/.test(sourceText(module, fn.body));
}
