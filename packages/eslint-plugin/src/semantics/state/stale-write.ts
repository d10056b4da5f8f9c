import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { controlFlow } from '../../syntax/control-flow/control-flow.js';
import { contains, enclosingFunction, startOf, type FunctionNode, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import type { SharedState } from './shared-state.js';
import { accessesOf, type StateAccess } from './state-access.js';

/**
 * A write of shared state that goes by what the state was before the function waited: `total = before + (await load())`,
 * `if (!client) client = await connect()`.
 */
export interface StaleWrite {
  readonly state: SharedState;
  readonly fn: FunctionNode;
  /** What was read before waiting. */
  readonly read: Node;
  readonly write: StateAccess;
  /** `lost`: what others wrote meanwhile is overwritten; `twice`: others have meanwhile found the same and do the same. */
  readonly kind: 'lost' | 'twice';
}

/** The stale writes of a variable, one for each function. */
export function staleWrites(state: SharedState): StaleWrite[] {
  const accesses = accessesOf(state);
  const found = new Map<FunctionNode, StaleWrite>();
  for (const write of accesses) {
    if (write.kind !== 'assign' && write.kind !== 'update') continue;
    const fn = enclosingFunction(write.node);
    if (!fn?.async || found.has(fn)) continue;
    const stale = staleness(state, fn, write, accesses);
    if (stale) found.set(fn, { state, fn, write, ...stale });
  }
  return [...found.values()];
}

type Staleness = Pick<StaleWrite, 'read' | 'kind'>;

function staleness(
  state: SharedState,
  fn: FunctionNode,
  write: StateAccess,
  accesses: readonly StateAccess[],
): Staleness | undefined {
  const assignment = write.node.type === 'AssignmentExpression' ? write.node : undefined;
  const own = assignment && awaitsIn(fn, assignment.right);
  const first = own?.[0];
  // `total += await load()`: the old value is taken before the wait.
  // A module is loaded once, however often it is asked for.
  if (first?.type === 'AwaitExpression' && first.argument.type === 'ImportExpression') return undefined;
  if (assignment && first && assignment.operator !== '=') {
    return { read: write.reference, kind: /^(?:\?\?|\|\||&&)=$/.test(assignment.operator) ? 'twice' : 'lost' };
  }
  const mine = accesses.filter(({ reference }) => enclosingFunction(reference) === fn);
  const reads = mine.filter(({ reference }) => reference !== write.reference);
  if (assignment && first) {
    const before = reads.find(
      ({ reference }) => contains(assignment.right, reference) && startOf(reference) < startOf(first),
    );
    // `client = client ?? (await connect())`
    const isChoice = before?.reference.parent?.type === 'LogicalExpression';
    if (before) return { read: before.reference, kind: isChoice ? 'twice' : 'lost' };
  }
  for (const { kind, reference } of reads) {
    if (kind === 'assign' || (assignment && contains(assignment.right, reference))) continue;
    const derived = isDerived(state.module, fn, reference, assignment);
    if (!derived && !isGuard(reference, write.node, fn)) continue;
    if (waitsBetween(fn, reference, write, mine)) return { read: reference, kind: derived ? 'lost' : 'twice' };
  }
  return undefined;
}

/** Whether what is written is computed from a constant of the function that was made from what was read. */
function isDerived(
  module: ModuleSyntax,
  fn: FunctionNode,
  read: Node,
  assignment: TSESTree.AssignmentExpression | undefined,
): boolean {
  let declarator: Node | undefined = read.parent;
  while (declarator && declarator !== fn && declarator.type !== 'VariableDeclarator') declarator = declarator.parent;
  if (!assignment || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return false;
  const binding = module.bindingOf(declarator.id);
  return binding !== undefined && module.referencesTo(binding).some(reference => contains(assignment.right, reference));
}

/** Whether a read decides whether the write is come to: `if (!x) { … x = … }`, `if (x) return; … x = …`. */
function isGuard(read: Node, write: Node, fn: FunctionNode): boolean {
  let test: Node = read;
  for (let at = read.parent; at && at !== fn; test = at, at = at.parent) {
    if (at.type !== 'IfStatement' && at.type !== 'ConditionalExpression') continue;
    if (at.test !== test) return false;
    if (contains(at.consequent, write)) return true;
    return at.type === 'IfStatement' && isExit(at.consequent) && at.parent !== undefined && contains(at.parent, write);
  }
  return false;
}

function isExit(statement: Node): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}

/** Whether the function waits between a read and a write, and neither looks again nor writes in the meantime. */
function waitsBetween(fn: FunctionNode, read: Node, write: StateAccess, mine: readonly StateAccess[]): boolean {
  const flow = controlFlow(fn);
  const references = new Set(
    mine.map(({ reference }) => reference).filter(one => one !== read && one !== write.reference),
  );
  const avoiding = (node: Node): boolean => references.has(node);
  return awaitsIn(fn, fn.body).some(
    wait =>
      flow.reaches({ from: read, to: wait, avoiding }) === true &&
      flow.reaches({ from: wait, to: write.node, avoiding }) === true,
  );
}

function awaitsIn(fn: FunctionNode, root: Node): Node[] {
  const found: Node[] = [];
  walkOwn(root, node => {
    if (
      (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) &&
      enclosingFunction(node) === fn
    )
      found.push(node);
  });
  return found;
}
