import { unwrap, type Node } from '../../syntax/node.js';
import { unitFactor, type TimeUnit } from './time-unit.js';

/** How to write an expression of one unit in another; undefined where the units have no plain factor between them. */
export function convertTo(written: string, node: Node, from: TimeUnit, to: TimeUnit): string | undefined {
  const factor = unitFactor(from, to);
  const target = unwrap(node);
  const isPlain = /^(Identifier|Literal|MemberExpression|CallExpression)$/.test(target.type) && target === node;
  const operand = isPlain ? written : `(${written})`;
  const isProduct = target.type === 'BinaryExpression' && target.operator === '*' && target === node;
  if (factor > 1) return Number.isInteger(factor) ? `${isProduct ? written : operand} * ${numeral(factor)}` : undefined;
  const divisor = Math.round(1 / factor);
  if (Math.abs(divisor * factor - 1) > 1e-9) return undefined;
  return `Math.round(${isProduct ? written : operand} / ${numeral(divisor)})`;
}

function numeral(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, value >= 10_000 ? '_' : '');
}
