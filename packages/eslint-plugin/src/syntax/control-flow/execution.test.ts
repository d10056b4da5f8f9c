import { describe, expect, it } from 'vitest';
import type { Node } from '../node.js';
import { controlFlow, type ControlFlow } from './control-flow.js';
import { flowOwnerOf } from './flow-owner.js';
import { allNodes, parse } from './marked-source.test.support.js';

/*
 * The graph against the language itself. Random generator functions are run many times, each `yield n` being answered with a
 * value, an exception or the end of the generator; what the runs show must be exactly what the graph says is possible.
 */

/** How many programs are tried. */
const programs = 150;

interface Trace {
  /** The yields that were reached, and whether each was answered by a value. */
  steps: { id: number; completed: boolean }[];
  exit: (typeof exitKinds)[number];
  /** The id of the yield or statement at which it was left. */
  by: number;
}

/** A small deterministic generator of numbers from 0 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a yield is answered by: a boolean, one or nothing, a list, or an object or nothing to look into. */
type Answer = 'boolean' | 'value' | 'list' | 'object' | 'nested';

/** Writes a program whose yields are numbered from 1. */
function writeProgram(random: () => number) {
  let id = 0;
  let labels = 0;
  const answers = new Map<number, Answer>();
  const pick = (choices: (() => string)[]) => (choices[Math.floor(random() * choices.length)] as () => string)();
  const ask = (kind: Answer = 'boolean') => {
    answers.set(++id, kind);
    return `(yield ${id})`;
  };
  const test = (depth: number): string =>
    depth <= 0
      ? ask()
      : pick([
          () => ask(),
          () => ask(),
          () => `(${test(depth - 1)} && ${test(depth - 1)})`,
          () => `(${test(depth - 1)} || ${test(depth - 1)})`,
          () => `!${test(depth - 1)}`,
          () => `(${ask('value')} ?? ${test(depth - 1)})`,
          () => `${ask('object')}?.[${ask()}]`,
          () => `${ask('nested')}?.[${ask()}].x.y`,
          () => `(${ask('object')}?.[${ask()}] ?? ${test(depth - 1)})`,
          () => `(${test(depth - 1)} ? ${test(depth - 1)} : ${test(depth - 1)})`,
          () => `(${ask()}, ${test(depth - 1)})`,
          () => `(v = ${ask()})`,
        ]);
  const block = (depth: number, scope: Scope, size = 1 + Math.floor(random() * 2)): string =>
    Array.from({ length: size }, () => statement(depth, scope)).join(' ');
  interface Scope {
    loops: boolean;
    breakable: boolean;
    labels: string[];
    loopLabels: string[];
  }
  const looping = (scope: Scope): Scope => ({ ...scope, loops: true, breakable: true });
  const statement = (depth: number, scope: Scope): string => {
    const jumps = [
      () => `return ${++id};`,
      () => `throw { by: ${++id} };`,
      ...(scope.loops ? [() => 'continue;'] : []),
      ...(scope.breakable ? [() => 'break;', () => 'break;'] : []),
      ...scope.labels.map(label => () => `break ${label};`),
      ...scope.loopLabels.map(label => () => `continue ${label};`),
    ];
    const simple = [
      () => `${test(1)};`,
      () => `${ask()};`,
      () => `v = ${ask()}; v &&= ${ask()};`,
      () => `v = ${ask()}; v ||= ${ask()};`,
      () => `v = ${ask('value')}; v ??= ${ask()};`,
      () => `{ const { [${ask('value')}]: a = ${ask()} } = { true: 1 }; }`,
      () => `[v = ${ask()}] = [${ask('value')}];`,
      () => `if (${test(2)}) ${pick(jumps)}`,
    ];
    if (depth <= 0) return pick(random() < 0.25 ? jumps : simple);
    return pick([
      ...simple,
      () => `if (${test(2)}) { ${block(depth - 1, scope)} } else { ${block(depth - 1, scope)} }`,
      () => `while (${test(1)}) { ${block(depth - 1, looping(scope))} }`,
      () => `while (true) { ${ask()}; ${block(depth - 1, looping(scope))} }`,
      () => `do { ${block(depth - 1, looping(scope))} } while (${test(1)});`,
      () => `for (${ask()}; ${test(1)}; ${ask()}) { ${block(depth - 1, looping(scope))} }`,
      () => `for (const a of ${ask('list')}) { ${block(depth - 1, looping(scope))} }`,
      () => `for (const a in ${ask('list')}) { ${block(depth - 1, looping(scope))} }`,
      () => `try { ${ask()}; ${block(depth - 1, scope)} } catch { ${block(depth - 1, scope)} }`,
      () => `try { ${ask()}; ${block(depth - 1, scope)} } finally { ${block(depth - 1, scope)} }`,
      () =>
        `try { ${ask()}; ${block(depth - 1, scope)} } catch { ${block(depth - 1, scope)} } finally { ${block(depth - 1, scope)} }`,
      () => {
        const inner = { ...scope, breakable: true };
        const clauses = [`case ${ask()}: ${block(depth - 1, inner)}`, `default: ${block(depth - 1, inner)}`];
        if (random() < 0.5) clauses.reverse();
        return `switch (${ask()}) { ${clauses.join(' ')} ${random() < 0.5 ? `case ${ask()}: ${block(0, inner)}` : ''} }`;
      },
      () => {
        const label = `L${++labels}`;
        return `${label}: { ${block(depth - 1, { ...scope, labels: [...scope.labels, label] })} }`;
      },
      () => {
        const label = `L${++labels}`;
        const inner = looping({
          ...scope,
          labels: [...scope.labels, label],
          loopLabels: [...scope.loopLabels, label],
        });
        return `${label}: for (const a of ${ask('list')}) { ${block(depth - 1, inner)} }`;
      },
    ]);
  };
  const body = block(2, { loops: false, breakable: false, labels: [], loopLabels: [] }, 2);
  return { source: `function* program(v) { ${ask()}; ${body} }`, count: id, answers };
}

