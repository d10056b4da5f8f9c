import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { continuationOf } from './continuation.js';
import { emptyDefault, type EmptyDefault } from './empty-default.js';
import type { FailureHandler } from './failure-handler.js';
import { logLevelOf, type LogLevel } from './log-call.js';

/** A line that a handler logs. */
export interface LoggedFailure {
  readonly node: TSESTree.CallExpression;
  readonly level: LogLevel;
  /** The caught error, or something taken from it, is in it. */
  readonly hasError: boolean;
}

/**
 * What a handler does with the failure it is handed.
 * - `told`: it throws, answers, records or passes the failure on, or does something else about it;
 * - `dropped`: it does nothing but log, jump and hand out defaults;
 * - `unknown`: it looks at the failure, or does what nobody can judge from here.
 */
export type FailureFate =
  | { readonly kind: 'told' | 'unknown' }
  | {
      readonly kind: 'dropped';
      readonly logs: readonly LoggedFailure[];
      /** The default that stands in for the result; undefined where the handler just ends. */
      readonly result: EmptyDefault | undefined;
      /** The return statements, or the expression of an arrow without braces. */
      readonly results: readonly Node[];
      /** The jumps out of it to the next round of a loop. */
      readonly jumps: boolean;
    };

interface Findings {
  readonly logs: LoggedFailure[];
  readonly results: Node[];
  readonly kinds: Set<EmptyDefault>;
  jumps: boolean;
}

const told: FailureFate = { kind: 'told' };
const unknownFate: FailureFate = { kind: 'unknown' };

/** Answers what becomes of a failure in its handler. */
export function failureFate(world: World, handler: FailureHandler): FailureFate {
  const { module, body } = handler;
  const found: Findings = { logs: [], results: [], kinds: new Set(), jumps: false };
  const names = [...handler.names];
  const verdict =
    body.type === 'BlockStatement'
      ? statements(world, module, [...body.body, ...continuationOf(handler)], names, found)
      : outcome(body, found);
  if (verdict) return verdict;
  const [result, ...others] = found.kinds;
  if (others.length > 0) return unknownFate;
  return { kind: 'dropped', logs: found.logs, result, results: found.results, jumps: found.jumps };
}

/** The fate that a list of statements settles; undefined where they only log, jump and hand out defaults. */
function statements(
  world: World,
  module: ModuleSyntax,
  list: readonly Node[],
  names: Binding[],
  found: Findings,
): FailureFate | undefined {
  for (const statement of list) {
    const verdict = single(world, module, statement, names, found);
    if (verdict) return verdict;
  }
  return undefined;
}

function single(
  world: World,
  module: ModuleSyntax,
  statement: Node,
  names: Binding[],
  found: Findings,
): FailureFate | undefined {
  switch (statement.type) {
    case 'EmptyStatement':
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return undefined;
    case 'BlockStatement':
      return statements(world, module, statement.body, names, found);
    case 'ContinueStatement':
    case 'BreakStatement':
      found.jumps = true;
      return undefined;
    case 'ReturnStatement':
      return statement.argument ? outcome(statement.argument, found, statement) : undefined;
    case 'IfStatement': {
      if (mentions(module, statement.test, names)) return unknownFate;
      const branches = [statement.consequent, ...(statement.alternate ? [statement.alternate] : [])];
      return statements(world, module, branches, names, found);
    }
    case 'VariableDeclaration':
      return declared(world, module, statement, names);
    case 'ExpressionStatement':
      return expression(world, module, statement.expression, names, found);
    default:
      return statement.type === 'ThrowStatement' ? told : unknownFate;
  }
}

/** A handler that gives a value of its own says what happened; a default says nothing. */
function outcome(value: Node, found: Findings, statement: Node = value): FailureFate | undefined {
  const kind = emptyDefault(value);
  if (!kind) return told;
  found.kinds.add(kind);
  found.results.push(statement);
  return undefined;
}

/** `const message = error.message` is only another name for the error; what calls something does more. */
function declared(
  world: World,
  module: ModuleSyntax,
  statement: TSESTree.VariableDeclaration,
  names: Binding[],
): FailureFate | undefined {
  for (const { id, init } of statement.declarations) {
    if (!init || !mentions(module, init, names)) {
      if (init && doesSomething(world, module, init)) return unknownFate;
      continue;
    }
    if (id.type !== 'Identifier') return unknownFate;
    const binding = module.scopeOf(statement).findValue(id.name);
    if (binding) names.push(binding);
  }
  return undefined;
}

function expression(
  world: World,
  module: ModuleSyntax,
  node: Node,
  names: Binding[],
  found: Findings,
): FailureFate | undefined {
  const target = unwrap(node);
  if (target.type === 'AwaitExpression') return expression(world, module, target.argument, names, found);
  if (target.type === 'UnaryExpression' && target.operator === 'void')
    return expression(world, module, target.argument, names, found);
  const level = target.type === 'CallExpression' ? logLevelOf(world, module, target) : undefined;
  if (level) {
    const call = target as TSESTree.CallExpression;
    found.logs.push({ node: call, level, hasError: mentions(module, call, names) });
    return undefined;
  }
  if (target.type === 'AssignmentExpression') return assigned(target);
  return target.type === 'Identifier' || target.type === 'Literal' ? undefined : told;
}

/** What is set to a value tells whoever reads it; whether a default does is up to the reader. */
function assigned({ right }: TSESTree.AssignmentExpression): FailureFate {
  return emptyDefault(right) && emptyDefault(right) !== 'false' ? unknownFate : told;
}

function doesSomething(world: World, module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  return (
    ![
      'Literal',
      'TemplateLiteral',
      'Identifier',
      'MemberExpression',
      'BinaryExpression',
      'ConditionalExpression',
    ].includes(target.type) && logLevelOf(world, module, target) === undefined
  );
}

/** Whether an expression uses one of the names. */
export function mentions(module: ModuleSyntax, node: Node, names: readonly Binding[]): boolean {
  return names.some(binding => module.referencesTo(binding).some(reference => contains(node, reference)));
}
