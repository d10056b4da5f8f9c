import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-internal-import.js';

const store = { 'src/orders/internal/store.ts': 'export const store = new Map<string, number>();' };

ruleCases(rule, {
  valid: [
    `import { store } from 'pg/internal/store';`,
    {
      name: 'below the folder that holds it',
      filename: 'src/orders/place.ts',
      code: `import { store } from './internal/store.js';`,
      files: store,
    },
    { name: 'from within', filename: 'src/orders/internal/more.ts', code: `export * from './store.js';`, files: store },
    { name: 'a file that is not there', code: `import { store } from './orders/internal/missing.js';`, files: store },
    {
      name: 'a specifier nobody can read',
      code: 'const load = (name: string) => import(`./orders/internal/${name}.js`);',
      files: store,
    },
  ],
  invalid: [
    {
      code: `import { store } from './orders/internal/store.js';`,
      files: store,
      errors: [
        {
          messageId: 'internal',
          line: 1,
          column: 23,
          data: { specifier: './orders/internal/store.js', owner: 'src/orders' },
        },
      ],
    },
    { code: `export { store } from './orders/internal/store.js';`, files: store, errors: ['internal'] },
    { code: `type Store = import('./orders/internal/store.js').Store;`, files: store, errors: ['internal'] },
    { code: `const { store } = await import('./orders/internal/store.js');`, files: store, errors: ['internal'] },
    {
      filename: 'src/case.cts',
      code: `const { store } = require('./orders/internal/store.js');`,
      files: store,
      errors: ['internal'],
    },
    {
      name: 'through a path of the tsconfig',
      code: `import { store } from '@app/orders/internal/store.js';`,
      files: { ...store, 'tsconfig.json': '{ "compilerOptions": { "paths": { "@app/*": ["./src/*"] } } }' },
      errors: ['internal'],
    },
  ],
});