function answerOf(kind: Answer, random: () => number): unknown {
  const flip = () => random() < 0.5;
  const value = () => (random() < 0.4 ? undefined : flip());
  if (kind === 'list') return Array.from({ length: Math.floor(random() * 3) });
  if (kind === 'object') return flip() ? { true: value(), false: value() } : undefined;
  if (kind === 'nested') return flip() ? { true: { x: { y: flip() } }, false: { x: { y: flip() } } } : undefined;
  return kind === 'value' ? value() : flip();
}

/** One run; `undefined` if it took too long to end. */
function run(
  make: () => Generator<number, number | undefined, unknown>,
  answer: (id: number) => unknown,
  random: () => number,
) {
  const steps: Trace['steps'] = [];
  const generator = make();
  let abandonedAt = 0;
  // Some runs get far, some are cut short often.
  const failures = random() * 0.2;
  try {
    let result = generator.next();
    while (!result.done) {
      if (steps.length > 80) return undefined;
      const id = result.value;
      const step = { id, completed: false };
      steps.push(step);
      const choice = random();
      if (choice < failures) result = generator.throw({ by: id });
      else if (choice < failures * 1.3) {
        abandonedAt = id;
        result = generator.return(-1);
      } else {
        step.completed = true;
        result = generator.next(answer(id));
      }
    }
    const by = result.value;
    if (by === undefined) return { steps, exit: 'end', by: 0 } satisfies Trace;
    if (by === -1) return { steps, exit: 'abandon', by: abandonedAt } satisfies Trace;
    return { steps, exit: 'return', by } satisfies Trace;
  } catch (error) {
    const by = (error as { by?: number }).by;
    if (by === undefined) throw error;
    return { steps, exit: 'throw', by } satisfies Trace;
  }
}

/** The answers to all questions about the yields of a program, one flag each, by the yields' numbers. */
class Answers {
  readonly flags: Uint8Array;
  private readonly wide: number;

  constructor(count: number) {
    this.wide = count + 1;
    this.flags = new Uint8Array(this.wide * this.wide * questions.length);
  }

  set(question: Question, id: number, other: number): void {
    this.flags[(questions.indexOf(question) * this.wide + id) * this.wide + other] = 1;
  }

