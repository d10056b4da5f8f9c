import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { completesNormally } from '../../syntax/control-flow/statement-exits.js';
import { contains, endOf, isFunction, memberName, startOf, unwrap, type Node, rootOf } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { ioPathOf } from '../functions/reached-io.js';
import type { World } from '../world.js';
import { catchHandler } from './failure-handler.js';
import { guardedWork } from './guarded-work.js';
import type { MatchedText } from './matched-text.js';

/** What errors are told apart by, besides their class. */
const codes =
  /^(?:code|errno|errorCode|status|statusCode|name|kind|type|syscall|sqlState|constraint|severity|routine|\$metadata)$/;

/**
 * Whether the text only refines or backs up what a code, a name or a library's class says of the same error, beside it in one
 * condition or in a condition around it.
 */
export function refinesCode(world: World, module: ModuleSyntax, { error, site }: MatchedText): boolean {
  const letsOthersGo = (statement: Node) =>
    statement.type === 'IfStatement' &&
    isNegated(statement.test) &&
    completesNormally(statement.consequent) === false &&
    tellsByCode(world, module, statement.test, error);
  for (
    let at = site;
    at.parent && !(isFunction(at.parent) && at.parent.body.type === 'BlockStatement');
    at = at.parent
  ) {
    const { parent } = at;
    if (parent.type === 'BlockStatement' && parent.body.some(one => endOf(one) <= startOf(at) && letsOthersGo(one)))
      return true;
    const test =
      parent.type === 'LogicalExpression'
        ? parent
        : (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') && parent.consequent === at
          ? parent.test
          : parent.type === 'SwitchCase'
            ? parent.parent.discriminant
            : undefined;
    if (test && tellsByCode(world, module, test, error)) return true;
  }
  return false;
}

/** `if (error.code !== 403) return false;`: what follows is about that code. */
function isNegated(test: Node): boolean {
  const target = unwrap(test);
  if (target.type === 'LogicalExpression') return isNegated(target.left) || isNegated(target.right);
  if (target.type === 'UnaryExpression') return target.operator === '!';
  return target.type === 'BinaryExpression' && (target.operator === '!==' || target.operator === '!=');
}

function tellsByCode(world: World, module: ModuleSyntax, test: Node, error: Node): boolean {
  let found = false;
  walk(test, node => {
    if (node.type === 'MemberExpression')
      found ||= codes.test(memberName(node) ?? '') && isSame(module, rootOf(node), rootOf(error));
    else if (node.type === 'BinaryExpression' && node.operator === 'instanceof')
      found ||= isSame(module, rootOf(node.left), rootOf(error)) && isForeignClass(world, module, node.right);
    return !found && !isFunction(node);
  });
  return found;
}

/** A library's class: its author offers no finer one. A class of the project could have a code. */
function isForeignClass(world: World, module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  if (target.type === 'Identifier' && !binding) return target.name !== 'Error';
  const value = world.evaluate(module, target);
  return value.kind === 'library-class' || (value.kind === 'unknown' && binding?.kind === 'import');
}

function isSame(module: ModuleSyntax, one: Node, other: Node): boolean {
  if (one.type !== 'Identifier' || other.type !== 'Identifier') return contains(one, other);
  return one.name === other.name && module.bindingOf(one) === module.bindingOf(other);
}

/** Whether a library says the expected texts of failures that nothing else tells apart. */
export function isToldByTextOnly(world: World, { expected }: MatchedText): boolean {
  const { everyFact } = world.knowledge;
  const known = everyFact('toldByText').flat();
  return expected.some(
    ({ text }) => text !== undefined && known.some(piece => isAbout(text.toLowerCase(), piece.toLowerCase())),
  );
}

/** The code asks for the whole of it, for how it begins, or for a good part. */
function isAbout(text: string, piece: string): boolean {
  return (
    text.includes(piece) || (text.length >= 6 && piece.startsWith(text)) || (text.length >= 12 && piece.includes(text))
  );
}

/**
 * Whether the text of what a foreign, unknown function threw is turned into an error of another class on the spot, next to the
 * call: nobody else has to go by it.
 */
export function isTranslated(world: World, module: ModuleSyntax, { site }: MatchedText): boolean {
  let test = site;
  while (test.parent?.type === 'LogicalExpression') test = test.parent;
  const branch = test.parent?.type === 'IfStatement' && test.parent.test === test ? test.parent.consequent : undefined;
  const first = branch?.type === 'BlockStatement' ? branch.body[0] : branch;
  if (first?.type !== 'ThrowStatement' || !/^(?:New|Call)Expression$/.test(unwrap(first.argument).type)) return false;
  for (let at: Node | undefined = site; at && !isFunction(at); at = at.parent) {
    if (at.type === 'CatchClause') {
      const { kind, call } = guardedWork(world, module, catchHandler(module, at).guarded);
      // What a database says has a code.
      return (
        kind === 'awaited' || (kind === 'outside' && call !== undefined && ioPathOf(world, call)?.kind !== 'database')
      );
    }
  }
  return false;
}
