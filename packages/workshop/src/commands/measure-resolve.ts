import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureResolve, type Miss } from '../measure/measure-resolve.js';

const [folder, ...rest] = process.argv.slice(2);
if (!folder) {
  console.error(
    'PLIMSOLL_USAGE measure:resolve <folder with a tsconfig.json> [--include text] [--examples n] [--typed]',
  );
  process.exit(2);
}
const option = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);
const tsconfig = folder.endsWith('.json') ? resolve(folder) : join(resolve(folder), 'tsconfig.json');
if (!existsSync(tsconfig)) {
  console.error(`PLIMSOLL_TSCONFIG_MISSING ${tsconfig}: name a folder that has one`);
  process.exit(2);
}
const include = option('--include');
const examples = Number(option('--examples') ?? 5);
const result = measureResolve(tsconfig, file => !include || file.includes(include), rest.includes('--typed'));
const percent = (part: number, whole: number) => (whole === 0 ? 'n/a' : `${((100 * part) / whole).toFixed(2)} %`);
console.log(`calls on libraries with a table  ${result.known}`);
console.log(
  `calls on libraries without       ${result.foreign} (${percent(result.foreign, result.known + result.foreign)})`,
);
console.log(`recall                           ${percent(result.found, result.known)}`);
console.log(
  `precision                        ${percent(result.right, result.answered)} of ${result.answered} (declaring type to the letter: ${percent(result.exact, result.answered)})`,
);
report('missed', result.missed);
report('wrong', result.wrong);

function report(title: string, misses: readonly Miss[]): void {
  const groups = group(misses);
  console.log(`\n${title}: ${misses.length}`);
  for (const [cause, list] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`  ${list.length}  ${cause}`);
    for (const miss of list.slice(0, examples)) console.log(`       ${miss.where}  ${miss.expected}  ← ${miss.answer}`);
  }
}

function group(misses: readonly Miss[]): Map<string, Miss[]> {
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) groups.set(miss.cause, [...(groups.get(miss.cause) ?? []), miss]);
  return groups;
}
