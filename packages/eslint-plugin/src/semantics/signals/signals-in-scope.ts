import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, startOf, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding, Scope } from '../../syntax/scope.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import type { World } from '../world.js';
import { signalReach } from './signal-reach.js';

/** A signal that code at some place could pass on. */
export interface SignalInScope {
  /** How the code there would write it: `signal`, `options.signal`, `controller.signal`. */
  readonly text: string;
  readonly binding: Binding;
  /** The caller handed it in, or it is taken or derived from what the caller handed in; otherwise the function made it. */
  readonly fromCaller: boolean;
  /** It is a request's: it fires when the client hangs up. */
  readonly isOfRequest: boolean;
  /** It is one of a library's options that the caller may have set: `init.signal`. */
  readonly isOfOptions: boolean;
  /** It is there whenever code runs: not optional, no part of what may be absent. */
  readonly isSure: boolean;
  /** The function whose parameter or variable it is. */
  readonly owner: FunctionNode;
}

/** The signals of the functions around `node` that code there can name, the nearest first; those of the module left out. */
export function signalsInScope(world: World, module: ModuleSyntax, node: Node): SignalInScope[] {
  const found: SignalInScope[] = [];
  const inner: Scope[] = [];
  for (let scope: Scope | undefined = module.scopeOf(node); scope; scope = scope.parent) {
    const signals = signalsOf(world, module, scope);
    if (!signals) break;
    for (const signal of signals) {
      if (isUsableAt(signal.binding, node) && !isShadowed(signal.binding, inner)) found.push(signal);
    }
    inner.push(scope);
  }
  return found;
}

/** The signals among the names that a scope declares; undefined outside functions. A bundle declares thousands in one. */
function signalsOf(world: World, module: ModuleSyntax, scope: Scope): readonly SignalInScope[] | undefined {
  const answers = world.answers<Scope, readonly SignalInScope[] | null>(signalsOf, module);
  let known = answers.get(scope);
  if (known === undefined) answers.set(scope, (known = findSignals(world, module, scope) ?? null));
  return known ?? undefined;
}

function findSignals(world: World, module: ModuleSyntax, scope: Scope): readonly SignalInScope[] | undefined {
  const owner = ownerOf(scope);
  if (!owner) return undefined;
  return nearestFirst(scope).flatMap((binding): SignalInScope[] => {
    const reach = signalReach(world, module, evaluateBinding(world, module, binding));
    if (!reach) return [];
    const { path, isOfRequest, isOfOptions } = reach;
    const text = binding.name + path;
    const fromCaller = isFromCaller(module, binding);
    return [{ text, binding, isOfRequest, isOfOptions, fromCaller, isSure: isSure(binding, path), owner }];
  });
}

function isShadowed({ name }: Binding, inner: readonly Scope[]): boolean {
  return inner.some(({ values }) => {
    const kind = values.get(name)?.kind;
    return kind === 'variable' || kind === 'parameter';
  });
}

/** What was declared last comes first; parameters come in their order, after the variables. */
function nearestFirst(scope: Scope): Binding[] {
  const bindings = [...scope.values.values()];
  return [
    ...bindings.filter(({ kind }) => kind === 'variable').reverse(),
    ...bindings.filter(({ kind }) => kind === 'parameter'),
  ];
}

function isSure({ kind, declaration }: Binding, path: string): boolean {
  if (path !== '' && path !== '.signal') return false;
  if (kind !== 'parameter') return declaration.type === 'VariableDeclarator' && declaration.parent.kind === 'const';
  if (declaration.type === 'AssignmentPattern') return true;
  if (declaration.type !== 'Identifier' || declaration.optional) return false;
  return path === '' && declaration.typeAnnotation?.typeAnnotation.type === 'TSTypeReference';
}

/** A variable exists after its declaration only. */
function isUsableAt({ kind, declaration }: Binding, node: Node): boolean {
  return kind === 'parameter' || (kind === 'variable' && startOf(declaration) < startOf(node));
}

function ownerOf(scope: Scope): FunctionNode | undefined {
  for (let at: Node | undefined = scope.node; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** A parameter, a part of one, or a combination (`AbortSignal.any([signal, …])`) with one. */
function isFromCaller(module: ModuleSyntax, { kind, declaration }: Binding, depth = 0): boolean {
  if (kind === 'parameter') return true;
  if (declaration.type !== 'VariableDeclarator' || !declaration.init || depth > 4) return false;
  return rootsOf(declaration.init).some(root => {
    const binding = module.bindingOf(root);
    return binding !== undefined && binding.kind !== 'import' && isFromCaller(module, binding, depth + 1);
  });
}

/** The names that an expression takes a signal from. */
function rootsOf(node: Node): TSESTree.Identifier[] {
  const target = unwrap(node);
  switch (target.type) {
    case 'Identifier':
      return [target];
    case 'MemberExpression':
      return rootsOf(target.object);
    case 'LogicalExpression':
      return [...rootsOf(target.left), ...rootsOf(target.right)];
    case 'ConditionalExpression':
      return [...rootsOf(target.consequent), ...rootsOf(target.alternate)];
    case 'ArrayExpression':
      return target.elements.flatMap(item =>
        item ? rootsOf(item.type === 'SpreadElement' ? item.argument : item) : [],
      );
    case 'CallExpression':
      return target.callee.type === 'MemberExpression' && memberName(target.callee) === 'any'
        ? target.arguments.flatMap(rootsOf)
        : [];
    default:
      return [];
  }
}
