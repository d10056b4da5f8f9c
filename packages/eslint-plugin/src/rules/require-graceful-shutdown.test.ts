import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-graceful-shutdown.js';

const app = `import express from 'express'; const app = express();`;

ruleCases(rule, {
  valid: [
    { name: 'no entry', code: `${app} app.listen(1);` },
    {
      name: 'listens to the signal',
      filename: 'src/main.ts',
      code: `${app} const s = app.listen(1); process.once('SIGTERM', () => s.close());`,
    },
    {
      name: 'a module beside listens',
      filename: 'src/main.ts',
      files: { 'src/end.ts': `process.once('SIGTERM', () => process.exit());` },
      code: `import './end.js'; ${app} app.listen(1);`,
    },
    { name: 'starts nothing', filename: 'src/main.ts', code: `${app}` },
    { name: 'later, perhaps', filename: 'src/main.ts', code: `${app} export const start = () => app.listen(1);` },
  ],
  invalid: [
    {
      filename: 'src/main.ts',
      code: `${app} app.listen(1);`,
      errors: [
        {
          messageId: 'missing',
          line: 1,
          column: 55,
          data: { callee: 'app.listen', kind: 'server', lost: 'requests under way are cut off' },
        },
      ],
    },
    {
      name: 'through a module beside',
      filename: 'src/main.ts',
      files: { 'src/serve.ts': `import express from 'express'; export const serve = () => express().listen(1);` },
      code: `import { serve } from './serve.js'; serve();`,
      errors: ['missing'],
    },
  ],
});
