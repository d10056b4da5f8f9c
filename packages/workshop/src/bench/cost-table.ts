import type { RuleCost } from 'eslint-plugin-plimsoll';
import path from 'node:path';
import { table } from '../generate/markdown-table.js';

/** The costs of rules as Markdown, the dearest first, with their shares of all that our rules took. */
export function costTable(costs: ReadonlyMap<string, RuleCost>, root: string): string {
  const all = [...costs.values()].reduce((sum, { ms }) => sum + ms, 0);
  const rows = [...costs]
    .sort(([, one], [, other]) => other.ms - one.ms)
    .map(([rule, { ms, slowest }]) => [
      rule,
      `${(ms / 1000).toFixed(2)} s`,
      `${((100 * ms) / all).toFixed(1)} %`,
      `${slowest.ms.toFixed(0)} ms`,
      path.relative(root, slowest.file).split(path.sep).join('/'),
    ]);
  return table(['Rule', 'Time', 'Share', 'Slowest file', ''], rows);
}
