import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, keyName, memberName, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { flowOwnerOf } from '../../syntax/control-flow/flow-owner.js';
import type { Binding } from '../../syntax/scope.js';
import { resolveCall } from '../resolve.js';
import { executes, ioOf } from '../functions/io.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';

/** What one mention of a held thing does to it. */
export type UseKind =
  /** It is given back. */
  | 'release'
  /** A method that gives it back is named, but nobody calls it. */
  | 'named'
  /** It goes to the caller: returned. */
  | 'return'
  /** It is used and stays where it is. */
  | 'plain'
  /** Somebody is given it who may use it or take it over: unknown. */
  | 'passed'
  /** It is kept where others reach it: stored, taken over by an object or a closure. */
  | 'gone';

export interface HoldingUse {
  readonly kind: UseKind;
  /** The node at which it happens: the call that releases, the return statement. */
  readonly node: Node;
  readonly reference: Node;
}

const deepest = 4;

/** What a mention (an identifier, or a member such as `this.client`) does to the held thing that it stands for. */
export function holdingUse(
  world: World,
  module: ModuleSyntax,
  reference: Node,
  methods: ReadonlySet<string>,
  depth = 0,
): HoldingUse {
  const use = (kind: UseKind, node: Node = reference): HoldingUse => ({ kind, node, reference });
  const follow = (at: Node): HoldingUse => {
    const outer = wrapped(at);
    const parent = outer.parent as Node;
    // The name of a parameter in a function type, `typeof client`.
    if (parent.type.startsWith('TS')) return use('plain');
    switch (parent.type) {
      case 'MemberExpression':
        return parent.object === outer ? ofMember(parent) : use('gone');
      case 'CallExpression':
      case 'NewExpression':
        // Some are functions themselves: `trx('orders')`.
        if (parent.callee !== outer) return passed(parent, outer, undefined);
        return methods.has('()') ? use('release', parent) : use('plain');
      case 'Property':
      case 'ObjectExpression':
      case 'ArrayExpression':
        return inLiteral(parent);
      case 'ReturnStatement':
        return use('return', parent);
      case 'ArrowFunctionExpression':
        return use(parent.body === outer ? 'return' : 'gone', outer);
      case 'AwaitExpression':
        return follow(parent);
      case 'ConditionalExpression':
        return parent.test === outer ? use('plain') : follow(parent);
      case 'LogicalExpression':
        if (parent.left !== outer) return follow(parent);
        return parent.operator === '&&' || wrapped(parent).parent?.type === 'IfStatement' ? use('plain') : use('gone');
      case 'VariableDeclarator':
        return use(parent.id.type === 'ObjectPattern' && !takesOut(parent.id) ? 'plain' : 'gone');
      case 'AssignmentExpression':
        return use(parent.left === outer ? 'plain' : 'gone');
      case 'BinaryExpression':
      case 'DoWhileStatement':
      case 'ExpressionStatement':
      case 'ForStatement':
      case 'IfStatement':
      case 'SwitchStatement':
      case 'TemplateLiteral':
      case 'UnaryExpression':
      case 'WhileStatement':
        return use('plain');
      default:
        return use('gone');
    }
  };

  const takesOut = (pattern: TSESTree.ObjectPattern): boolean =>
    pattern.properties.some(item => item.type === 'RestElement' || methods.has(keyName(item.key, item.computed) ?? ''));

  const ofMember = (member: TSESTree.MemberExpression): HoldingUse => {
    const name = isDisposer(member) ? 'dispose' : memberName(member);
    if (name === undefined) return use('gone');
    if (!methods.has(name) && !isDisposer(member)) return use('plain');
    const outer = wrapped(member);
    const call = outer.parent;
    if (call?.type === 'CallExpression' && call.callee === outer) return use('release', call);
    return use(isNamedOnly(outer) ? 'named' : 'gone');
  };

  const inLiteral = (start: Node): HoldingUse => {
    let at = start;
    let path: string | undefined;
    for (
      ;
      at.type === 'Property' || at.type === 'ObjectExpression' || at.type === 'ArrayExpression';
      at = at.parent as Node
    ) {
      if (at.type === 'Property') path = path === undefined ? keyName(at.key, at.computed) : undefined;
      const next = wrapped(at).parent as Node;
      if (next.type === 'CallExpression' && next.callee !== at) return passed(next, at, path ?? '');
      if (next.type === 'ReturnStatement') return use('return', next);
      if (next.type === 'ArrowFunctionExpression') return use('return', at);
    }
    return use('gone');
  };

  const passed = (
    node: TSESTree.CallExpression | TSESTree.NewExpression,
    argument: Node,
    path: string | undefined,
  ): HoldingUse => {
    const call = resolveCall(world, module, node);
    const index = node.arguments.indexOf(argument as TSESTree.CallExpressionArgument);
    const { releases } = call.facts;
    if (
      releases &&
      path === undefined &&
      (releases.at < 0 ? node.arguments.length + releases.at : releases.at) === index
    )
      return use('release', node);
    if (node.type === 'NewExpression' || call.callee.kind === 'container-method' || index < 0) return use('gone');
    const functions = projectFunctions(call.callee);
    if (functions.length > 0) {
      const kinds = functions.map(fn =>
        depth < deepest ? parameterUse(world, fn.module, fn.node, index, path, methods, depth + 1) : 'passed',
      );
      return use(strongest(kinds), node);
    }
    const isUse =
      call.facts.logs !== undefined ||
      ioOf(world, call) !== undefined ||
      executes(world, world.evaluate(module, node)) !== undefined;
    return use(isUse ? 'plain' : 'passed', node);
  };

  return follow(reference);
}

