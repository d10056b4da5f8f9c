import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, keyName, memberName, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { Call } from '../call.js';

/** Something that keeps running until somebody stops it. */
export interface Interval {
  readonly kind: 'interval' | 'rescheduled';
  readonly node: Exclude<Call['node'], { type: 'TaggedTemplateExpression' }>;
}

/** A call that starts a repeating timer, or a timeout by which its function starts itself again on every path. */
export function intervalOf(call: Call): Interval | undefined {
  const { node, facts, module } = call;
  if (!facts.timer || node.type !== 'CallExpression') return undefined;
  if (facts.timer.repeats) return { kind: 'interval', node };
  const owner = flowOwnerOf(node);
  const [callback] = node.arguments;
  if (!owner || !isFunction(owner) || !callback || !runsAgain(module, owner, callback)) return undefined;
  // What starts itself again under a condition only is ended by that condition.
  const always = controlFlow(owner).everyPathFromEntry(one => one === node, {
    exits: ['end', 'return'],
    canThrow: () => false,
  });
  return always === true && !isConditional(node, owner) ? { kind: 'rescheduled', node } : undefined;
}

/** `setTimeout(poll, 1000)`, `setTimeout(() => void this.poll(), 1000)` inside of `poll`. */
function runsAgain(module: ModuleSyntax, owner: FunctionNode, callback: Node): boolean {
  const names = (node: Node): boolean => {
    const target = unwrap(node);
    if (target.type === 'Identifier') {
      const binding = module.bindingOf(target);
      return binding !== undefined && functionOf(binding) === owner;
    }
    if (target.type !== 'MemberExpression' || unwrap(target.object).type !== 'ThisExpression') return false;
    const holder = owner.parent;
    if (holder.type !== 'MethodDefinition' && holder.type !== 'PropertyDefinition') return false;
    return holder.key.type !== 'PrivateIdentifier'
      ? keyName(holder.key, holder.computed) === memberName(target)
      : memberName(target) === `#${holder.key.name}`;
  };
  if (!isFunction(callback)) {
    const target = unwrap(callback);
    const isBound =
      target.type === 'CallExpression' &&
      target.callee.type === 'MemberExpression' &&
      memberName(target.callee) === 'bind';
    return names(isBound ? (target.callee as { object: Node }).object : target);
  }
  const [only] = callback.body.type === 'BlockStatement' ? callback.body.body : [callback.body];
  if (!only || (callback.body.type === 'BlockStatement' && callback.body.body.length > 1)) return false;
  let call: Node = only.type === 'ExpressionStatement' ? only.expression : only;
  if (call.type === 'UnaryExpression' || call.type === 'AwaitExpression') call = call.argument;
  const target = unwrap(call);
  return target.type === 'CallExpression' && names(target.callee);
}

function functionOf(binding: Binding): Node | undefined {
  const { declaration } = binding;
  if (declaration.type === 'VariableDeclarator') return declaration.init ? unwrap(declaration.init) : undefined;
  return declaration;
}

function isConditional(node: Node, owner: Node): boolean {
  for (let at: Node | undefined = node.parent; at && at !== owner; at = at.parent) {
    if (
      ['IfStatement', 'ConditionalExpression', 'LogicalExpression', 'SwitchStatement', 'CatchClause'].includes(at.type)
    )
      return true;
  }
  return false;
}
