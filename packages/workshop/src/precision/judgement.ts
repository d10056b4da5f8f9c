import { readdirSync, readFileSync } from 'node:fs';
import { inRepository } from '../repository.js';

/** What a person who read a finding in its place says of it. */
export interface Judgement {
  readonly rule: string;
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** Which of several findings at this place: what is missing there, such as `backup` or `tracing`. */
  readonly about?: string;
  readonly verdict: 'right' | 'wrong' | 'arguable';
  /** Why, in our own words and without any code of the repository. */
  readonly reason: string;
  /** 2 for a judgement made without sight of the first. */
  readonly pass: 1 | 2;
  /** Which state of the rule was judged; the highest counts. 1 when absent. */
  readonly round?: number;
}

const folder = 'rules-docs/judgements';
const verdicts: readonly unknown[] = ['right', 'wrong', 'arguable'];

/** Reads the committed judgements. @throws Error naming the line that is none. */
export function readJudgements(): Judgement[] {
  return readdirSync(inRepository(folder))
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(name => parseJudgements(readFileSync(inRepository(folder, name), 'utf8'), `${folder}/${name}`));
}

/** Parses rows of JSON. @throws Error naming the line that is no judgement. */
export function parseJudgements(text: string, file: string): Judgement[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const wrong = problemOf(line);
    if (wrong !== undefined) throw new Error(`PLIMSOLL_JUDGEMENT ${file}:${index + 1} ${wrong}`);
    return [JSON.parse(line) as Judgement];
  });
}

function problemOf(line: string): string | undefined {
  let row: Record<string, unknown>;
  try {
    row = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return 'is not JSON';
  }
  const text = (key: string) => typeof row[key] === 'string' && row[key] !== '';
  const missing = ['rule', 'repository', 'commit', 'path', 'reason'].find(key => !text(key));
  if (missing !== undefined) return `has no ${missing}`;
  if (!Number.isInteger(row['line']) || (row['line'] as number) < 1) return 'has no line';
  if (!verdicts.includes(row['verdict']))
    return `has the verdict ${String(row['verdict'])}, not right, wrong or arguable`;
  if (row['pass'] !== 1 && row['pass'] !== 2) return 'is of neither pass 1 nor 2';
  return undefined;
}
