import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlimsollError } from '../errors.js';
import { BASELINE_FILE, parseBaseline, printBaseline, type BaselineEntry } from '../filters/baseline.js';
import { errorSentence } from '../error-sentence.js';

/**
 * The baseline of a project; undefined where there is none.
 * @throws PlimsollError when the file is no baseline.
 */
export function readBaseline(root: string): BaselineEntry[] | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(root, BASELINE_FILE), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw invalid(error);
  }
  try {
    return parseBaseline(text);
  } catch (error) {
    throw invalid(error);
  }
}

/**
 * Writes the baseline of a project.
 * @throws PlimsollError when the file cannot be written.
 */
export function writeBaseline(root: string, entries: readonly BaselineEntry[]): void {
  try {
    writeFileSync(path.join(root, BASELINE_FILE), printBaseline(entries));
  } catch (error) {
    throw new PlimsollError(
      'PLIMSOLL_CANNOT_WRITE',
      { file: BASELINE_FILE, detail: errorSentence(error) },
      { cause: error },
    );
  }
}

function invalid(error: unknown): PlimsollError {
  return new PlimsollError(
    'PLIMSOLL_BASELINE_INVALID',
    { file: BASELINE_FILE, detail: errorSentence(error) },
    { cause: error },
  );
}
