import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { FileCost } from 'eslint-plugin-plimsoll';
import { readCosts } from '../bench/read-costs.js';
import { inRepository } from '../repository.js';

/** Something that went wrong with a file. */
export interface StressFault {
  readonly file: string;
  /** `died`: the process; `crash`: a rule; `threw`: the engine around the rules. */
  readonly kind: 'died' | 'crash' | 'threw';
  readonly message: string;
}

/** What came of running all rules over many files. */
export interface StressRun {
  /** Files that the engine's parser took; only those reach the rules. */
  readonly parsed: number;
  readonly unparsed: number;
  readonly faults: readonly StressFault[];
  /** Rules that took more than a second on a file. */
  readonly slow: readonly (FileCost & { readonly rule: string })[];
}

/** Files of one process. */
const filesAtOnce = 1_000;
const stressJob = inRepository('packages/workshop/dist/stress/stress-job.js');

/** Runs a job over files in processes of its own; the file on which one dies is left out and the rest goes on. */
export function stressRun(files: readonly string[], onProgress: (done: number) => void, job = stressJob): StressRun {
  const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-stress-'));
  const [task, log, costs] = ['task.json', 'log.jsonl', 'costs.jsonl'].map(name => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    appendFileSync(log, '');
    for (let next = 0; next < files.length;) {
      const chunk = files.slice(next, next + filesAtOnce);
      const before = readLog(log).length;
      writeFileSync(task, JSON.stringify({ files: chunk, log }));
      const env = { ...process.env, PLIMSOLL_COSTS: costs };
      const { status, signal, stderr } = spawnSync(process.execPath, [job, task], { encoding: 'utf8', env });
      const done = readLog(log).length - before;
      next += done;
      if (done < chunk.length) {
        const message = `${signal ?? status}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
        const faults = [{ file: chunk[done] ?? '', kind: 'died', message }];
        appendFileSync(log, `${JSON.stringify({ isParsed: true, faults })}\n`);
        next++;
      }
      onProgress(next);
    }
    const lines = readLog(log);
    return {
      parsed: lines.filter(({ isParsed }) => isParsed).length,
      unparsed: lines.filter(({ isParsed }) => !isParsed).length,
      faults: lines.flatMap(({ faults }) => faults),
      slow: [...readCosts(costs)].flatMap(([rule, { slow }]) => slow.map(one => ({ rule, ...one }))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a job writes down for a file. */
export interface StressLine {
  readonly isParsed: boolean;
  readonly faults: readonly StressFault[];
}

function readLog(file: string): StressLine[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line) as StressLine);
}
