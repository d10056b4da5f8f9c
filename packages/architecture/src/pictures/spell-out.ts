import type { PictureOptions } from './picture.js';

/** Options of a picture as the command takes them: `--level folder --focus "src/my orders"`. */
export function spellOut({ level, focus, depth, violations, tests }: PictureOptions): string {
  return [
    ...(level === undefined ? [] : [`--level ${level}`]),
    ...(focus === undefined ? [] : [`--focus ${quoted(focus)}`]),
    ...(depth === undefined ? [] : [`--depth ${depth}`]),
    ...(violations === true ? ['--violations'] : []),
    ...(tests === true ? ['--tests'] : []),
  ].join(' ');
}

function quoted(word: string): string {
  return /^[\w./@-]+$/.test(word) ? word : JSON.stringify(word);
}
