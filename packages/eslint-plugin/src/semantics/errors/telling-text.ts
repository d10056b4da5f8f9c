import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { constantOf } from '../constants.js';
import type { World } from '../world.js';

/** What a text is matched with: a fixed text, a pattern, or one of a list of either. */
export interface TellingText {
  /** The text or the pattern's source, where it is in sight. */
  readonly text?: string;
}

/** A fixed text or pattern with words in it; undefined for what is not fixed, and for mere punctuation. */
export function tellingText(world: World, module: ModuleSyntax, node: Node): TellingText | undefined {
  const target = unwrap(node);
  const constant = constantOf(world, module, target);
  if (constant.known) return typeof constant.value === 'string' ? worded(constant.value) : undefined;
  switch (target.type) {
    case 'TemplateLiteral':
      return worded(target.quasis.map(({ value }) => value.cooked).join(' '));
    case 'MemberExpression':
      return isStaticText(world, module, target) ? {} : undefined;
    case 'Identifier':
      return isElementOfList(module, target) ? {} : pattern(world, module, target);
    default:
      return pattern(world, module, target);
  }
}

function worded(text: string): TellingText | undefined {
  return /\p{L}{2}/u.test(text) ? { text } : undefined;
}

/** A regular expression, written in place, made of a text, or kept under a name. */
export function pattern(world: World, module: ModuleSyntax, node: Node): TellingText | undefined {
  const target = unwrap(node);
  if (target.type === 'Literal' && 'regex' in target) return worded(target.regex.pattern);
  if (target.type === 'NewExpression' && target.callee.type === 'Identifier' && target.callee.name === 'RegExp') {
    const [given] = target.arguments;
    return given ? tellingText(world, module, given) : undefined;
  }
  if (target.type !== 'Identifier') return undefined;
  const binding = module.bindingOf(target);
  if (!binding) return undefined;
  if (isElementOfList(module, target)) return {};
  const { declaration } = binding;
  const init = declaration.type === 'VariableDeclarator' ? declaration.init : undefined;
  return init &&
    declaration.parent?.type === 'VariableDeclaration' &&
    declaration.parent.kind === 'const' &&
    init.type !== 'Identifier'
    ? pattern(world, module, init)
    : undefined;
}

/** `Errors.DELISTED`: a text that a class or an enumeration fixes. */
function isStaticText(world: World, module: ModuleSyntax, node: Extract<Node, { type: 'MemberExpression' }>): boolean {
  const object = unwrap(node.object);
  const binding = object.type === 'Identifier' ? module.bindingOf(object) : undefined;
  if (binding?.kind === 'enum') return true;
  const value = world.evaluate(module, node);
  return (
    memberName(node) !== undefined &&
    world.evaluate(module, object).kind === 'class' &&
    value.kind === 'primitive' &&
    value.type === 'string'
  );
}

const iterating = new Set(['some', 'every', 'find', 'findIndex', 'findLast', 'filter']);

/** `texts.some(text => message.includes(text))`, `for (const text of texts)`. */
function isElementOfList(module: ModuleSyntax, name: Extract<Node, { type: 'Identifier' }>): boolean {
  const binding = module.bindingOf(name);
  const { declaration } = binding ?? {};
  if (declaration?.type === 'VariableDeclarator') {
    const loop = declaration.parent.parent;
    return loop.type === 'ForOfStatement' && loop.left === declaration.parent;
  }
  const fn = declaration?.parent;
  if (binding?.kind !== 'parameter' || !isFunction(fn) || fn.params[0] !== declaration) return false;
  const callee = fn.parent?.type === 'CallExpression' ? unwrap(fn.parent.callee) : undefined;
  return callee?.type === 'MemberExpression' && iterating.has(memberName(callee) ?? '');
}
