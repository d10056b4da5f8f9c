import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-layer-violation.js';

const layers = [
  { name: 'domain', patterns: ['src/domain/**'], mayImport: [] },
  { name: 'infrastructure', patterns: ['src/infrastructure/**'] },
];
const rows = { 'src/infrastructure/rows.ts': 'export const rows = new Map<string, number>();' };
const project = (config: object) => ({ ...rows, 'plimsoll.config.json': JSON.stringify(config) });
const files = project({ layers });
const filename = 'src/domain/order.ts';
const code = `import { rows } from '../infrastructure/rows.js';`;

ruleCases(rule, {
  valid: [
    { name: 'no layers are declared', filename, code, files: rows },
    { name: 'the policy is off', filename, code, files: project({ layers, policies: { layers: 'off' } }) },
    {
      name: 'an allowed layer',
      filename: 'src/infrastructure/more.ts',
      code: `import './rows.js'; import '../domain/order.js';`,
      files,
    },
    {
      name: 'a file of no layer',
      filename: 'src/clock.ts',
      code: `import { rows } from './infrastructure/rows.js';`,
      files,
    },
    { name: 'a test', filename: 'src/domain/order.test.ts', code, files },
    { name: 'a composition root', filename: 'src/domain/container.ts', code, files },
    { name: 'a package', filename, code: `import pg from 'pg';`, files },
    { name: 'a file that is not there', filename, code: `import '../infrastructure/missing.js';`, files },
    {
      name: 'types, where the config allows them',
      filename,
      code: `import type { rows } from '../infrastructure/rows.js';`,
      files: project({ layers: [{ ...layers[0], mayImportTypes: ['infrastructure'] }, layers[1]] }),
    },
  ],
  invalid: [
    {
      filename,
      code,
      files,
      errors: [
        {
          messageId: 'forbidden',
          line: 1,
          column: 22,
          data: {
            from: 'domain',
            to: 'infrastructure',
            path: 'src/infrastructure/rows.ts',
            allowed: 'its own layer only',
          },
        },
      ],
    },
    {
      name: 'types',
      filename,
      code: `import type { rows } from '../infrastructure/rows.js';`,
      files,
      errors: ['forbidden'],
    },
    {
      name: 'a type expression',
      filename,
      code: `type R = typeof import('../infrastructure/rows.js');`,
      files,
      errors: ['forbidden'],
    },
    { name: 'dynamic', filename, code: `await import('../infrastructure/rows.js');`, files, errors: ['forbidden'] },
    { name: 'a re-export', filename, code: `export * from '../infrastructure/rows.js';`, files, errors: ['forbidden'] },
    {
      name: 'require',
      filename: 'src/domain/order.cts',
      code: `require('../infrastructure/rows.js');`,
      files,
      errors: ['forbidden'],
    },
    {
      name: 'one finding for a file',
      filename,
      code: `${code}\nexport * from '../infrastructure/rows.js';`,
      files,
      errors: ['forbidden'],
    },
    {
      name: 'a value where types are allowed',
      filename,
      code,
      files: project({ layers: [{ ...layers[0], mayImportTypes: ['infrastructure'] }, layers[1]] }),
      errors: ['typesOnly'],
    },
    {
      name: 'a test, where the config exempts nobody',
      filename: 'src/domain/order.test.ts',
      code,
      files: project({ layers, policies: { layers: { exempt: [] } } }),
      errors: ['forbidden'],
    },
    {
      name: 'through a path of the tsconfig',
      filename,
      code: `import { rows } from '@app/infrastructure/rows.js';`,
      files: { ...files, 'tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["./src/*"] } } }' },
      errors: ['forbidden'],
    },
    {
      name: 'the layers of a preset',
      filename: 'src/domain/order.ts',
      code: `import { rows } from '../infrastructure/rows.js';`,
      files: project({ preset: 'clean' }),
      errors: ['forbidden'],
    },
  ],
});