/** `promise.finally(() => client.release)`, `client.release;`: the method is named, and nobody calls it. */
function isNamedOnly(member: Node): boolean {
  const parent = member.parent as Node;
  if (parent.type === 'ExpressionStatement') return true;
  if (parent.type !== 'ArrowFunctionExpression' || parent.body !== member) return false;
  const call = parent.parent;
  return (
    call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && memberName(call.callee) === 'finally'
  );
}

/** `x[Symbol.dispose]`, `x[Symbol.asyncDispose]`. */
function isDisposer({ computed, property }: TSESTree.MemberExpression): boolean {
  return (
    computed &&
    property.type === 'MemberExpression' &&
    property.object.type === 'Identifier' &&
    property.object.name === 'Symbol' &&
    /^(?:async)?dispose$/i.test(memberName(property) ?? '')
  );
}

const order: readonly UseKind[] = ['plain', 'named', 'passed', 'gone', 'release'];

/** Of several possible uses, the one that leaves the least to answer for. */
function strongest(kinds: readonly UseKind[]): UseKind {
  return order[Math.max(...kinds.map(kind => order.indexOf(kind === 'return' ? 'gone' : kind)))] ?? 'passed';
}

/** What a project function does with what it is given as its parameter, or as a property of it. */
function parameterUse(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  index: number,
  path: string | undefined,
  methods: ReadonlySet<string>,
  depth: number,
): UseKind {
  const given = fn.params[index] as Node | undefined;
  const parameter = given?.type === 'AssignmentPattern' ? given.left : given;
  if (!parameter) return fn.params.some(one => one.type === 'RestElement') ? 'gone' : 'plain';
  let target: Node | undefined = parameter;
  if (path !== undefined) {
    if (parameter.type !== 'ObjectPattern' || path === '') return 'passed';
    const item: TSESTree.Property | TSESTree.RestElement | undefined = parameter.properties.find(
      one => one.type === 'RestElement' || keyName(one.key, one.computed) === path,
    );
    if (!item) return 'plain';
    target = item.type === 'RestElement' ? item : item.value;
    if (target.type === 'AssignmentPattern') target = target.left;
  }
  if (target.type === 'ObjectPattern') return 'passed';
  if (target.type !== 'Identifier' || !isFunction(fn)) return 'gone';
  const binding = module.scopeOf(fn.body).findValue(target.name);
  if (!binding) return 'passed';
  return strongest(
    usesOf(world, module, binding, methods, depth)
      .map(({ kind }) => kind)
      .concat('plain'),
  );
}

/** What each mention of a variable or parameter does to the held thing in it. */
export function usesOf(
  world: World,
  module: ModuleSyntax,
  binding: Binding,
  methods: ReadonlySet<string>,
  depth = 0,
): HoldingUse[] {
  const home = flowOwnerOf(binding.identifier);
  return module.referencesTo(binding).map(reference => {
    const use = holdingUse(world, module, reference, methods, depth);
    // A nested function hands it to somebody whom this one does not see.
    return use.kind === 'return' && flowOwnerOf(reference) !== home ? { ...use, kind: 'gone' } : use;
  });
}
