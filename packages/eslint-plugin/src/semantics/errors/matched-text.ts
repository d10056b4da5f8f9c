import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { errorText } from './error-text.js';
import { pattern, tellingText, type TellingText } from './telling-text.js';

/** A decision by the text of an error. */
export interface MatchedText {
  /** The expression that is the text. */
  readonly text: Node;
  readonly error: Node;
  /** The comparison, call or statement that decides. */
  readonly site: Node;
  /** What the text is matched with. */
  readonly expected: readonly TellingText[];
}

const searching = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'search',
  'match',
  'matchAll',
  'localeCompare',
]);
const lookingUp = new Set(['includes', 'has', 'get', 'indexOf']);
/** Methods that also serve to take a text apart: they decide only where their result is tested. */
const extracting = new Set(['match', 'matchAll', 'exec', 'get']);

/** The decision that a call makes by an error's text: `message.includes(…)`, `/…/.test(message)`, `known.has(message)`. */
export function matchedInCall(world: World, { node, module }: Call): MatchedText | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  const [given] = node.arguments;
  if (name === undefined || callee.type !== 'MemberExpression' || !given || given.type === 'SpreadElement')
    return undefined;
  if (extracting.has(name) && !isTested(module, node)) return undefined;
  const match = (text: Node, expected: TellingText | undefined): MatchedText | undefined => {
    const error = expected && errorText(world, module, text);
    return error && { text, error, site: node, expected: [expected] };
  };
  if (name === 'test' || name === 'exec') return match(given, pattern(world, module, callee.object));
  const found = searching.has(name) ? match(callee.object, tellingText(world, module, given)) : undefined;
  if (found || !lookingUp.has(name)) return found;
  return isList(world.evaluate(module, callee.object)) ? match(given, {}) : undefined;
}

/** `error.message === 'gone'`. */
export function matchedInComparison(
  world: World,
  module: ModuleSyntax,
  site: TSESTree.BinaryExpression,
): MatchedText | undefined {
  for (const [text, other] of [
    [site.left, site.right],
    [site.right, site.left],
  ] as const) {
    const error = errorText(world, module, text);
    const expected = error && tellingText(world, module, other);
    if (expected) return { text, error, site, expected: [expected] };
  }
  return undefined;
}

/** `switch (error.message) { case 'gone': … }`, `switch (true) { case … }` being a comparison or call. */
export function matchedInSwitch(
  world: World,
  module: ModuleSyntax,
  site: TSESTree.SwitchStatement,
): MatchedText | undefined {
  const error = errorText(world, module, site.discriminant);
  if (!error) return undefined;
  const expected = site.cases.flatMap(({ test }) => (test && tellingText(world, module, test)) ?? []);
  return expected.length > 0 ? { text: site.discriminant, error, site, expected } : undefined;
}

function isList(value: Value): boolean {
  if (value.kind === 'tuple') return true;
  return value.kind === 'container' && (value.name === 'Array' || value.name === 'Set' || value.name === 'Map');
}

/** Whether a result decides something on the spot, or under the name that it is given. */
function isTested(module: ModuleSyntax, node: Node, seen: ReadonlySet<object> = new Set()): boolean {
  const use = wrapped(node);
  const { parent } = use;
  switch (parent?.type) {
    case 'IfStatement':
    case 'WhileStatement':
    case 'ConditionalExpression':
      return parent.test === use;
    case 'LogicalExpression':
      return parent.operator !== '??' && isTested(module, parent, seen);
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'BinaryExpression':
      return ['===', '!==', '==', '!='].includes(parent.operator);
    case 'VariableDeclarator': {
      const binding = parent.id.type === 'Identifier' ? module.scopeOf(parent).findValue(parent.id.name) : undefined;
      // `var found = found || text.match(…)` reads itself.
      if (!binding || seen.has(binding)) return false;
      const later = new Set([...seen, binding]);
      return module.referencesTo(binding).some(reference => isTested(module, reference, later));
    }
    default:
      return false;
  }
}
