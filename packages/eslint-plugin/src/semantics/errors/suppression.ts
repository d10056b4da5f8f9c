import type { TSESTree } from '@typescript-eslint/utils';

/** A comment that switches rules off. */
export interface Suppression {
  /** As it is written: `eslint-disable-next-line`. */
  readonly directive: string;
  /** The rules it names; empty where it names none and so switches off all. */
  readonly rules: readonly string[];
  /** What stands after `--`. */
  readonly reason: string;
}

const form = /^\s*((?:eslint|oxlint)-disable(?:-next-line|-line)?|plimsoll-ignore)(?:\s+([\s\S]*))?$/;
const almost =
  /^\s*((?:es|ox)-?lint[-_ ]?(?:dis-?able|ignore|skip|off)[\w-]*|(?:es|ox)lint[-_ ](?:next|this)[-_ ]line|plimsoll[-_ ](?:ignore|disable|skip|off)[\w-]*)(?=[\s:,]|$)/i;
const directives: ReadonlySet<string> = new Set([
  'eslint-disable',
  'eslint-disable-line',
  'eslint-disable-next-line',
  'oxlint-disable',
  'oxlint-disable-line',
  'oxlint-disable-next-line',
  'plimsoll-ignore',
]);

/** The suppression that a comment is; undefined for any other comment. */
export function suppressionIn({ type, value }: TSESTree.Comment): Suppression | undefined {
  const found = form.exec(value);
  const directive = found?.[1];
  // Only a block comment switches off from here on.
  if (directive === undefined || (type === ('Line' as never) && /-disable$/.test(directive))) return undefined;
  const [list = '', ...reason] = (found?.[2] ?? '').split(/\s-{2,}\s?/);
  const rules = list.split(/[\s,]+/).filter(name => name !== '');
  return { directive, rules, reason: reason.join(' ').trim() };
}

/** What a comment means to be that is no directive, so that it does nothing, and the directive that is nearest to it. */
export function misspelt({
  value,
}: TSESTree.Comment): { readonly written: string; readonly meant: string } | undefined {
  const written = almost.exec(value)?.[1]?.trim();
  if (written === undefined) return undefined;
  if (directives.has(written)) return undefined;
  const tool = /^ox/i.test(written) ? 'oxlint' : 'eslint';
  if (/^plimsoll/i.test(written)) return { written, meant: 'plimsoll-ignore' };
  const place = /next|ignore|skip|off/i.test(written) ? '-next-line' : /line/i.test(written) ? '-line' : '';
  return { written, meant: `${tool}-disable${place}` };
}
