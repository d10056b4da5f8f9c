import type { CouplingJson } from '@plimsoll/architecture';
import Table from 'cli-table3';
import { createColors } from 'picocolors';

/** Only lines between rows: a table that can be read, copied and put into a message. */
const chars = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
  ...{ 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ' },
};

/** The metrics as a table for a terminal. Budgets that are exceeded are below it, one a line. */
export function couplingTable({ level, groups }: CouplingJson, colour: boolean): string {
  const { bold, dim, red } = createColors(colour);
  const head = [level, 'modules', 'fan-in', 'fan-out', 'instability', 'abstractness', 'distance'].map(name =>
    bold(name),
  );
  const table = new Table({
    head,
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  const share = (value: number | null) => (value === null ? dim('–') : value.toFixed(2));
  for (const { name, modules, fanIn, fanOut, instability, abstractness, distance, exceeded } of groups) {
    const shownName = exceeded.length > 0 ? red(name) : name;
    table.push([shownName, modules, fanIn, fanOut, share(instability), share(abstractness), share(distance)]);
  }
  const broken = groups.flatMap(({ name, exceeded }) => exceeded.map(text => red(`${name}: ${text}`)));
  const rows = table
    .toString()
    .split('\n')
    .map(line => line.trimEnd());
  return [...rows, ...(broken.length > 0 ? ['', 'Beyond the budget:', ...broken] : [])].join('\n');
}
