import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlimsollError } from '../errors.js';

/** What each file that the command has written begins with, whatever its format. */
const ours = /plimsoll graph|^\{\s*"version": 1,\s*"(?:modules|level)": |^\w+ +modules +fan-in /;

/**
 * Looks whether the file can be written before anything is read, and answers with what writes it.
 * @throws PlimsollError when its folder is missing, or when it is there and not the command's own.
 */
export function prepareOutput(cwd: string, file: string, force: boolean): (text: string) => void {
  const absolute = path.resolve(cwd, file);
  const folder = path.dirname(absolute);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PlimsollError('PLIMSOLL_OUT_FOLDER_MISSING', { file, folder: path.relative(cwd, folder) });
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new PlimsollError('PLIMSOLL_OUT_IS_FOLDER', { file });
  if (found && !force && !ours.test(beginningOf(absolute))) throw new PlimsollError('PLIMSOLL_OUT_NOT_OURS', { file });
  return text => {
    try {
      writeFileSync(absolute, text);
    } catch (error) {
      const detail = `${error instanceof Error ? error.message : String(error)}.`;
      throw new PlimsollError('PLIMSOLL_CANNOT_WRITE', { file, detail }, { cause: error });
    }
  };
}

function beginningOf(file: string): string {
  const opened = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(400);
    return buffer.toString('utf8', 0, readSync(opened, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(opened);
  }
}
