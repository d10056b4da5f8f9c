import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { causeSlotOf } from './cause-slot.js';

function slotOf(code: string, files: Record<string, string> = {}) {
  const { world, module } = drawProject({ ...files, 'src/case.ts': code });
  const source = module('src/case.ts');
  const made = source.tree.calls.filter(node => node.type === 'NewExpression').at(-1) as TSESTree.NewExpression;
  return causeSlotOf(world, source, made.callee);
}

it.each([
  ['the language', `new TypeError('x')`, { at: 1, property: 'cause' }],
  ['an aggregate', `new AggregateError([])`, { at: 2, property: 'cause' }],
  ['an inherited constructor', `class A extends Error {} new A('x')`, { at: 1, property: 'cause' }],
  [
    'options handed to super',
    `class A extends Error { constructor(code: string, message: string, options?: ErrorOptions) { super(message, options); } } new A()`,
    { at: 2, property: 'cause' },
  ],
  [
    'options without a type',
    `class A extends Error { constructor(message, options) { super(message, options); } } new A()`,
    { at: 1, property: 'cause' },
  ],
  [
    'an argument',
    `class A extends Error { constructor(message: string, readonly cause: unknown) { super(message); } } new A()`,
    { at: 1, takesAnything: true },
  ],
  [
    'an error of a narrower type',
    `class A extends Error { constructor(message: string, original: Error) { super(message); } } new A()`,
    { at: 1, takesAnything: false },
  ],
  [
    'an object of everything',
    `class A extends Error { constructor(given: { message: string; cause?: unknown }) { super(given.message); } } new A()`,
    { at: 0, property: 'cause' },
  ],
  [
    'all arguments',
    `class A extends Error { constructor(...args: unknown[]) { super(...args); } } new A()`,
    { at: 1, property: 'cause' },
  ],
  [
    'a framework',
    `import { BadRequestException } from '@nestjs/common'; new BadRequestException('x')`,
    { at: 1, property: 'cause', isFrameworks: true },
  ],
  [
    'a child of a framework',
    `import { HttpException } from '@nestjs/common'; class A extends HttpException {} new A('x', 400)`,
    { at: 2, property: 'cause', isFrameworks: true },
  ],
])('knows the slot of %s', (_name, code, expected) => {
  expect(slotOf(code)).toMatchObject(expected);
});

it('looks into other modules', () => {
  const files = {
    'src/base.ts':
      'export class Base extends Error { constructor(message: string, options?: ErrorOptions) { super(message, options); } }',
    'src/child.ts': `import { Base } from './base.js'; export class Child extends Base {}`,
  };
  expect(slotOf(`import { Child } from './child.js'; new Child('x')`, files)).toMatchObject({
    at: 1,
    property: 'cause',
  });
});

it('says none where a constructor takes texts and numbers only', () => {
  expect(
    slotOf(
      'class A extends Error { constructor(message: string, status: 400 | 500, tags: string[]) { super(message); } } new A()',
    ),
  ).toBe('none');
});

it.each([
  [
    'an open object',
    'class A extends Error { constructor(message: string, details: Details) { super(message); } } new A()',
  ],
  ['a base that nobody knows', `import { Strange } from 'strange'; class A extends Strange {} new A()`],
  ['no error class', 'class A { constructor(message: string) {} } new A()'],
  ['a name that the module declares itself', 'function f(Error: any) { new Error() }'],
])('does not know %s', (_name, code) => {
  expect(slotOf(code)).toBe('unknown');
});
