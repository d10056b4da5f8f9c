import { describe, expect, it } from 'vitest';
import { parseJudgements, readJudgements, type Judgement } from './judgement.js';
import { judgedTwiceOver, precisionByRule } from './precision.js';

const row: Judgement = {
  ...{ rule: 'no-x', repository: 'a/b', commit: 'c0ffee', path: 'a.ts', line: 1 },
  ...{ verdict: 'right', reason: 'It leaks.', pass: 1 },
};
const parse = (change: object) => parseJudgements(JSON.stringify({ ...row, ...change }), 'x.jsonl');

describe('parseJudgements', () => {
  it('reads rows', () => expect(parse({})).toEqual([row]));
  it.each([{ verdict: 'maybe' }, { pass: 3 }, { line: 0 }, { reason: '' }, { rule: undefined }, { commit: 7 }])(
    'refuses %o',
    change => expect(() => parse(change)).toThrow('PLIMSOLL_JUDGEMENT x.jsonl:1'),
  );
  it('refuses what is no JSON', () => expect(() => parseJudgements('\n{', 'x.jsonl')).toThrow('x.jsonl:2 is not JSON'));
});

describe('precisionByRule', () => {
  it('counts the first pass, and compares the second with it', () => {
    const rows: Judgement[] = [
      row,
      { ...row, line: 2, verdict: 'wrong' },
      { ...row, line: 3, verdict: 'arguable' },
      { ...row, line: 4 },
      { ...row, pass: 2 },
      { ...row, line: 2, pass: 2 },
      { ...row, line: 99, pass: 2 },
    ];
    expect(precisionByRule(rows)).toEqual([
      { rule: 'no-x', round: 1, judged: 4, right: 2, arguable: 1, wrong: 1, precision: 0.5, judgedTwice: 2, agreed: 1 },
    ]);
  });

  it('counts the latest round of each rule only', () => {
    const rows: Judgement[] = [
      { ...row, verdict: 'wrong' },
      { ...row, round: 2 },
      { ...row, rule: 'no-y', verdict: 'wrong' },
    ];
    expect(precisionByRule(rows).map(({ rule, round, precision }) => [rule, round, precision])).toEqual([
      ['no-x', 2, 1],
      ['no-y', 1, 0],
    ]);
  });
});

it('sees what is judged twice in one pass', () => {
  expect(judgedTwiceOver([row, { ...row, pass: 2 }, { ...row, round: 2 }])).toEqual([]);
  expect(
    judgedTwiceOver([
      { ...row, about: 'limit' },
      { ...row, about: 'headers' },
    ]),
  ).toEqual([]);
  expect(judgedTwiceOver([row, row])).toHaveLength(1);
});

it('finds the committed judgements in order', () => {
  expect(judgedTwiceOver(readJudgements())).toEqual([]);
});
