/** What the text of a comment says, the marks of the comment left out. */
export interface IgnoreText {
  readonly directive: string;
  readonly names: readonly string[];
  readonly reason: string;
}

const form = /^[\s*]*(plimsoll-ignore|(?:eslint|oxlint)-(?:disable(?:-next-line|-line)?|enable))(?=\s|$)([\s\S]*)$/;

/** Reads a comment; undefined for one that hides nothing of ours. */
export function parseIgnore(comment: string): IgnoreText | undefined {
  const [, directive, rest = ''] = form.exec(comment) ?? [];
  if (directive === undefined) return undefined;
  const [list = '', ...reason] = rest.split(/\s-{2,}(?:\s|$)/);
  const names = list.split(/[\s,]+/).filter(name => name !== '');
  const ours = names.filter(name => name.startsWith('plimsoll/')).map(name => name.slice('plimsoll/'.length));
  if (directive !== 'plimsoll-ignore' && ours.length === 0) return undefined;
  return {
    directive,
    names: directive === 'plimsoll-ignore' ? names : ours,
    reason: reason.join(' ').replace(/\s+/g, ' ').trim(),
  };
}
