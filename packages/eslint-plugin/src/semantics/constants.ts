import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../syntax/node.js';
import { importedName } from './values/imported-name.js';
import { projectModule } from './values/module-values.js';
import { enumMember } from './enum-member.js';
import { staticField } from './static-field.js';
import type { World } from './world.js';

export type Constant = string | number | boolean | null | undefined;
/** A constant that the code always has here, or `unknown`. */
export type ConstantAnswer = { readonly known: true; readonly value: Constant } | { readonly known: false };

const unknownConstant: ConstantAnswer = { known: false };

/**
 * The constant that an expression always has: literals, arithmetic on constants, `const` names through any number of
 * hops and modules. A `let`, a parameter or anything from outside is unknown.
 */
export function constantOf(world: World, module: ModuleSyntax, node: Node, depth = 0): ConstantAnswer {
  if (depth > 20) return unknownConstant;
  const inner = (child: Node) => constantOf(world, module, child, depth + 1);
  const target = unwrap(node);
  switch (target.type) {
    case 'Literal':
      return typeof target.value === 'object' && target.value !== null
        ? unknownConstant
        : { known: true, value: target.value as Constant };
    case 'TemplateLiteral':
      return template(target, inner);
    case 'UnaryExpression': {
      const value = inner(target.argument);
      if (!value.known) return unknownConstant;
      if (target.operator === '-') return { known: true, value: -Number(value.value) };
      if (target.operator === '+') return { known: true, value: Number(value.value) };
      if (target.operator === '!') return { known: true, value: !value.value };
      return target.operator === 'void' ? { known: true, value: undefined } : unknownConstant;
    }
    case 'BinaryExpression':
      return binary(target.operator, inner(target.left), inner(target.right));
    case 'LogicalExpression': {
      const left = inner(target.left);
      if (!left.known) return unknownConstant;
      const useRight =
        target.operator === '&&' ? Boolean(left.value) : target.operator === '||' ? !left.value : left.value == null;
      return useRight ? inner(target.right) : left;
    }
    case 'Identifier':
      return identifier(world, module, target, depth);
    case 'MemberExpression': {
      const name = memberName(target);
      const find = (from: typeof staticField) => name && from(world, module, target.object, name);
      const field = find(staticField) || find(enumMember);
      if (field) return constantOf(world, field.module, field.node, depth + 1);
      const object = name === undefined ? undefined : objectLiteral(world, module, target.object, depth);
      const property = object?.node.properties.find(
        item => item.type === 'Property' && !item.computed && item.key.type === 'Identifier' && item.key.name === name,
      );
      return object && property?.type === 'Property'
        ? constantOf(world, object.module, property.value, depth + 1)
        : unknownConstant;
    }
    default:
      return unknownConstant;
  }
}

function template(node: TSESTree.TemplateLiteral, inner: (child: Node) => ConstantAnswer): ConstantAnswer {
  let text = node.quasis[0]?.value.cooked ?? '';
  for (const [index, expression] of node.expressions.entries()) {
    const value = inner(expression);
    if (!value.known) return unknownConstant;
    text += String(value.value) + (node.quasis[index + 1]?.value.cooked ?? '');
  }
  return { known: true, value: text };
}

function binary(operator: string, left: ConstantAnswer, right: ConstantAnswer): ConstantAnswer {
  if (!left.known || !right.known) return unknownConstant;
  const a = left.value;
  const b = right.value;
  if (operator === '+')
    return { known: true, value: typeof a === 'string' || typeof b === 'string' ? `${a}${b}` : Number(a) + Number(b) };
  switch (operator) {
    case '-':
      return { known: true, value: Number(a) - Number(b) };
    case '*':
      return { known: true, value: Number(a) * Number(b) };
    case '/':
      return { known: true, value: Number(a) / Number(b) };
    case '**':
      return { known: true, value: Number(a) ** Number(b) };
    default:
      return unknownConstant;
  }
}

function identifier(world: World, module: ModuleSyntax, node: TSESTree.Identifier, depth: number): ConstantAnswer {
  const binding = module.bindingOf(node);
  if (!binding) {
    if (node.name === 'undefined') return { known: true, value: undefined };
    return node.name === 'Infinity' ? { known: true, value: Infinity } : unknownConstant;
  }
  const { declaration } = binding;
  if (binding.kind === 'variable' && declaration.type === 'VariableDeclarator') {
    const isConst =
      declaration.parent.kind === 'const' ||
      (declaration.init && module.assignmentsTo(binding).length === 0 && !isUpdated(module, binding));
    return isConst && declaration.id.type === 'Identifier' && declaration.init
      ? constantOf(world, module, declaration.init, depth + 1)
      : unknownConstant;
  }
  if (binding.kind !== 'import' || declaration.type === 'TSImportEqualsDeclaration') return unknownConstant;
  const source = (declaration.parent as TSESTree.ImportDeclaration).source.value;
  const target = projectModule(world, module, source);
  return target ? exportedConstant(world, target, importedName(declaration), depth + 1) : unknownConstant;
}

function isUpdated(module: ModuleSyntax, binding: Parameters<ModuleSyntax['referencesTo']>[0]): boolean {
  return module
    .referencesTo(binding)
    .some(
      ({ parent }) =>
        parent.type === 'UpdateExpression' || parent.type === 'ForInStatement' || parent.type === 'ForOfStatement',
    );
}

function exportedConstant(world: World, module: ModuleSyntax, name: string, depth: number): ConstantAnswer {
  const found = world.modules.exports(module).named.get(name);
  if (!found || depth > 20) return unknownConstant;
  if (found.kind === 'node') return constantOf(world, module, found.node, depth);
  if (found.kind === 'from') {
    const next = projectModule(world, module, found.source);
    return next ? exportedConstant(world, next, found.name, depth + 1) : unknownConstant;
  }
  const binding = module.scopeOf(found.at).findValue(found.name);
  return binding ? identifier(world, module, binding.identifier as TSESTree.Identifier, depth) : unknownConstant;
}

/** The object literal that an expression always is; undefined where it may be another, or may have been changed. */
export function objectLiteral(
  world: World,
  module: ModuleSyntax,
  node: Node,
  depth = 0,
): { module: ModuleSyntax; node: TSESTree.ObjectExpression } | undefined {
  if (depth > 20) return undefined;
  const value = world.evaluate(module, node);
  return value.kind === 'object' ? value : undefined;
}
