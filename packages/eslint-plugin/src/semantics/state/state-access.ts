import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import type { SharedState } from './shared-state.js';

/**
 * What code does with shared state. `assign` replaces it, `update` too but by what it was (`+=`, `++`, `??=`), `grow` adds an
 * element, `shrink` takes some away, `change` sets a property by its name, `size` asks how much there is, `read` looks at the
 * rest, `away` hands it on whole, so that anything may happen to it.
 */
export interface StateAccess {
  readonly kind: 'assign' | 'update' | 'grow' | 'shrink' | 'change' | 'size' | 'read' | 'away';
  /** The reference. */
  readonly reference: Node;
  /** The assignment, the call, or the reference itself. */
  readonly node: Node;
  /** What an element is filed under, or the element itself where there is no key. */
  readonly key?: Node;
}

const growing = new Set(['set', 'add', 'push', 'unshift']);
const shrinking = new Set(['delete', 'clear', 'pop', 'shift', 'splice', 'length', 'fill', 'copyWithin']);
const counting = new Set(['size', 'length']);

/** All that the module does with a variable, in no particular order. */
export function accessesOf({ references }: SharedState): StateAccess[] {
  return references.map(accessAt);
}

function accessAt(reference: Node): StateAccess {
  const outer = wrapped(reference);
  const parent = outer.parent as Node;
  const access = (kind: StateAccess['kind'], node: Node = parent, key?: Node): StateAccess => ({
    kind,
    reference,
    node,
    ...(key && { key }),
  });
  switch (parent.type) {
    case 'AssignmentExpression':
      if (parent.left !== outer) return access('away');
      return access(parent.operator === '=' ? 'assign' : 'update');
    case 'UpdateExpression':
      return access('update');
    case 'MemberExpression':
      return parent.object === outer ? ofMember(parent, access) : access('read');
    case 'CallExpression':
    case 'NewExpression':
      return ofCall(parent, outer, access);
    case 'VariableDeclarator':
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'Property':
    case 'ArrayExpression':
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'ConditionalExpression':
    case 'AssignmentPattern':
    case 'AwaitExpression':
    case 'YieldExpression':
      return parent.type === 'ConditionalExpression' && parent.test === outer ? access('read') : access('away');
    case 'LogicalExpression':
      return access(parent.left === outer ? 'read' : 'away');
    default:
      return access('read');
  }
}

type Access = (kind: StateAccess['kind'], node?: Node, key?: Node) => StateAccess;

function ofMember(member: TSESTree.MemberExpression, access: Access): StateAccess {
  const outer = wrapped(member);
  const user = outer.parent as Node;
  const name = memberName(member);
  if (user.type === 'AssignmentExpression' && user.left === outer) {
    if (name !== undefined && shrinking.has(name)) return access('shrink', user);
    return name === undefined ? access('grow', user, member.property) : access('change', user);
  }
  if (user.type === 'UpdateExpression')
    return name === undefined ? access('grow', user, member.property) : access('change', user);
  if (user.type === 'UnaryExpression' && user.operator === 'delete') return access('shrink', user);
  if (user.type === 'CallExpression' && user.callee === outer) {
    if (name === undefined) return access('read', user);
    if (growing.has(name)) return access('grow', user, user.arguments[0]);
    return access(shrinking.has(name) ? 'shrink' : 'read', user);
  }
  if (name !== undefined && counting.has(name)) return access('size', user);
  return access('read', member);
}

/** What only looks at what it is given. */
const looking =
  /^(?:JSON\.stringify|Object\.(?:keys|values|entries|fromEntries|freeze)|Array\.(?:from|isArray)|structuredClone|console\.\w+|Number|String|Boolean|clearTimeout|clearInterval|isNaN)$/;

function ofCall(call: TSESTree.CallExpression | TSESTree.NewExpression, outer: Node, access: Access): StateAccess {
  if (call.callee === outer) return access('read');
  const callee = unwrap(call.callee);
  if (call.type === 'NewExpression')
    return access(callee.type === 'Identifier' && /^(?:Map|Set|Date)$/.test(callee.name) ? 'read' : 'away');
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.object.type === 'Identifier'
        ? `${callee.object.name}.${memberName(callee) ?? ''}`
        : '';
  if (name === 'Object.assign' && call.arguments[0] === outer) return access('change');
  return access(looking.test(name) ? 'read' : 'away');
}
