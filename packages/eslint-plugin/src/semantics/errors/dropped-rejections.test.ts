import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { dropsRejections, isAllSettled } from './dropped-rejections.js';

function drops(body: string): boolean {
  const { module } = drawProject({ 'src/case.ts': `async function f() { ${body} }` });
  const source = module('src/case.ts');
  const call = source.tree.calls.find(node => isAllSettled(source, node));
  return dropsRejections(source, call as TSESTree.CallExpression);
}

it.each([
  `const r = await Promise.allSettled(ps); return r.filter(x => x.status === 'fulfilled').map(x => x.value);`,
  `const r = await Promise.allSettled(ps); for (const x of r) { if (x.status === 'fulfilled') use(x.value); }`,
  `const r = await Promise.allSettled(ps); r.forEach(x => { if (x.status === 'fulfilled' && x.value) use(x.value); });`,
  `return (await Promise.allSettled(ps)).flatMap(x => (x.status === 'fulfilled' ? [x.value] : []));`,
])('drops them: %s', body => {
  expect(drops(body)).toBe(true);
});

it.each([
  `await Promise.allSettled(ps);`,
  `return await Promise.allSettled(ps);`,
  `const r = await Promise.allSettled(ps); return r;`,
  `const r = await Promise.allSettled(ps); for (const x of r) { if (x.status === 'fulfilled') use(x.value); else log(x); }`,
  `const r = await Promise.allSettled(ps); for (const x of r) { if (x.status !== 'fulfilled') throw x; }`,
  `const r = await Promise.allSettled(ps); r.forEach(x => { if (x.status === 'rejected') log(x.reason); }); return r.filter(x => x.status === 'fulfilled');`,
  `const r = await Promise.allSettled(ps); if (r.length > 2) use(r); return r.filter(x => x.status === 'fulfilled');`,
  `const r = await Promise.allSettled(ps); return r.filter(x => x.status === 'fulfilled').length;`,
  `const r = await Promise.allSettled(ps); return r.map(x => (x.status === 'fulfilled' ? x.value : 'failed'));`,
])('looks at them, or nobody knows: %s', body => {
  expect(drops(body)).toBe(false);
});
