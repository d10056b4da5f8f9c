import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-error-class-shape.js';

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
    `export class A extends Map {}`,
    `export class AError extends Error { override name = 'AError'; }`,
    {
      name: 'a name from a base of another module',
      code: `import { Base } from './base.js'; export class AError extends Base {}`,
      files: { 'src/base.ts': `export class Base extends Error { name = 'Base'; }` },
    },
    {
      name: 'a code from a base',
      filename: 'src/domain/case.ts',
      code: `import { BaseError } from './base.js'; export class AError extends BaseError {}`,
      files: { ...layers, 'src/domain/base.ts': `export class BaseError extends Error { name = 'B'; code = 'B'; }` },
    },
  ],
  invalid: [
    {
      code: `export class AError extends Error {\n}`,
      errors: [
        {
          messageId: 'nameless',
          line: 1,
          column: 29,
          data: { name: 'AError', property: '' },
          suggestions: [
            { messageId: 'setName', output: `export class AError extends Error {\n  override name = 'AError';\n}` },
          ],
        },
      ],
    },
    {
      name: 'in JavaScript there is no override',
      filename: 'src/case.js',
      code: `export class AError extends Error {}`,
      errors: [
        {
          messageId: 'nameless',
          suggestions: [{ messageId: 'setName', output: `export class AError extends Error {\n  name = 'AError';\n}` }],
        },
      ],
    },
    {
      name: 'through a class of another module',
      code: `import { Base } from './base.js'; export class Gone extends Base {}`,
      files: { 'src/base.ts': `export class Base extends Error { name = 'Base'; }` },
      errors: ['misnamed'],
    },
    {
      name: 'without a code',
      filename: 'src/domain/case.ts',
      code: `export class AError extends Error { name = 'A'; }`,
      files: layers,
      errors: [{ messageId: 'codeless', data: { name: 'AError', layer: 'domain' } }],
    },
  ],
});
