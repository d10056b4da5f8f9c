import { parseSync } from 'oxc-parser';
import type { IgnoreComment } from '../../graph/ignore-comment.js';
import { isModule } from '../list-files.js';
import { LineIndex } from '../line-index.js';
import { commentSyntax, type CommentSyntax } from './comment-syntax.js';
import { parseIgnore } from './parse-ignore.js';

/** A comment by its offsets, with the text between its marks. */
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Lines that belong together: what a comment above the first of them is about. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether a text may hold a comment that hides findings of ours. */
export function mayIgnore(text: string): boolean {
  return text.includes('plimsoll-ignore') || /lint-disable[^\n]*plimsoll\//.test(text);
}

/** The comments of a file that hide findings of policies, in their order. */
export function readIgnores(file: string, text: string): IgnoreComment[] {
  if (!mayIgnore(text)) return [];
  if (isModule(file)) {
    const { comments, program } = parseSync(file, text);
    const lines = new LineIndex(text);
    // an import over several lines is written at its last one, and ignored above its first one
    const spans = program.body
      .filter(({ type }) => /^(?:Import|Export)/.test(type))
      .map(({ start, end }) => lineSpan(lines, start, end));
    return toIgnores(text, comments, spans);
  }
  const syntax = commentSyntax(file);
  return syntax ? toIgnores(text, scanComments(text, syntax), []) : [];
}

function lineSpan(lines: LineIndex, start: number, end: number): Span {
  const { line, endLine } = lines.range(start, end);
  return { from: line, to: endLine };
}

function toIgnores(text: string, comments: readonly Comment[], spans: readonly Span[]): IgnoreComment[] {
  const lines = new LineIndex(text);
  const rows = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const ranges = comments.map(({ start, end }) => lines.range(start, end));
  const isOwn = (index: number) => {
    const range = ranges[index];
    return range !== undefined && (rows[range.line - 1] ?? '').slice(0, range.column - 1).trim() === '';
  };
  /** Lines that hold nothing but comments. */
  const commented = new Set(
    ranges.flatMap(({ line, endLine }, index) =>
      isOwn(index) ? Array.from({ length: endLine - line + 1 }, (_, offset) => line + offset) : [],
    ),
  );
  const head = rows.findIndex((row, index) => row.trim() !== '' && !commented.has(index + 1) && !row.startsWith('#!'));
  const last = rows.length;
  return comments.flatMap((comment, index): IgnoreComment[] => {
    const said = parseIgnore(comment.value);
    const range = ranges[index];
    if (!said || !range || said.directive.endsWith('-enable')) return [];
    let next = range.endLine + 1;
    while (commented.has(next)) next++;
    const below = { from: next, to: spans.find(({ from }) => from === next)?.to ?? next };
    const here = { from: range.line, to: range.endLine };
    const covered = /-next-line$/.test(said.directive)
      ? below
      : /-line$/.test(said.directive)
        ? here
        : said.directive !== 'plimsoll-ignore'
          ? { from: range.line, to: enabledAt(comments, ranges, index) ?? last }
          : isOwn(index)
            ? below
            : here;
    return [{ range, ...said, ...covered, atHead: isOwn(index) && (head === -1 || range.line <= head) }];
  });
}

/** The line where what is switched off is switched on again. */
function enabledAt(
  comments: readonly Comment[],
  ranges: readonly { readonly line: number }[],
  from: number,
): number | undefined {
  const index = comments.findIndex(({ value }, at) => at > from && /^\s*(?:eslint|oxlint)-enable\b/.test(value));
  return index === -1 ? undefined : ranges[index]?.line;
}

function scanComments(text: string, { line, trailing = false, blocks, fence }: CommentSyntax): Comment[] {
  const outside = fence === undefined ? text : blanked(text, fencePattern);
  const inside =
    fence === undefined ? text : blanked(text, new RegExp(`^\`\`\`${fence}\\b[^\\n]*\\n[\\s\\S]*?^\`\`\``, 'gm'), true);
  const found: Comment[] = blocks.flatMap(([open, close]) =>
    Array.from(outside.matchAll(new RegExp(`${escaped(open)}([\\s\\S]*?)${escaped(close)}`, 'g')), match => ({
      start: match.index,
      end: match.index + match[0].length,
      value: match[1] ?? '',
    })),
  );
  if (line !== undefined) {
    const before = trailing ? '(?:^|[^\\S\\n]|(?<=;))' : '^[^\\S\\n]*';
    for (const match of inside.matchAll(new RegExp(`(${before})(${escaped(line)}+[^\\S\\n]*)([^\\n\\r]*)`, 'gm'))) {
      const start = match.index + (match[1]?.length ?? 0);
      found.push({ start, end: match.index + match[0].length, value: match[3] ?? '' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const fencePattern = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1/gm;

/** The text with what matches (or all else) as blanks, so that offsets stay. */
function blanked(text: string, pattern: RegExp, others = false): string {
  const blank = (part: string) => part.replace(/[^\n\r]/g, ' ');
  if (!others) return text.replace(pattern, blank);
  let result = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result += blank(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + blank(text.slice(at));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
