import { appendFileSync } from 'node:fs';

/* Loaded into every process of a contender (`--import`): writes down its largest resident memory, in KiB, as it ends. */
const file = process.env['PLIMSOLL_BENCH_MEMORY'];
if (file) process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
