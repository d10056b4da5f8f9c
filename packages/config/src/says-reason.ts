/** Words that name the act and not the reason. */
const emptyWords = new Set(
  'a an and any are at block body by catch continue do does empty err error errors exception exceptions failure failures for here ignore ignored ignores ignoring in is it just left linter lint never nil no nop noop not nothing of on op or pass quietly silence silently simply skip swallow swallowed swallowing that the then this to we'.split(
    ' ',
  ),
);
const directive = /^\s*(?:eslint|oxlint|prettier|biome|istanbul|c8|v8|@ts-|plimsoll|sonar|nosonar|todo|fixme|xxx)/i;
const looksLikeCode = /[;{}]\s*$|^\s*(?:throw|return|console\.|await|const|let|if \(|this\.)\b|\w+\([^)]*\)\s*$/;

/** Whether a text gives a reason: more than the name of the act, a directive or commented-out code. */
export function saysReason(value: string): boolean {
  const reason = /--\s*(.+)/s.exec(value)?.[1];
  if (directive.test(value)) return reason !== undefined && saysReason(reason);
  const lines = value.split('\n').map(line => line.replace(/^\s*\*+/, '').trim());
  const prose = lines.filter(line => line !== '' && !looksLikeCode.test(line)).join(' ');
  const words = prose.toLowerCase().match(/[a-z']+/g) ?? [];
  return words.some(word => !emptyWords.has(word));
}
