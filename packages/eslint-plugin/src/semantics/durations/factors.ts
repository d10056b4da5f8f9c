import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { constantNumber } from './constant-number.js';
import { constantPlace } from './constant-place.js';
import { scaledUnit, type TimeUnit } from './time-unit.js';
import { isUnseen } from './unseen-factor.js';
import { unitOfFactors } from './unit-of-constants.js';
import { unitOfName } from './unit-of-name.js';

/** A product taken apart. */
export interface Product {
  /** The factors that change and have a unit. */
  readonly timed: readonly { readonly node: Node; readonly unit: TimeUnit }[];
  /** What the constants without a unit of their own come to, and the unit of those with one. */
  readonly scale: number;
  readonly whole: number;
  readonly constants: readonly number[];
  readonly constantUnits: readonly TimeUnit[];
  /** The units of factors whose value is out of sight, but surely constant: `ONE_DAY_MS` from a package. */
  readonly rates: readonly TimeUnit[];
  /** How many factors change and have no unit. */
  readonly others: number;
  /** A factor may be any conversion: `hours * HOUR`, with `HOUR` from a package. */
  readonly hasUnseen: boolean;
}

type UnitOf = (world: World, module: ModuleSyntax, node: Node, depth: number) => TimeUnit | undefined;

/** Takes a product apart, through names of constants that are factors themselves: `5 * MINUTE`. */
export function takeApart(world: World, module: ModuleSyntax, node: Node, unitOf: UnitOf, depth: number): Product {
  const timed: { node: Node; unit: TimeUnit }[] = [];
  const constants: number[] = [];
  const constantUnits: TimeUnit[] = [];
  const rates: TimeUnit[] = [];
  let scale = 1;
  let whole = 1;
  let others = 0;
  let hasUnseen = false;
  const take = (at: ModuleSyntax, factor: Node, level: number): void => {
    const target = unwrap(factor);
    if (target.type === 'BinaryExpression' && target.operator === '*' && level < 20) {
      take(at, target.left, level + 1);
      take(at, target.right, level + 1);
      return;
    }
    const named = unitOfName(nameOf(target) ?? '');
    const place = !named || named.bare ? constantPlace(world, at, target) : undefined;
    if (place && level < 20 && unwrap(place.node).type === 'BinaryExpression') {
      take(place.module, place.node, level + 1);
      return;
    }
    const constant = constantNumber(world, at, target);
    const unit = unitOf(world, at, target, depth + 1);
    if (constant !== undefined) {
      whole *= constant;
      constants.push(constant);
      if (unit) constantUnits.push(unit);
      else scale *= constant;
    } else if (unit && isFactor(target)) rates.push(unit);
    else if (unit && !isRate(world, at, target)) timed.push({ node: target, unit });
    else {
      others++;
      hasUnseen ||= unit !== undefined || isUnseen(world, at, target);
    }
  };
  take(module, node, depth);
  return { timed, scale, whole, constants, constantUnits, rates, others, hasUnseen };
}

/** Two units in one name: how many of the one the other has. */
const conversion =
  /(?:^|[^a-z])(?:[mµun]s|(?:milli|micro|nano)?sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?)(?![a-z])/gi;

/** What is named or written as a conversion from one unit to another: `MS_PER_DAY`, `hoursToMilliseconds(24)`. */
function isFactor(node: Node): boolean {
  if (node.type === 'CallExpression')
    return node.arguments.length > 0 && node.arguments.every(({ type }) => type === 'Literal');
  const words = (nameOf(node) ?? '').replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/([A-Z])([A-Z][a-z])/g, '$1_$2');
  return (words.match(conversion) ?? []).length > 1;
}

/** A constant that is a quotient by a time, whatever its name says: `DECAY_MS = -Math.log(2) / HALF_LIFE_MS`. */
function isRate(world: World, module: ModuleSyntax, node: Node): boolean {
  const value = constantPlace(world, module, node)?.node;
  return (
    value?.type === 'BinaryExpression' && value.operator === '/' && unitOfName(nameOf(value.right) ?? '') !== undefined
  );
}

/** The unit of a product, where its factors tell. */
export function unitOfProduct(product: Product): TimeUnit | undefined {
  if (product.hasUnseen) return undefined;
  const [only, ...more] = product.timed;
  const [rate, ...rates] = product.rates;
  if (rate) return rates.length > 0 || only?.unit === rate ? undefined : rate;
  if (only) return more.length === 0 ? scaledUnit(only.unit, product.whole) : undefined;
  const [unit, ...units] = product.constantUnits;
  if (unit) return units.some(other => other !== unit) ? undefined : scaledUnit(unit, product.scale);
  return unitOfFactors(product.constants, product.others);
}

/** The last name that an expression is called by. */
export function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? memberName(node) : undefined;
}
