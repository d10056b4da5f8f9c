import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type Node } from '../../syntax/node.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { nameOf } from './factors.js';
import type { TimeUnit } from './time-unit.js';
import { unitOfName } from './unit-of-name.js';

const rounding = /^(floor|ceil|round|trunc|abs|max|min)$/;
const reading = /^(Number|parseInt|parseFloat|BigInt)$/;
/** What goes by a unit but does not yield a number of it: `formatMs`, `sleepMs`, `Date#setSeconds`. */
const notYielding = /^(format|print|humani[sz]e|pretty|is|has|should|sleep|wait|delay|set|show|log|add|sub)/i;

/** The unit of what a call yields: by a fact, by the arithmetic that it does, by its name, by that of what it looks up. */
export function unitOfCall(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.CallExpression,
  inner: (node: Node) => TimeUnit | undefined,
): TimeUnit | undefined {
  const callee = unwrap(node.callee);
  const name = nameOf(callee);
  const [first] = node.arguments;
  const object = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  if (name !== undefined && object?.type === 'Identifier' && object.name === 'Math' && rounding.test(name)) {
    const units = node.arguments.map(argument => (argument.type === 'SpreadElement' ? undefined : inner(argument)));
    const known = units.filter(unit => unit !== undefined);
    return known.every(unit => unit === known[0]) ? known[0] : undefined;
  }
  if (callee.type === 'Identifier' && reading.test(callee.name) && !module.bindingOf(callee))
    return first && inner(first);
  if (isOfDate(module, callee)) return datedUnit(callee, inner) ?? 'ms';
  const { time } = resolveCall(world, module, node).facts;
  // `ms(5000)` writes a duration out.
  if (time) return first && inner(first) !== undefined ? undefined : isNumber(first) ? undefined : time;
  const named = name === undefined || notYielding.test(name) ? undefined : unitOfName(name);
  if (named && !named.bare) return named.unit;
  const key = first?.type === 'Literal' && typeof first.value === 'string' ? unitOfName(first.value) : undefined;
  return key && !key.bare && !/\s/.test(String((first as TSESTree.Literal).value)) ? key.unit : undefined;
}

/** `Date.now()`, `Date.parse()`, `date.getTime()`: the language's own clock. */
function isOfDate(module: ModuleSyntax, callee: Node): boolean {
  if (callee.type !== 'MemberExpression') return false;
  const name = nameOf(callee) ?? '';
  if (name === 'getTime') return true;
  const isDate =
    callee.object.type === 'Identifier' && callee.object.name === 'Date' && !module.bindingOf(callee.object);
  return isDate && /^(now|parse|UTC)$/.test(name);
}

/** `new Date(seconds).getTime()` gives back the number that it was made of. */
function datedUnit(callee: Node, inner: (node: Node) => TimeUnit | undefined): TimeUnit | undefined {
  const made = callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined;
  const [only, ...more] = made?.type === 'NewExpression' ? made.arguments : [];
  return only && more.length === 0 ? inner(only) : undefined;
}

function isNumber(node: Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'number';
}
