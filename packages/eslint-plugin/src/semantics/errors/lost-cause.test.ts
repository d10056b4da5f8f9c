import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { errorInCatch } from './error-in-hand.js';
import { lostCauses } from './lost-cause.js';

function lostIn(body: string, parameter = '(e)') {
  const { world, module } = drawProject({
    'src/case.ts': `async function f(done: (e: unknown) => void) { try { await fetch('x'); } catch ${parameter} { ${body} } }`,
  });
  const source = module('src/case.ts');
  const clause = source.nodes('CatchClause').at(0) as TSESTree.CatchClause;
  return lostCauses(world, source, errorInCatch(world, source, clause), []).map(({ keepsText }) =>
    keepsText ? 'text' : 'all',
  );
}

it.each([
  ['all', `throw new Error('x');`],
  ['text', `throw new Error(e.message);`],
  ['all', `return { error: new Error('x') };`],
  ['all', `return failure(new Error('x'));`],
  ['all', `done(new Error('x'));`],
  ['all', `const made = new Error('x'); throw made;`],
  ['all', `if (e instanceof Error) throw new Error('x');`],
  ['all', `if (e instanceof Known) { throw e; } else { throw new Error('x'); }`],
  ['all', `if (e instanceof Known) throw e; throw new Error('x');`],
])('loses %s: %s', (what, body) => {
  expect(lostIn(body)).toEqual([what]);
});

it.each([
  `throw new Error('x', { cause: e });`,
  `throw new Error('x', options);`,
  `throw new Error('x', { ...options });`,
  `throw e;`,
  `const made = new Error('x'); link(made, e); made.cause = e; throw made;`,
  `throw Object.assign(new Error('x'), { e });`,
  `if (e instanceof Known) throw new Error('x'); throw e;`,
  `if (e.code === 'A' && ready) throw new Error('x'); throw e;`,
  `if (e.code !== 'A') throw e; throw new Error('x');`,
  `if (!(e instanceof Known)) { throw e; } else { throw new Error('x'); }`,
  `switch (e.code) { case 'A': throw new Error('x'); } throw e;`,
  `throw e instanceof Error ? e : new Error(String(e));`,
  `new Error('x');`,
  `log(new Error('x'));`,
  `items.map(() => { throw new Error('x'); });`,
  `throw new Strange('x');`,
])('loses nothing: %s', body => {
  expect(lostIn(body)).toEqual([]);
});
