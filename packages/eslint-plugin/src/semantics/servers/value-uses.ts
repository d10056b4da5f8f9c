import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  contains,
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
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import { walk } from '../../syntax/walk.js';
import type { World } from '../world.js';
import { calledFunctions } from './called-functions.js';
import { callersOf, isExported } from './callers-of.js';
import { isForeignCallee } from './foreign-callee.js';

/** What is done with a value, as far as the project's code shows it. */
export interface ValueUses {
  /** Properties that are set, by path from the value: `server.requestTimeout`. */
  readonly settings: readonly Setting[];
  /** Method calls on the value, or on one of its parts. */
  readonly calls: readonly MethodUse[];
  /** Calls of packages that are given the value, as an argument or within one. */
  readonly given: readonly Call[];
  /** It leaves our sight: returned to callers that nobody knows, stored where others reach it, handed to who knows whom. */
  readonly escapes: boolean;
  /** It is only out of sight in so far as others reach it by its name: an export, a field that is not private. */
  readonly escapesByName: boolean;
  /** Some function returns it, be it to callers that are in sight. */
  readonly isReturned: boolean;
}

export interface Setting {
  readonly path: string;
  readonly module: ModuleSyntax;
  readonly node: Node;
}

export interface MethodUse {
  readonly path: string;
  readonly call: Call;
}

/** How many calls and returns a value is followed through. */
const deepest = 6;

/**
 * Follows the value of an expression through variables, private fields, the project's own functions (as argument and as
 * result) and what packages hand back of it. A package is taken not to set what it is given: `stoppable(server)`.
 * @param yieldsPart the path that a method's result has from the value (`''`: it is the value itself); undefined for others.
 */