  /** The flags that are set here and not there, in words. */
  beyond(there: Answers): string[] {
    const lines: string[] = [];
    for (const [index, flag] of this.flags.entries()) {
      if (!flag || there.flags[index]) continue;
      const [pair, question] = [index % this.wide ** 2, questions[Math.floor(index / this.wide ** 2)]];
      lines.push(`${Math.floor(pair / this.wide)} ${question} ${pair % this.wide}`);
    }
    return lines;
  }
}

const exitKinds = ['end', 'return', 'throw', 'abandon'] as const;
const questions = [
  'is reached',
  'is reached again',
  'reaches',
  'is not preceded by',
  ...exitKinds.map(exit => `leaves by ${exit} without` as const),
] as const;
type Question = (typeof questions)[number];

/** Adds what one run shows. */
function learn(answers: Answers, { steps, exit }: Trace, ids: readonly number[]): void {
  const completed = new Set<number>();
  const reached = new Set<number>();
  for (const step of steps) {
    answers.set('is reached', step.id, 0);
    if (reached.has(step.id)) answers.set('is reached again', step.id, 0);
    for (const other of ids)
      answers.set(completed.has(other) ? 'reaches' : 'is not preceded by', ...pair(other, step.id));
    reached.add(step.id);
    if (step.completed) completed.add(step.id);
  }
  const later = new Set<number>();
  for (const { id, completed: normally } of [...steps].reverse()) {
    if (normally) for (const other of ids) if (!later.has(other)) answers.set(`leaves by ${exit} without`, id, other);
    later.add(id);
  }

  function pair(other: number, id: number): [number, number] {
    return completed.has(other) ? [other, id] : [id, other];
  }
}

function graphAnswers(flow: ControlFlow, nodes: ReadonlyMap<number, Node>, count: number): Answers {
  const answers = new Answers(count);
  for (const [id, node] of nodes) {
    if (flow.isReachable(node)) answers.set('is reached', id, 0);
    if (flow.inLoop(node)) answers.set('is reached again', id, 0);
    for (const [other, otherNode] of nodes) {
      if (flow.reaches({ from: node, to: otherNode })) answers.set('reaches', id, other);
      const preceded = flow.precededBy({ node, by: at => at === otherNode });
      if (preceded === false) answers.set('is not preceded by', id, other);
      expect(flow.dominates(otherNode, node)).toBe(id === other || preceded);
      for (const exit of exitKinds) {
        const escape = flow.escapes({ from: node, until: at => at === otherNode, exits: [exit] });
        if (escape) answers.set(`leaves by ${exit} without`, id, other);
      }
    }
  }
  return answers;
}

describe('what runs of random programs show is what the graph says', () => {
  it.each(Array.from({ length: programs }, (_, index) => index + 1))(
    'program %i',
    seed => {
      const random = randomNumbers(seed);
      let program = writeProgram(random);
      while (program.count > 26) program = writeProgram(random);
      const { source, count, answers } = program;
      const nodes = new Map<number, Node>();
      for (const node of allNodes(parse(source, 'oxc-parser', 'program.js'))) {
        if (node.type === 'YieldExpression' && node.argument?.type === 'Literal') {
          nodes.set(Number(node.argument.value), node);
        }
      }
      const owner = flowOwnerOf([...nodes.values()][0] as Node);
      if (!owner) throw new Error('no owner');
      const said = graphAnswers(controlFlow(owner), nodes, count);
      const shown = new Answers(count);
      const make = new Function(`return (${source});`)() as () => Generator<number, number | undefined, unknown>;
      const answer = (id: number) => answerOf(answers.get(id) ?? 'boolean', random);
      // Rare paths need more runs: stop as soon as everything has been seen.
      for (let round = 0; round < 2000 && (round === 0 || said.beyond(shown).length > 0); round++) {
        for (let at = 0; at < 250; at++) {
          const trace = run(make, answer, random);
          if (trace) learn(shown, trace, [...nodes.keys()]);
        }
      }
      expect(shown.beyond(said), `shown by runs, not said by the graph: ${source}`).toEqual([]);
      expect(said.beyond(shown), `said by the graph, not shown by runs: ${source}`).toEqual([]);
    },
    60_000,
  );
});
