import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, enclosingFunction, keyName, wrapped, type Node } from '../../syntax/node.js';
import { resolveCall } from '../resolve.js';
import { followAssignment, followField, followPattern, isPrivate } from './follow-binding.js';
import { followArgument, followProperty, followReturn } from './follow-call.js';
import { followMember, followResult } from './follow-member.js';
import type { UseTrail } from './use-trail.js';

/** Goes on from an expression that is the value, or the part of it at `path`, to what is done with it. */
export function followUse(trail: UseTrail, module: ModuleSyntax, start: Node, path: string, depth: number): void {
  if (trail.seen.has(start)) return;
  trail.seen.add(start);
  const outer = wrapped(start);
  const parent = outer.parent as Node;
  const goOn = (next: Node) => trail.follow(module, next, path, depth);
  switch (parent.type) {
    case 'AwaitExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'SequenceExpression':
      if (parent.type !== 'ConditionalExpression' || parent.test !== outer) goOn(parent);
      return;
    case 'MemberExpression':
      if (parent.object === outer) followMember(trail, module, parent, path, depth);
      else trail.escapes = true;
      return;
    case 'VariableDeclarator':
      followPattern(trail, module, parent.id, path, depth);
      return;
    case 'AssignmentExpression':
      followAssignment(trail, module, parent, path, depth);
      if (parent.parent.type !== 'ExpressionStatement') goOn(parent);
      return;
    case 'PropertyDefinition':
      if (!isPrivate(parent)) trail.escapesByName = true;
      followField(trail, module, enclosingClass(parent), keyName(parent.key, parent.computed), path, depth);
      return;
    case 'ReturnStatement':
      followReturn(trail, module, enclosingFunction(parent), path, depth);
      return;
    case 'ArrowFunctionExpression':
      followReturn(trail, module, parent, path, depth);
      return;
    case 'CallExpression':
    case 'NewExpression':
      if (parent.callee !== outer) followArgument(trail, module, parent, outer, path, depth);
      else followResult(trail, module, parent, path, depth);
      return;
    case 'TaggedTemplateExpression':
      if (parent.tag === outer) trail.calls.push({ path, call: resolveCall(trail.world, module, parent) });
      else trail.escapes = true;
      return;
    case 'Property':
      followProperty(trail, module, parent);
      return;
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'TemplateLiteral':
      return;
    default:
      trail.escapes = true;
  }
}
