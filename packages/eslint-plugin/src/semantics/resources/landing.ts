import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  isFunction,
  memberName,
  unwrap,
  wrapped,
  type ClassNode,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import { promiseOf } from '../../syntax/promise-call.js';
import type { Binding } from '../../syntax/scope.js';
import { isUsing } from '../../syntax/control-flow/throws.js';

/** Where the value of an expression goes first. */
export type Landing =
  /** `using`, `await using`: the language gives it back. */
  | { readonly kind: 'using' }
  | { readonly kind: 'variable'; readonly binding: Binding }
  /** The parameter of the callback that `then` is given. */
  | { readonly kind: 'parameter'; readonly binding: Binding; readonly fn: FunctionNode }
  | { readonly kind: 'field'; readonly owner: ClassNode; readonly name: string }
  /** `holder.name = …` of anything but `this`. */
  | { readonly kind: 'property'; readonly name: string }
  /** A member is called on it and it is not kept: `(await open()).stat()`. */
  | { readonly kind: 'chained'; readonly member: string; readonly call: TSESTree.CallExpression }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'elsewhere' };

const elsewhere: Landing = { kind: 'elsewhere' };

/** Where an expression's value lands, `await` looked through. */
export function landingOf(module: ModuleSyntax, node: Node): Landing {
  const outer = wrapped(node);
  const parent = outer.parent as Node;
  switch (parent.type) {
    case 'AwaitExpression':
      return landingOf(module, parent);
    case 'LogicalExpression':
      return parent.right === outer ? landingOf(module, parent) : elsewhere;
    case 'ConditionalExpression':
      return parent.test === outer ? elsewhere : landingOf(module, parent);
    case 'VariableDeclarator':
      if (isUsing(parent)) return { kind: 'using' };
      return variable(module, parent.id);
    case 'AssignmentExpression':
      if (wrapped(parent).parent?.type !== 'ExpressionStatement') return elsewhere;
      return assigned(module, unwrap(parent.left));
    case 'PropertyDefinition': {
      const owner = enclosingClass(parent);
      const name =
        parent.key.type === 'PrivateIdentifier'
          ? `#${parent.key.name}`
          : parent.key.type === 'Identifier'
            ? parent.key.name
            : undefined;
      return owner && name !== undefined && !parent.static ? { kind: 'field', owner, name } : elsewhere;
    }
    case 'MemberExpression':
      return chained(module, parent);
    case 'ExpressionStatement':
      return { kind: 'dropped' };
    case 'ArrowFunctionExpression':
      // `new Promise(resolve => setTimeout(resolve, 5))`: nobody looks at what an executor returns.
      return parent.body === outer && promiseOf(module, parent) ? { kind: 'dropped' } : elsewhere;
    case 'UnaryExpression':
      return parent.operator === 'void' ? { kind: 'dropped' } : elsewhere;
    default:
      return elsewhere;
  }
}

function variable(module: ModuleSyntax, target: Node): Landing {
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  return binding ? { kind: 'variable', binding } : elsewhere;
}

function assigned(module: ModuleSyntax, target: Node): Landing {
  if (target.type !== 'MemberExpression') return variable(module, target);
  const name = memberName(target);
  if (name === undefined) return elsewhere;
  if (unwrap(target.object).type !== 'ThisExpression') return { kind: 'property', name };
  const owner = enclosingClass(target);
  return owner ? { kind: 'field', owner, name } : elsewhere;
}

function chained(module: ModuleSyntax, member: TSESTree.MemberExpression): Landing {
  const name = memberName(member);
  const outer = wrapped(member);
  const call = outer.parent;
  if (name === undefined || call?.type !== 'CallExpression' || call.callee !== outer) return elsewhere;
  if (name !== 'then') return { kind: 'chained', member: name, call };
  const callback = call.arguments[0];
  if (!callback || !isFunction(callback)) return elsewhere;
  const [parameter] = callback.params;
  const binding =
    parameter?.type === 'Identifier' ? module.scopeOf(callback.body).findValue(parameter.name) : undefined;
  return binding ? { kind: 'parameter', binding, fn: callback } : elsewhere;
}

/** The declared name that the value of an expression goes by: a variable's, a field's. */
export function nameOf(module: ModuleSyntax, node: Node): Node | undefined {
  const { kind } = landingOf(module, node);
  if (kind !== 'variable' && kind !== 'field') return undefined;
  let holder: Node | undefined = node.parent;
  while (holder && !['VariableDeclarator', 'PropertyDefinition', 'AssignmentExpression'].includes(holder.type))
    holder = holder.parent;
  if (holder?.type === 'PropertyDefinition') return holder.key;
  const target =
    holder?.type === 'AssignmentExpression' ? unwrap(holder.left) : (holder as { id?: Node } | undefined)?.id;
  return target?.type === 'MemberExpression' ? target.property : target;
}
