import { describe, expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { unawaitedIteration } from './unawaited-iteration.js';

/** What the marked call takes a promise for. */
function taken(code: string): string {
  const project = drawProject({
    'work.ts': `export const save = async (x: string) => x;\nexport const load = (x: string) => save(x);`,
    'main.ts': `import { load, save } from './work.js';\ndeclare const xs: string[];\n${code}`,
  });
  const [call] = project.marked('main.ts');
  return (call && unawaitedIteration(project.world, call)?.taken) ?? 'none';
}

describe('unawaitedIteration', () => {
  it.each([
    ['a function of another module', `xs.forEach(save); // ?`, 'nothing'],
    ['one that returns a promise without being async', `xs.filter(load); // ?`, 'answer'],
    ['what a collection is made of', `new Set(xs).forEach(save); // ?`, 'nothing'],
    ['entries of a map', `new Map([['a', 1]]).forEach(async () => save('a')); // ?`, 'nothing'],
    ['a copy', `Array.from(xs).some(save); // ?`, 'answer'],
    ['keys', `Object.keys({}).every(save); // ?`, 'answer'],
    ['a comparator', `xs.toSorted(async () => Number(await save(''))); // ?`, 'order'],
    ['a reducer', `xs.reduce(async (sum, x) => sum + (await save(x)), ''); // ?`, 'accumulator'],
    ['a statement of nobody known', `all.forEach(save); // ?`, 'nothing'],
    ['a condition of nobody known', `if (!all.some(save)) save(''); // ?`, 'answer'],
  ])('finds %s', (_, code, expected) => {
    expect(taken(code)).toBe(expected);
  });

  it.each([
    ['a callback without a promise', `xs.forEach(x => x.length); // ?`],
    ['a callback that sometimes has one', `xs.filter(x => x === '' || load(x)); // ?`],
    ['map', `xs.map(save); // ?`],
    ['nobody known, awaited', `await all.forEach(save); // ?`],
    ['nobody known, kept', `const kept = all.filter(save); // ?`],
    ['a reducer that awaits', `xs.reduce(async (sum, x) => (await sum) + x, save('')); // ?`],
    ['a reducer that nobody knows', `xs.reduce(reducer, save('')); // ?`],
    ['what looks after its failure', `xs.forEach(x => save(x).catch(report)); // ?`],
    ['an async callback that waits for nothing', `xs.forEach(async x => { report(x); }); // ?`],
  ])('leaves %s alone', (_, code) => {
    expect(taken(code)).toBe('none');
  });
});
