import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { importedName } from '../values/imported-name.js';
import { evaluateType } from '../values/evaluate-type.js';
import { projectModule } from '../values/module-values.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

interface TypePlace {
  readonly module: ModuleSyntax;
  readonly node: Node;
}

const deepest = 12;

/** Whether an expression's declared type holds only values that the code itself writes down, numbers, booleans or dates. */
export function hasClosedType(world: World, module: ModuleSyntax, node: Node): boolean {
  const declared = declaredType(world, module, node, 0);
  return declared !== undefined && isClosed(world, declared.module, declared.node, 0);
}

/** Literals, enums, `keyof`, numbers and unions of them, through aliases and modules. */
function isClosed(world: World, module: ModuleSyntax, node: Node, depth: number): boolean {
  if (depth > deepest) return false;
  const inner = (child: Node) => isClosed(world, module, child, depth + 1);
  switch (node.type) {
    case 'TSLiteralType':
      return node.literal.type !== 'TemplateLiteral' || node.literal.expressions.length === 0;
    case 'TSNumberKeyword':
    case 'TSBigIntKeyword':
    case 'TSBooleanKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
      return true;
    case 'TSUnionType':
      return node.types.every(inner);
    case 'TSTypeOperator':
      return node.operator === 'keyof' || (node.typeAnnotation ? inner(node.typeAnnotation) : false);
    case 'TSIndexedAccessType':
      return node.objectType.type === 'TSTypeQuery';
    case 'TSArrayType':
      return inner(node.elementType);
    case 'TSTypeReference': {
      const { typeName, typeArguments } = node;
      if (typeName.type === 'TSQualifiedName') return isEnum(world, module, typeName.left, depth);
      if (typeName.type !== 'Identifier') return false;
      const binding = module.typeBindingOf(typeName.name, node);
      if (binding) return isClosedBinding(world, module, binding, depth + 1);
      if (typeName.name === 'Date') return true;
      return (
        ['Readonly', 'NonNullable', 'Exclude', 'Extract', 'Lowercase', 'Uppercase', 'Array', 'ReadonlyArray'].includes(
          typeName.name,
        ) &&
        typeArguments?.params[0] !== undefined &&
        inner(typeArguments.params[0])
      );
    }
    default:
      return false;
  }
}

function isEnum(world: World, module: ModuleSyntax, name: Node, depth: number): boolean {
  const binding = name.type === 'Identifier' ? module.typeBindingOf(name.name, name) : undefined;
  return binding !== undefined && isClosedBinding(world, module, binding, depth + 1);
}

function isClosedBinding(world: World, module: ModuleSyntax, binding: Binding, depth: number): boolean {
  const { declaration } = binding;
  if (depth > deepest) return false;
  if (declaration.type === 'TSEnumDeclaration') return true;
  if (declaration.type === 'TSTypeAliasDeclaration') return isClosed(world, module, declaration.typeAnnotation, depth);
  // oxlint writes null where there is no constraint.
  if (declaration.type === 'TSTypeParameter')
    return declaration.constraint ? isClosed(world, module, declaration.constraint, depth) : false;
  if (binding.kind !== 'import' || declaration.parent?.type !== 'ImportDeclaration') return false;
  const next = projectModule(world, module, declaration.parent.source.value);
  return next !== undefined && isClosedExport(world, next, importedName(declaration), depth);
}

function isClosedExport(world: World, module: ModuleSyntax, name: string, depth: number): boolean {
  if (depth > deepest) return false;
  const exports = world.modules.exports(module);
  const found = exports.named.get(name);
  if (found?.kind === 'local') {
    const binding = module.typeBindingOf(found.name, found.at);
    return binding !== undefined && isClosedBinding(world, module, binding, depth + 1);
  }
  return (found?.kind === 'from' ? [found.source] : exports.stars).some(source => {
    const next = projectModule(world, module, source);
    return next !== undefined && isClosedExport(world, next, found?.kind === 'from' ? found.name : name, depth + 1);
  });
}

/** The annotation that says what an expression is: of a variable, parameter, property, field or function's result. */
function declaredType(world: World, module: ModuleSyntax, node: Node, depth: number): TypePlace | undefined {
  if (depth > deepest) return undefined;
  if (node.type === 'TSAsExpression' && node.typeAnnotation.type !== 'TSTypeReference')
    return { module, node: node.typeAnnotation };
  const target = unwrap(node);
  if (target.type === 'Identifier') {
    const binding = module.bindingOf(target);
    return binding && bindingType(world, module, binding, depth);
  }
  if (target.type === 'MemberExpression') {
    const name = memberName(target);
    return name === undefined ? undefined : propertyType(world, module, target.object, name);
  }
  if (target.type === 'CallExpression') {
    const callee = world.evaluate(module, target.callee);
    const returned = callee.kind === 'function' || callee.kind === 'function-type' ? callee.node.returnType : undefined;
    return returned && 'module' in callee ? { module: callee.module, node: returned.typeAnnotation } : undefined;
  }
  return undefined;
}

function bindingType(world: World, module: ModuleSyntax, binding: Binding, depth: number): TypePlace | undefined {
  const identifier = binding.identifier as TSESTree.Identifier;
  if (identifier.typeAnnotation) return { module, node: identifier.typeAnnotation.typeAnnotation };
  const { parent } = identifier;
  // `{ order }: Options`, `const { order } = options`.
  const property = parent?.type === 'AssignmentPattern' ? parent.parent : parent;
  if (property?.type === 'Property' && property.parent.type === 'ObjectPattern') {
    const pattern = property.parent;
    const name = keyName(property.key, property.computed);
    if (name === undefined) return undefined;
    if (pattern.typeAnnotation)
      return memberType(evaluateType(world, module, pattern.typeAnnotation.typeAnnotation), name);
    const holder = pattern.parent;
    return holder?.type === 'VariableDeclarator' && holder.init
      ? propertyType(world, module, holder.init, name)
      : undefined;
  }
  const { declaration } = binding;
  if (declaration.type !== 'VariableDeclarator' || declaration.id !== identifier || !declaration.init) return undefined;
  return declaration.parent.kind === 'const' ? declaredType(world, module, declaration.init, depth + 1) : undefined;
}

function propertyType(world: World, module: ModuleSyntax, object: Node, name: string): TypePlace | undefined {
  return memberType(world.evaluate(module, object), name);
}

function memberType(value: Value, name: string): TypePlace | undefined {
  if (value.kind === 'interface') {
    const members = value.node.type === 'TSTypeLiteral' ? value.node.members : value.node.body.body;
    const member = members.find(
      item => item.type === 'TSPropertySignature' && keyName(item.key, item.computed) === name,
    );
    const annotation = member?.type === 'TSPropertySignature' ? member.typeAnnotation : undefined;
    return annotation ? { module: value.module, node: annotation.typeAnnotation } : undefined;
  }
  if (value.kind !== 'instance') return undefined;
  const field = value.node.body.body.find(
    item => item.type === 'PropertyDefinition' && keyName(item.key, item.computed) === name,
  );
  const annotation = field?.type === 'PropertyDefinition' ? field.typeAnnotation : undefined;
  return annotation ? { module: value.module, node: annotation.typeAnnotation } : undefined;
}
