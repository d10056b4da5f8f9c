import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { isError } from './is-error.js';

/** What leaves a text the same one, written differently. */
const rewriting = new Set([
  'toLowerCase',
  'toUpperCase',
  'toLocaleLowerCase',
  'trim',
  'trimStart',
  'trimEnd',
  'normalize',
  'toString',
]);

/** The error whose text an expression is: `error.message`, a name for it, `String(error)`, `(error.message ?? '').trim()`. */
export function errorText(world: World, module: ModuleSyntax, node: Node, depth = 0): Node | undefined {
  if (depth > 10) return undefined;
  const inner = (child: Node) => errorText(world, module, child, depth + 1);
  const whole = (child: Node) => (isError(world, module, child) ? unwrap(child) : undefined);
  const target = unwrap(node);
  switch (target.type) {
    case 'MemberExpression':
      return memberName(target) === 'message' ? whole(target.object) : undefined;
    case 'TemplateLiteral': {
      const [only, ...others] = target.expressions;
      return only && others.length === 0 ? (whole(only) ?? inner(only)) : undefined;
    }
    case 'LogicalExpression':
      return target.operator === '&&' ? inner(target.right) : inner(target.left);
    case 'ConditionalExpression':
      return inner(target.consequent) ?? inner(target.alternate);
    case 'CallExpression': {
      const callee = unwrap(target.callee);
      const [given] = target.arguments;
      if (callee.type === 'Identifier')
        return callee.name === 'String' && given && !module.bindingOf(callee)
          ? (whole(given) ?? inner(given))
          : undefined;
      if (callee.type !== 'MemberExpression' || !rewriting.has(memberName(callee) ?? '')) return undefined;
      return inner(callee.object) ?? (memberName(callee) === 'toString' ? whole(callee.object) : undefined);
    }
    case 'Identifier': {
      const binding = module.bindingOf(target);
      return binding && namedText(world, module, binding, depth);
    }
    default:
      return undefined;
  }
}

/** `const text = error.message`, `const { message } = error`, `catch ({ message })`. */
function namedText(world: World, module: ModuleSyntax, binding: Binding, depth: number): Node | undefined {
  const { declaration, identifier, kind } = binding;
  const property = takenOut(identifier);
  if (kind === 'catch') return property === 'message' ? identifier : undefined;
  if (declaration.type !== 'VariableDeclarator' || !declaration.init || module.assignmentsTo(binding).length > 0)
    return undefined;
  if (declaration.id === identifier) return errorText(world, module, declaration.init, depth + 1);
  return property === 'message' && isError(world, module, declaration.init) ? unwrap(declaration.init) : undefined;
}

/** The property that a pattern takes a name from: `message` in `{ message: text }`. */
function takenOut(identifier: Node): string | undefined {
  const holder = identifier.parent?.type === 'AssignmentPattern' ? identifier.parent : identifier;
  const property = holder.parent;
  return property?.type === 'Property' &&
    property.value === holder &&
    property.key.type === 'Identifier' &&
    !property.computed
    ? property.key.name
    : undefined;
}
