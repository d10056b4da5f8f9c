import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, type FunctionNode, type Node } from '../../syntax/node.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import { evaluateType } from '../values/evaluate-type.js';
import { unknown, type Value } from '../values/value.js';
import type { World } from '../world.js';
import { isSignal } from './is-signal.js';
import { signalProperty } from './signal-property.js';

/** Where a function takes a signal: the position of the parameter, and the property where it is one of options. */
export interface SignalParameter {
  readonly at: number;
  readonly property?: string;
  /** The parameter. */
  readonly node: Node;
}

type Signature = FunctionNode | { readonly params: readonly TSESTree.Parameter[] };

/** The parameter through which a caller can hand a signal to a function, a method of an interface or a function type. */
export function signalParameterOf(world: World, module: ModuleSyntax, fn: Signature): SignalParameter | undefined {
  const answers = world.answers<Signature, SignalParameter | null>(signalParameterOf, module);
  let known = answers.get(fn);
  if (known === undefined) answers.set(fn, (known = find(world, module, fn) ?? null));
  return known ?? undefined;
}

function find(world: World, module: ModuleSyntax, fn: Signature): SignalParameter | undefined {
  for (const [at, node] of fn.params.entries()) {
    const target = node.type === 'TSParameterProperty' ? node.parameter : node;
    const pattern = target.type === 'AssignmentPattern' ? target.left : target;
    if (pattern.type === 'RestElement') return undefined;
    const value = parameterValue(world, module, pattern);
    if (isSignal(value)) return { at, node };
    const property = signalProperty(world, module, value) ?? destructuredSignal(world, module, pattern);
    if (property !== undefined) return { at, property, node };
  }
  return undefined;
}

function parameterValue(world: World, module: ModuleSyntax, pattern: Node): Value {
  const annotation = (pattern as TSESTree.Identifier).typeAnnotation;
  if (annotation) return evaluateType(world, module, annotation.typeAnnotation);
  const binding = pattern.type === 'Identifier' ? module.scopeOf(pattern).findValue(pattern.name) : undefined;
  return binding ? evaluateBinding(world, module, binding) : unknown;
}

/** `({ signal }) => …` where only the context tells what it is. */
function destructuredSignal(world: World, module: ModuleSyntax, pattern: Node): string | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  for (const item of pattern.properties) {
    if (item.type !== 'Property') continue;
    const local = item.value.type === 'AssignmentPattern' ? item.value.left : item.value;
    const binding = local.type === 'Identifier' ? module.scopeOf(local).findValue(local.name) : undefined;
    if (binding && isSignal(evaluateBinding(world, module, binding))) return keyName(item.key, item.computed);
  }
  return undefined;
}
