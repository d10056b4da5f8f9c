import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, isFunction, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { sourceText } from '../../syntax/source-text.js';
import { walk, walkOwn } from '../../syntax/walk.js';

/** What a piece of code counts with: names and members (as written) that it moves on by each pass. */
export interface Counters {
  readonly bindings: ReadonlySet<Binding>;
  readonly members: ReadonlySet<string>;
}

/** The variables and members that code moves on: `n++`, `n += 1`, `n = n * 2`. */
export function countersIn(module: ModuleSyntax, code: Node): Counters {
  const bindings = new Set<Binding>();
  const members = new Set<string>();
  const take = (target: Node): void => {
    const inner = unwrap(target);
    if (inner.type === 'MemberExpression') members.add(sourceText(module, inner));
    const binding = inner.type === 'Identifier' ? module.bindingOf(inner) : undefined;
    if (binding) bindings.add(binding);
  };
  walk(code, node => {
    if (node.type === 'UpdateExpression') take(node.argument);
    if (node.type !== 'AssignmentExpression') return;
    const isOwn = node.operator === '=' && refersTo(module, node.right, sourceText(module, node.left));
    if (/^(\+|-|\*|\*\*|<<)=$/.test(node.operator) || isOwn) take(node.left);
  });
  return { bindings, members };
}

function refersTo(module: ModuleSyntax, node: Node, written: string): boolean {
  let found = false;
  walk(node, inner => {
    if (sourceText(module, inner) === written) found = true;
    return !found;
  });
  return found;
}

/** Whether an expression depends on a counter, directly or through constants that are set from one. */
export function dependsOn(module: ModuleSyntax, node: Node, counters: Counters, depth = 0): boolean {
  let found = false;
  walk(node, inner => {
    if (found) return false;
    if (inner.type === 'MemberExpression' && counters.members.has(sourceText(module, inner))) found = true;
    const binding = inner.type === 'Identifier' ? module.bindingOf(inner) : undefined;
    if (!binding) return !found;
    if (counters.bindings.has(binding)) found = true;
    else if (depth < 6)
      found = initialValues(module, binding).some(value => dependsOn(module, value, counters, depth + 1));
    return !found;
  });
  return found;
}

/** What a variable is given, at first and later. */
export function initialValues(module: ModuleSyntax, binding: Binding): Node[] {
  const { declaration } = binding;
  if (binding.kind !== 'variable' || declaration.type !== 'VariableDeclarator') return [];
  const assigned = module.assignmentsTo(binding).map(({ right }) => right as Node);
  return declaration.init && !isFunction(declaration.init) ? [declaration.init, ...assigned] : assigned;
}

/** Whether code looks at a clock or at a signal, by which it may come to an end. */
export function looksAtTime(module: ModuleSyntax, node: Node): boolean {
  return /\bDate\b|performance\.now|hrtime|[aA]bort|[sS]ignal|deadline|elapsed|timedOut|expire/i.test(
    sourceText(module, node),
  );
}

const loops = /^(For|While|DoWhile|ForOf|ForIn)Statement$/;

/** Visits what a loop does in one pass, what is in loops and functions in it left out. */
export function walkPass(loop: Node, enter: (node: Node) => boolean | void): void {
  walkOwn(loop, node => (node !== loop && (loops.test(node.type) || isFunction(node)) ? false : enter(node)));
}

/** Whether code, in loops and functions in it left out, leaves what it is in: by return, throw, or break of the loop. */
export function leaves(code: Node, how = /^(Return|Throw|Break)Statement$/): boolean {
  let found = false;
  walkPass(code, node => {
    if (node.type === 'SwitchStatement' && node !== code) {
      // A `break` in a switch leaves the switch.
      for (const inner of node.cases) if (leaves(inner, /^(Return|Throw)Statement$/)) found = true;
      return false;
    }
    if (how.test(node.type)) found = true;
    return !found;
  });
  return found;
}

/** Whether a node is in one of some pieces of code. */
export function isIn(node: Node, ...code: readonly (Node | null | undefined)[]): boolean {
  return code.some(one => one && contains(one, node));
}
