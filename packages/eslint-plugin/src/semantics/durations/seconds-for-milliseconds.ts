import { unwrap, type Node } from '../../syntax/node.js';

/**
 * Whether a number written where milliseconds are read is written as seconds are: `5 * 60`, `3600`.
 */
export function writesSeconds(node: Node): boolean {
  const target = unwrap(node);
  if (target.type === 'Literal') return target.value === 3600;
  const factors = literalFactors(target);
  return factors.length > 1 && factors.includes(60) && factors.every(factor => factor <= 60);
}

function literalFactors(node: Node): number[] {
  const target = unwrap(node);
  if (target.type === 'Literal') return typeof target.value === 'number' ? [target.value] : [Infinity];
  if (target.type !== 'BinaryExpression' || target.operator !== '*') return [Infinity];
  return [...literalFactors(target.left), ...literalFactors(target.right)];
}

/** Whether a limit in milliseconds is so short that seconds are meant: no peer answers in 30 ms, many wait for 30 s. */
export function isMeantInSeconds(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value <= 65;
}
