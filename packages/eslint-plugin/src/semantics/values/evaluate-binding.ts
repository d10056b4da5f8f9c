import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, keyName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { importedName } from './imported-name.js';
import { contextualValue } from './contextual-value.js';
import { parameterOf } from './parameter-value.js';
import { importedValue } from './module-values.js';
import { anyOf, container, unknown, type Value } from './value.js';

/** What is known of the value of a declared name. */
export function evaluateBinding(world: World, module: ModuleSyntax, binding: Binding): Value {
  return world.values.get(module, binding, () => {
    world.trail?.push(`${binding.kind} ${binding.name} (${module.file})`);
    return compute(world, module, binding);
  });
}

function compute(world: World, module: ModuleSyntax, binding: Binding): Value {
  const { declaration } = binding;
  switch (binding.kind) {
    case 'import':
      return importBinding(world, module, declaration);
    case 'function':
      // `declare function`
      if (declaration.type === 'TSDeclareFunction') return { kind: 'function-type', module, node: declaration };
      return { kind: 'function', module, node: declaration as FunctionNode };
    case 'class':
      return { kind: 'class', module, node: declaration as TSESTree.ClassDeclaration };
    case 'parameter':
      return fromPattern(world, module, binding, declaration, () => parameterValue(world, module, declaration));
    case 'variable':
      return variableValue(world, module, binding, declaration as TSESTree.VariableDeclarator);
    default:
      return unknown;
  }
}

function importBinding(world: World, module: ModuleSyntax, node: Node): Value {
  if (node.type === 'TSImportEqualsDeclaration') {
    const reference = node.moduleReference;
    return reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal'
      ? importedValue(world, module, String(reference.expression.value), '*', true)
      : unknown;
  }
  const { source } = node.parent as TSESTree.ImportDeclaration;
  return importedValue(world, module, source.value, importedName(node));
}

function variableValue(
  world: World,
  module: ModuleSyntax,
  binding: Binding,
  declarator: TSESTree.VariableDeclarator,
): Value {
  const fromInit = () => {
    const loop = declarator.parent.parent as Node;
    if (loop.type === 'ForOfStatement' && loop.left === declarator.parent)
      return world.element(world.evaluate(module, loop.right));
    if (declarator.init) return world.evaluate(module, declarator.init);
    return unknown;
  };
  // A function that stands there is what is called, whatever its annotation says that it is like (`const f: typeof fetch = …`).
  if (declarator.parent.kind === 'const' && declarator.init && isFunction(unwrap(declarator.init))) return fromInit();
  const declared = fromPattern(world, module, binding, declarator.id, fromInit);
  if (declared.kind !== 'unknown' && declared.kind !== 'nothing') return declared;
  if (declarator.id.type !== 'Identifier') return declared;
  const assigned = module.assignmentsTo(binding).map(assignment => world.evaluate(module, assignment.right));
  return assigned.length > 0 ? anyOf(assigned) : declared;
}

function parameterValue(world: World, module: ModuleSyntax, parameter: Node): Value {
  const fn = parameter.parent as FunctionNode;
  const index = fn.params.indexOf(parameter as TSESTree.Parameter);
  const expected = contextualValue(world, module, fn);
  const value = expected.kind === 'unknown' ? unknown : parameterOf(world, expected, index);
  if (value.kind !== 'unknown') world.trail?.push(`parameter ${index + 1} of a callback`);
  return value;
}

/** The value that a name gets out of the pattern that declares it, from the value of the whole. */
function fromPattern(world: World, module: ModuleSyntax, binding: Binding, pattern: Node, whole: () => Value): Value {
  let target: Node = pattern;
  const isRest = target.type === 'RestElement';
  if (target.type === 'TSParameterProperty') target = target.parameter;
  let fallback: Value = unknown;
  if (target.type === 'AssignmentPattern') {
    const { right } = target;
    fallback = world.evaluate(module, right);
    target = target.left;
  }
  const annotation = (target as TSESTree.Identifier).typeAnnotation;
  const annotated = annotation ? world.evaluateType(module, annotation.typeAnnotation) : unknown;
  if (target.type === 'Identifier' || isRest) {
    const isVague = annotated.kind === 'primitive' && (annotated.type === 'other' || annotated.type === 'error');
    if (annotated.kind !== 'unknown' && !isVague) return annotated;
    const value = whole();
    if (value.kind === 'unknown' && isVague && annotated.type === 'error') return annotated;
    return value.kind === 'unknown' ? fallback : isRest ? container('Array', value) : value;
  }
  const value = annotated.kind === 'unknown' ? anyOf([whole(), fallback]) : annotated;
  return destructure(world, module, binding.identifier, target, value);
}

/** Walks from the root of a pattern down to the identifier, taking from the value what each step names. */
function destructure(world: World, module: ModuleSyntax, identifier: Node, root: Node, whole: Value): Value {
  const steps: Node[] = [];
  for (let at: Node | undefined = identifier; at && at !== root; at = at.parent) steps.unshift(at);
  let value = whole;
  let pattern: Node = root;
  for (const step of steps) {
    if (step.type === 'Property' && pattern.type === 'ObjectPattern') {
      const name = keyName(step.key, step.computed);
      value = name === undefined ? unknown : world.member(value, name);
    } else if (pattern.type === 'ArrayPattern') {
      const index = pattern.elements.indexOf(step as TSESTree.DestructuringPattern);
      if (step.type !== 'RestElement') value = world.element(value, index);
    } else if (step.type === 'RestElement') {
      return value;
    }
    if (step.type === 'AssignmentPattern' && value.kind === 'unknown') value = world.evaluate(module, step.right);
    pattern = step;
  }
  return value;
}
