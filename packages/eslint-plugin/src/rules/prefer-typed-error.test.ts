import { ruleCases } from '../testing/rule-cases.js';
import rule from './prefer-typed-error.js';

const layers = {
  'plimsoll.config.json': JSON.stringify({
    layers: [
      { name: 'domain', patterns: ['src/domain/**'], mayImport: [] },
      { name: 'infrastructure', patterns: ['src/infrastructure/**'], mayImport: ['domain'] },
    ],
    domain: ['domain'],
  }),
};

ruleCases(rule, {
  valid: [
    { name: 'no layers', filename: 'src/domain/case.ts', code: `export function f() { throw new Error('x'); }` },
    {
      name: 'an outer layer',
      filename: 'src/infrastructure/case.ts',
      code: `export function f() { throw new Error('x'); }`,
      files: layers,
    },
    {
      name: 'a class of its own',
      filename: 'src/domain/case.ts',
      code: `class AError extends Error {} export function f() { throw new AError('x'); }`,
      files: layers,
    },
    {
      name: 'an invariant',
      filename: 'src/domain/case.ts',
      code: `export function f() { throw new Error('unreachable'); }`,
      files: layers,
    },
  ],
  invalid: [
    {
      filename: 'src/domain/case.ts',
      code: `export function f() { throw new Error('x'); }`,
      files: layers,
      errors: [{ messageId: 'untyped', line: 1, column: 33, endColumn: 38, data: { layer: 'domain', type: 'Error' } }],
    },
    {
      name: 'by a function of another module',
      filename: 'src/domain/case.ts',
      code: `import { no } from './no.js'; export function f() { throw no(); }`,
      files: { ...layers, 'src/domain/no.ts': `export const no = () => new RangeError('x');` },
      errors: [{ messageId: 'untyped', data: { layer: 'domain', type: 'RangeError' } }],
    },
  ],
});