export function valueUses(
  world: World,
  module: ModuleSyntax,
  node: Node,
  yieldsPart: (call: Call, path: string) => string | undefined,
): ValueUses {
  const settings: Setting[] = [];
  const calls: MethodUse[] = [];
  const given: Call[] = [];
  let escapes = false;
  let escapesByName = false;
  let isReturned = false;
  const seen = new Set<object>();
  const fields = new Map<ClassNode, Set<string>>();

  function follow(module: ModuleSyntax, start: Node, path: string, depth: number): void {
    if (seen.has(start)) return;
    seen.add(start);
    const outer = wrapped(start);
    const parent = outer.parent as Node;
    const goOn = (next: Node) => follow(module, next, path, depth);
    switch (parent.type) {
      case 'AwaitExpression':
      case 'ConditionalExpression':
      case 'LogicalExpression':
      case 'SequenceExpression':
        if (parent.type !== 'ConditionalExpression' || parent.test !== outer) goOn(parent);
        return;
      case 'MemberExpression':
        if (parent.object === outer) followMember(module, parent, path, depth);
        else escapes = true;
        return;
      case 'VariableDeclarator':
        followPattern(module, parent.id, path, depth);
        return;
      case 'AssignmentExpression':
        followAssignment(module, parent, path, depth);
        if (parent.parent.type !== 'ExpressionStatement') goOn(parent);
        return;
      case 'PropertyDefinition':
        if (!isPrivate(parent)) escapesByName = true;
        followField(module, enclosingClass(parent), keyName(parent.key, parent.computed), path, depth);
        return;
      case 'ReturnStatement':
        followReturn(module, enclosingFunction(parent), path, depth);
        return;
      case 'ArrowFunctionExpression':
        followReturn(module, parent, path, depth);
        return;
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee !== outer) followArgument(module, parent, outer, path, depth);
        else followResult(module, parent, path, depth);
        return;
      case 'TaggedTemplateExpression':
        if (parent.tag === outer) calls.push({ path, call: resolveCall(world, module, parent) });
        else escapes = true;
        return;
      case 'Property':
        followProperty(module, parent);
        return;
      case 'ExpressionStatement':
      case 'IfStatement':
      case 'UnaryExpression':
      case 'BinaryExpression':
      case 'TemplateLiteral':
        return;
      default:
        escapes = true;
    }
  }

  function followMember(module: ModuleSyntax, member: TSESTree.MemberExpression, path: string, depth: number): void {
    const name = memberName(member);
    if (name === undefined) {
      escapes = true;
      return;
    }
    const outer = wrapped(member);
    const parent = outer.parent as Node;
    const longer = path === '' ? name : `${path}.${name}`;
    if (parent.type === 'AssignmentExpression' && parent.left === outer) {
      settings.push({ path: longer, module, node: parent.right });
    } else if (parent.type === 'CallExpression' && parent.callee === outer) {
      if (path === '' && isOfPromise(name)) followPromise(module, parent, name, depth);
      else followResult(module, parent, path, depth);
    } else if (parent.type === 'TaggedTemplateExpression' && parent.tag === outer) {
      calls.push({ path, call: resolveCall(world, module, parent) });
    } else if (parent.type === 'MemberExpression' || parent.type === 'VariableDeclarator') {
      follow(module, member, longer, depth);
    }
  }

  /** `connect().then(connection => …)`: the value is what the callback is given; it passes through `catch` and `finally`. */
  function followPromise(module: ModuleSyntax, node: TSESTree.CallExpression, name: string, depth: number): void {
    if (name !== 'then') {
      follow(module, node, '', depth);
      return;
    }
    const callback = node.arguments[0] && unwrap(node.arguments[0]);
    const parameter = callback && isFunction(callback) ? callback.params[0] : undefined;
    if (parameter) followPattern(module, parameter, '', depth);
    else escapes ||= callback !== undefined && !isFunction(callback);
  }

  /** A call of the value (some are functions: `knex('orders')`) or of a method of it. */
  function followResult(
    module: ModuleSyntax,
    node: TSESTree.CallExpression | TSESTree.NewExpression,
    path: string,
    depth: number,
  ): void {
    const call = resolveCall(world, module, node);
    calls.push({ path, call });
    const part = yieldsPart(call, path);
    if (part !== undefined) follow(module, node, part, depth);
  }

  function followPattern(module: ModuleSyntax, pattern: Node, path: string, depth: number): void {
    if (pattern.type === 'Identifier') {
      const binding = module.scopeOf(pattern).findValue(pattern.name);
      if (binding) followBinding(module, binding, path, depth);
      return;
    }
    if (pattern.type !== 'ObjectPattern') {
      escapes = true;
      return;
    }
    for (const item of pattern.properties) {
      const name = item.type === 'Property' ? keyName(item.key, item.computed) : undefined;
      const target = item.type === 'Property' && item.value.type === 'AssignmentPattern' ? item.value.left : item.value;
      if (name !== undefined && target)
        followPattern(module, target as Node, path === '' ? name : `${path}.${name}`, depth);
    }
  }

  function followBinding(module: ModuleSyntax, binding: Binding, path: string, depth: number): void {
    const key = binding.identifier;
    if (seen.has(key)) return;
    seen.add(key);
    if (isExported(world, module, binding)) escapesByName = true;
    for (const reference of module.referencesTo(binding)) {
      const { parent } = reference;
      const isTarget = parent.type === 'AssignmentExpression' && parent.left === reference;
      if (!isTarget) follow(module, reference, path, depth);
    }
  }

  function followAssignment(
    module: ModuleSyntax,
    node: TSESTree.AssignmentExpression,
    path: string,
    depth: number,
  ): void {
    const target = unwrap(node.left);
    const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
    if (binding) {
      followBinding(module, binding, path, depth);
      return;
    }
    const owner =
      target.type === 'MemberExpression' && target.object.type === 'ThisExpression'
        ? enclosingClass(target)
        : undefined;
    const name = target.type === 'MemberExpression' ? memberName(target) : undefined;
    const field = owner?.body.body.find(
      item => item.type === 'PropertyDefinition' && !item.static && keyName(item.key, item.computed) === name,
    );
    if (!field || !isPrivate(field)) escapesByName = true;
    followField(module, owner, name, path, depth);
  }

  function followField(
    module: ModuleSyntax,
    owner: ClassNode | undefined,
    name: string | undefined,
    path: string,
    depth: number,
  ): void {
    if (!owner || name === undefined) {
      escapes = true;
      return;
    }
    const names = fields.get(owner) ?? new Set();
    if (names.has(name)) return;
    fields.set(owner, names.add(name));
    walk(owner.body, use => {
      if (use.type !== 'MemberExpression' || use.object.type !== 'ThisExpression' || memberName(use) !== name) return;
      const outer = wrapped(use);
      const isTarget = outer.parent?.type === 'AssignmentExpression' && outer.parent.left === outer;
      if (!isTarget && enclosingClass(use) === owner) follow(module, use, path, depth);
    });
  }

  /** Goes on at the places where the function is called, if all of them are in sight. */
  function followReturn(module: ModuleSyntax, fn: FunctionNode | undefined, path: string, depth: number): void {
    isReturned = true;
    if (fn && isIgnoredResult(module, fn)) return;
    const callers = fn && depth < deepest ? callersOf(world, module, fn) : undefined;
    if (!callers) {
      escapes = true;
      return;
    }
    for (const caller of callers) follow(module, caller, path, depth + 1);
  }

  function followArgument(
    module: ModuleSyntax,
    node: TSESTree.CallExpression | TSESTree.NewExpression,
    argument: Node,
    path: string,
    depth: number,
  ): void {
    const call = resolveCall(world, module, node);
    const index = node.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
    const functions = depth < deepest && index >= 0 ? calledFunctions(call) : [];
    for (const fn of functions) {
      const parameter = fn.node.params[index];
      const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
      if (target?.type === 'Identifier' || target?.type === 'ObjectPattern')
        followPattern(fn.module, target, path, depth + 1);
      else escapes ||= target !== undefined;
    }
    if (functions.length > 0) return;
    const base = call.callee.kind === 'class' ? call.callee.node.superClass : undefined;
    // A class without a constructor hands what it is given to its base.
    if (call.callee.kind === 'class' && base) escapes ||= !isForeignCallee(world, call.callee.module, base);
    else if (call.entity?.kind !== 'library' && !isForeignCallee(world, module, node.callee)) escapes = true;
    else {
      given.push(call);
      if (node.type === 'CallExpression') follow(module, node, path, depth);
    }
  }

  /** What a callback returns to a package, or to `new Promise`, goes nowhere: `process.on('SIGTERM', () => server.close())`. */
  function isIgnoredResult(module: ModuleSyntax, fn: FunctionNode): boolean {
    const { parent } = wrapped(fn);
    if (parent?.type !== 'CallExpression' && parent?.type !== 'NewExpression') return false;
    if (parent.callee === fn) return false;
    if (isPromise(parent.callee) || isForeignCallee(world, module, parent.callee)) return true;
    return resolveCall(world, module, parent).entity?.kind === 'library';
  }

  /** `new WebSocketServer({ server })`: an object that is written where a package is given it; elsewhere it is stored. */
  function followProperty(module: ModuleSyntax, property: Node): void {
    let at: Node = property;
    while (at.parent && (at.type === 'Property' || at.type === 'ObjectExpression' || at.type === 'ArrayExpression'))
      at = at.parent;
    if (at.type !== 'CallExpression' && at.type !== 'NewExpression') escapes = true;
    else if (contains(at.callee, property) || !isForeignCallee(world, module, at.callee)) escapes = true;
    else given.push(resolveCall(world, module, at));
  }

  follow(module, node, '', 0);
  return {
    settings,
    calls,
    given,
    escapes: escapes || escapesByName,
    escapesByName: escapesByName && !escapes,
    isReturned,
  };
}

function isOfPromise(name: string): boolean {
  return name === 'then' || name === 'catch' || name === 'finally';
}

function isPromise(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'Promise';
}

function isPrivate(item: Node): boolean {
  if (item.type !== 'PropertyDefinition') return false;
  return item.key.type === 'PrivateIdentifier' || item.accessibility === 'private';
}
