import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, startOf, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding, Scope } from '../../syntax/scope.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import { member } from '../values/member.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** A signal that code at some place could pass on. */
export interface SignalInScope {
  /** How the code there would write it: `signal`, `options.signal`, `controller.signal`. */
  readonly text: string;
  readonly binding: Binding;
  /** The caller handed it in; otherwise the function made or derived it itself. */
  readonly fromCaller: boolean;
  /** The function whose parameter or variable it is. */
  readonly owner: FunctionNode | undefined;
}

/** Names of properties that hold a signal in objects that functions are handed: `request.signal`, `options.abortSignal`. */
const signalProperties = ['signal', 'abortSignal'] as const;

/** Whether a value is an `AbortSignal`. */
export function isSignal(value: Value): boolean {
  return value.kind === 'library-instance' && value.library === 'global' && value.type === 'AbortSignal';
}

function isController(value: Value): boolean {
  return value.kind === 'library-instance' && value.library === 'global' && value.type === 'AbortController';
}

/** The signals that code at `node` can name, the nearest first. */
export function signalsInScope(world: World, module: ModuleSyntax, node: Node): SignalInScope[] {
  const found: SignalInScope[] = [];
  const seen = new Set<string>();
  for (let scope: Scope | undefined = module.scopeOf(node); scope; scope = scope.parent) {
    for (const binding of scope.values.values()) {
      if (seen.has(binding.name) || !isCandidate(binding) || !isDeclaredBefore(binding, node)) continue;
      seen.add(binding.name);
      const text = signalText(binding.name, evaluateBinding(world, module, binding), world);
      if (text) found.push({ text, binding, fromCaller: binding.kind === 'parameter', owner: ownerOf(scope) });
    }
  }
  return found;
}

function isCandidate({ kind }: Binding): boolean {
  return kind === 'parameter' || kind === 'variable';
}

/** A variable exists only after its declaration, in the same function; a closure may run later. */
function isDeclaredBefore(binding: Binding, node: Node): boolean {
  return binding.kind === 'parameter' || startOf(binding.declaration) < startOf(node);
}

function ownerOf(scope: Scope): FunctionNode | undefined {
  for (let at: Node | undefined = scope.node; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

function signalText(name: string, value: Value, world: World): string | undefined {
  if (isSignal(value)) return name;
  if (isController(value)) return `${name}.signal`;
  for (const property of signalProperties) {
    if (hasMembers(value) && isSignal(member(world, value, property))) return `${name}.${property}`;
  }
  return undefined;
}

function hasMembers(value: Value): boolean {
  return value.kind === 'interface' || value.kind === 'library-instance' || value.kind === 'all-of' || value.kind === 'instance';
}

/** Where a function takes a signal: the position of the parameter, and the property where it is one of options. */
export interface SignalParameter {
  readonly at: number;
  readonly property?: string;
  readonly name: string;
}

/** The parameter through which a caller can hand a function a signal. */
export function signalParameterOf(world: World, module: ModuleSyntax, fn: FunctionNode): SignalParameter | undefined {
  const scope = module.scopeOf(fn.body);
  for (const [at, parameter] of fn.params.entries()) {
    const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
    const pattern = target.type === 'AssignmentPattern' ? target.left : target;
    if (pattern.type === 'Identifier') {
      const binding = scope.findValue(pattern.name);
      const value = binding && evaluateBinding(world, module, binding);
      if (!value) continue;
      if (isSignal(value)) return { at, name: pattern.name };
      const property = hasMembers(value) ? signalProperties.find(name => isSignal(member(world, value, name))) : undefined;
      if (property) return { at, property, name: pattern.name };
    } else if (pattern.type === 'ObjectPattern') {
      const property = pattern.properties.find(item => item.type === 'Property' && isSignalProperty(item));
      if (property?.type === 'Property') {
        const local = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
        const binding = local.type === 'Identifier' ? scope.findValue(local.name) : undefined;
        if (binding && isSignal(evaluateBinding(world, module, binding))) {
          return { at, property: (property.key as TSESTree.Identifier).name, name: binding.name };
        }
      }
    }
  }
  return undefined;
}

function isSignalProperty({ key, computed }: TSESTree.Property): boolean {
  return !computed && key.type === 'Identifier' && signalProperties.some(name => name === key.name);
}
