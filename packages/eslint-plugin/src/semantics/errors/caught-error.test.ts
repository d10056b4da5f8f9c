import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { errorInCatch } from './error-in-hand.js';

/** How much of the error the argument of `use(…)` holds. */
function carried(body: string, parameter = '(e)') {
  const { world, module } = drawProject({
    'src/case.ts': `function text(x: unknown): string { return ''; } try { work(); } catch ${parameter} { ${body} }`,
  });
  const source = module('src/case.ts');
  const { caught } = errorInCatch(world, source, source.nodes('CatchClause')[0] as TSESTree.CatchClause);
  const use = source.tree.calls.find(
    node =>
      (node as TSESTree.CallExpression).callee.type === 'Identifier' &&
      ((node as TSESTree.CallExpression).callee as TSESTree.Identifier).name === 'use',
  );
  return caught.carriedBy((use as TSESTree.CallExpression).arguments[0] as TSESTree.Expression);
}

it.each([
  'use(e)',
  'use({ cause: e as Error })',
  'use(new Wrapper("x", e))',
  'use(toError(e))',
  'use([e])',
  'use(e.cause)',
  'const m = e.stack; use({ m })',
  'use(() => e)',
  'const err = e as Error; use(err)',
  'const f = new Error("x"); f.cause = e; use(f)',
  'const options = { cause: e }; use(options)',
])('holds the whole of it: %s', body => {
  expect(carried(body)).toBe('whole');
});

it.each([
  'use(e.message)',
  'use(`${e}`)',
  'use("x" + e)',
  'use(String(e))',
  'use(e.toString())',
  'use(JSON.stringify(e))',
  'use(text(e))',
  'use(e instanceof Error ? e.message : "no")',
  'const { message } = e; use(message)',
  'const m = e.code; use({ m })',
])('holds a part of it: %s', body => {
  expect(carried(body)).toBe('part');
});

it.each([
  'use("x")',
  'use(e instanceof Error)',
  'use(!e)',
  'const other = 1; use(other)',
  'use(typeof e)',
  'use({ e: 1 })',
  'use(other.e)',
  'use(() => other.e)',
])('holds nothing of it: %s', body => {
  expect(carried(body)).toBe('none');
});

it('takes what a pattern takes out for a part, but an inner error for the whole', () => {
  expect(carried('use(message)', '({ message })')).toBe('part');
  expect(carried('use(cause)', '({ cause })')).toBe('whole');
});
