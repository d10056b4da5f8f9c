import { enclosingFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { functionName } from '../functions/function-name.js';

const impossible =
  /unreachable|invariant|impossible|never (?:happen|get here|reach|occur)|(?:should|must|can) ?(?:not|n't)|cannot happen|exhausti|unexpected(?:ly)?\b.*\b(?:case|type|kind|value|branch)|not (?:yet )?(?:implemented|supported)|unimplemented|unhandled (?:case|type|kind|variant)|abstract method|programm(?:ing|er) error|\bbug\b|assert/i;

/** Whether an error says that a program is wrong, and nothing about the world: its text, or the function around it, says so. */
export function isInvariant(node: Node): boolean {
  const made = node.parent;
  let says = false;
  if (made) {
    walk(made, inner => {
      if (inner.type === 'Literal' && typeof inner.value === 'string') says ||= impossible.test(inner.value);
      else if (inner.type === 'TemplateElement') says ||= impossible.test(inner.value.raw);
      return !says;
    });
  }
  return says || isAssertion(enclosingFunction(node)) || isExhaustive(node);
}

function isAssertion(fn: FunctionNode | undefined): boolean {
  if (!fn) return false;
  const returns = fn.returnType?.typeAnnotation;
  const asserts = returns?.type === 'TSTypePredicate' && returns.asserts;
  const isNever = fn.params.some(
    one => one.type === 'Identifier' && one.typeAnnotation?.typeAnnotation.type === 'TSNeverKeyword',
  );
  return asserts || isNever || /^(?:assert|invariant|ensureNever)/i.test(functionName(fn) ?? '');
}

/** `default: { const rest: never = kind; throw … }`. */
function isExhaustive(node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.type !== 'SwitchCase') continue;
    let found = false;
    walk(at, inner => {
      found ||= inner.type === 'TSNeverKeyword';
      return !found;
    });
    return found && at.test === null;
  }
  return false;
}
