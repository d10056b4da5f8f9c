import type { Judgement } from './judgement.js';

/** How often a rule's findings were judged right. */
export interface RulePrecision {
  readonly rule: string;
  /** Which state of the rule was judged. */
  readonly round: number;
  readonly judged: number;
  readonly right: number;
  readonly arguable: number;
  readonly wrong: number;
  /** Right among all judged, from 0 to 1; what is arguable counts against the rule. */
  readonly precision: number;
  /** Findings that were judged a second time without sight of the first. */
  readonly judgedTwice: number;
  /** How many of those got the same verdict again. */
  readonly agreed: number;
}

/** The precision of each rule by the judgements of its latest round; the first pass counts, the second checks it. */
export function precisionByRule(judgements: readonly Judgement[]): RulePrecision[] {
  return [...new Set(judgements.map(({ rule }) => rule))].sort().map(rule => {
    const all = judgements.filter(row => row.rule === rule);
    const round = Math.max(...all.map(roundOf));
    const latest = all.filter(row => roundOf(row) === round);
    const first = latest.filter(({ pass }) => pass === 1);
    const count = (verdict: Judgement['verdict']) => first.filter(row => row.verdict === verdict).length;
    const pairs = latest
      .filter(({ pass }) => pass === 2)
      .flatMap(again => first.filter(row => placeOf(row) === placeOf(again)).map(row => [row, again] as const));
    return {
      rule,
      round,
      judged: first.length,
      right: count('right'),
      arguable: count('arguable'),
      wrong: count('wrong'),
      precision: first.length === 0 ? 0 : count('right') / first.length,
      judgedTwice: pairs.length,
      agreed: pairs.filter(([one, again]) => one.verdict === again.verdict).length,
    };
  });
}

/** Places that one pass of one round judges twice. */
export function judgedTwiceOver(judgements: readonly Judgement[]): string[] {
  const keys = judgements.map(row => `${placeOf(row)} in pass ${row.pass} of round ${roundOf(row)}`);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

function roundOf({ round = 1 }: Judgement): number {
  return round;
}

function placeOf({ rule, repository, commit, path, line, about }: Judgement): string {
  return `${rule} ${repository}@${commit} ${path}:${line}${about === undefined ? '' : ` (${about})`}`;
}
