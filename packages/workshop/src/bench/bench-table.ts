import { table } from '../generate/markdown-table.js';
import { median } from './median.js';
import type { ContenderRun } from './contender.js';

/** A comparison that the design sets a yardstick for. */
export interface Comparison {
  readonly what: string;
  readonly contender: string;
  readonly against: string;
  /** The ratio that must not be exceeded; absent where the figure is for information. */
  readonly atMost?: number;
}

/** The figures of all contenders, then the ratios, as Markdown. */
export function benchTables(
  titles: Readonly<Record<string, string>>,
  runs: Readonly<Record<string, readonly ContenderRun[]>>,
  comparisons: readonly Comparison[],
): string {
  const time = (id: string) => median((runs[id] ?? []).map(({ ms }) => ms));
  const figures = Object.entries(titles).map(([id, title]) => {
    const own = runs[id] ?? [];
    const times = own.map(({ ms }) => ms);
    return [
      title,
      ms(time(id)),
      `${ms(Math.min(...times))}–${ms(Math.max(...times))}`,
      `${median(own.map(({ memory }) => memory)).toFixed(0)} MiB`,
    ];
  });
  const ratios = comparisons.map(({ what, contender, against, atMost }) => {
    const ratio = time(contender) / time(against);
    const verdict = atMost === undefined ? '–' : ratio <= atMost ? 'met' : 'MISSED';
    return [
      what,
      `${titles[contender] ?? contender} / ${titles[against] ?? against}`,
      ratio.toFixed(2),
      atMost === undefined ? '–' : `≤ ${atMost}`,
      verdict,
    ];
  });
  return [
    table(['Contender', 'Median', 'Range', 'Memory'], figures),
    table(['Comparison', 'Ratio of', 'Measured', 'Yardstick', 'Verdict'], ratios),
  ].join('\n\n');
}

function ms(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}
