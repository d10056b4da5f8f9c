import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  enclosingClass,
  enclosingFunction,
  isFunction,
  keyName,
  memberName,
  unwrap,
  wrapped,
  type ClassNode,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { holdingUse, usesOf, type HoldingUse } from './holding-use.js';
import { landingOf } from './landing.js';
import { releaseOf, type Release } from './release.js';

/** Methods with which a timer stops to keep the process alive, or stops. */
const endings: ReadonlySet<string> = new Set(['unref', 'close']);

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

/** Whether the one that starts an interval also sees to its end; `never`, `dropped`, `throw` and `path` as for `releaseOf`. */
export function intervalEnd(world: World, module: ModuleSyntax, { node }: Interval): Release {
  const landing = landingOf(module, node);
  if (landing.kind === 'variable' && flowOwnerOf(node) !== flowOwnerOf(landing.binding.identifier)) {
    return anyEnd(usesOf(world, module, landing.binding, endings), isExported(module, landing.binding));
  }
  if (landing.kind === 'variable' && flowOwnerOf(node)?.type === 'Program') {
    return anyEnd(usesOf(world, module, landing.binding, endings), isExported(module, landing.binding));
  }
  if (landing.kind === 'field')
    return anyEnd(fieldUses(world, module, landing.owner, landing.name), isOpen(landing.owner, landing.name));
  const end = releaseOf(world, { module, node, methods: endings });
  if (end.state !== 'leaked' || end.how === 'never') return end;
  // What fails in code that only runs as the process starts ends the process.
  if (end.how !== 'dropped') return runsOnce(module, node) ? { state: 'out-of-sight' } : end;
  return endsWithProcess(world, module, node) ? { state: 'released' } : end;
}

/** Whether all that follows leads to the end of the process. */
function endsWithProcess(world: World, module: ModuleSyntax, node: Node): boolean {
  const owner = flowOwnerOf(node);
  const flow = owner && controlFlow(owner);
  if (!flow || flow.tooDeep || !flow.has(node)) return false;
  const endsProcess = (one: Node) =>
    one.type === 'CallExpression' && resolveCall(world, module, one).facts.exits === true;
  return flow.escapes({ from: node, until: () => false, canThrow: () => false, endsProcess }) === undefined;
}

function anyEnd(uses: readonly HoldingUse[], reachable: boolean): Release {
  if (uses.some(({ kind }) => kind === 'release')) return { state: 'released' };
  if (reachable || uses.some(({ kind }) => kind !== 'plain')) return { state: 'out-of-sight' };
  return { state: 'leaked', how: 'never' };
}

function isExported(module: ModuleSyntax, { identifier, declaration }: Binding): boolean {
  const name = (identifier as { name?: string }).name;
  if (declaration.parent?.parent?.type === 'ExportNamedDeclaration') return true;
  return module.program.body.some(
    statement =>
      statement.type === 'ExportNamedDeclaration' &&
      statement.specifiers.some(({ local }) => local.type === 'Identifier' && local.name === name),
  );
}

/** The mentions of a field in its class, through `this` or by another name for the instance. */
function fieldUses(world: World, module: ModuleSyntax, owner: ClassNode, name: string): HoldingUse[] {
  const uses: HoldingUse[] = [];
  walk(owner.body, node => {
    if (node.type !== 'MemberExpression' || memberName(node) !== name) return;
    const outer = wrapped(node);
    const isTarget = outer.parent?.type === 'AssignmentExpression' && outer.parent.left === outer;
    if (!isTarget) uses.push(holdingUse(world, module, node, endings));
  });
  return uses;
}

/** Whether others than the class's own code may end it: not private, or the class has heirs that could. */
function isOpen(owner: ClassNode, name: string): boolean {
  if (name.startsWith('#')) return false;
  const field = owner.body.body.find(
    item => item.type === 'PropertyDefinition' && keyName(item.key, item.computed) === name,
  );
  return field?.type !== 'PropertyDefinition' || field.accessibility !== 'private';
}

/**
 * Whether a node runs at most once in the life of the process: at the top of the module, or in functions that are only
 * called from there (`main()`).
 */
export function runsOnce(module: ModuleSyntax, node: Node, depth = 0): boolean {
  for (let at: Node | undefined = node.parent; at && at.type !== 'Program'; at = at.parent) {
    if (/^(?:For|While|DoWhile)/.test(at.type)) return false;
    if (!isFunction(at)) continue;
    if (enclosingClass(at) || depth > 4) return false;
    return calledOnce(module, at, depth);
  }
  return enclosingFunction(node) === undefined;
}

function calledOnce(module: ModuleSyntax, fn: FunctionNode, depth: number): boolean {
  const holder = wrapped(fn).parent as Node;
  if (holder.type === 'CallExpression' && unwrap(holder.callee) === fn) return runsOnce(module, holder, depth + 1);
  const id =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : holder.type === 'VariableDeclarator' && holder.id.type === 'Identifier'
        ? holder.id
        : undefined;
  const binding = id && module.bindingOf(id);
  if (!binding || isExported(module, binding)) return false;
  const references = module.referencesTo(binding);
  return (
    references.length === 1 &&
    references.every(reference => {
      const outer = wrapped(reference);
      return (
        outer.parent?.type === 'CallExpression' &&
        outer.parent.callee === outer &&
        runsOnce(module, outer.parent, depth + 1)
      );
    })
  );
}
