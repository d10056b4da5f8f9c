import { table } from '../generate/markdown-table.js';
import type { Judgement } from './judgement.js';
import type { RulePrecision } from './precision.js';

/** The page that says how precise the rules were on real backends. */
export function precisionPage(rows: readonly RulePrecision[], judgements: readonly Judgement[]): string {
  const repositories = [
    ...new Map(
      judgements.map(({ repository, commit }) => [`${repository}@${commit}`, { repository, commit }]),
    ).values(),
  ];
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  return `# Precision

Findings on real backends, each read in its place and judged: _right_ (a change is worth its while), _wrong_ (the rule is
mistaken), or _arguable_. What is arguable counts against the rule. Of each rule some findings were judged a second time
without sight of the first verdict. A rule that was mended afterwards was judged anew, in another round; the latest round
counts. The judgements lie in [judgements](judgements); this page is computed from them by \`pnpm precision\`.

${table(
  ['Rule', 'Round', 'Judged', 'Right', 'Arguable', 'Wrong', 'Precision', 'Judged twice', 'Agreement'],
  rows.map(row => [
    row.rule,
    String(row.round),
    ...[row.judged, row.right, row.arguable, row.wrong].map(String),
    percent(row.right, row.judged),
    String(row.judgedTwice),
    percent(row.agreed, row.judgedTwice),
  ]),
)}

## Repositories

${table(
  ['Repository', 'Commit'],
  repositories.map(({ repository, commit }) => [repository, `\`${commit.slice(0, 10)}\``]),
)}
`;
}
