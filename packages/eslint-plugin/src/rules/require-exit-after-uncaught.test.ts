import { ruleCases } from '../testing/rule-cases.js';
import rule from './require-exit-after-uncaught.js';

ruleCases(rule, {
  valid: [
    `process.on('uncaughtException', e => { console.error(e); process.exit(1); });`,
    `process.on('uncaughtException', e => { throw e; });`,
    `process.on('SIGTERM', () => console.log('bye'));`,
    {
      name: 'the end of another module',
      code: `import { die } from './die.js'; process.on('uncaughtException', die);`,
      files: {
        'src/die.ts': `import { stop } from './stop.js'; export const die = () => { stop(); };`,
        'src/stop.ts': `export function stop() { process.exit(1); }`,
      },
    },
    {
      name: 'nobody knows what it does',
      code: `import { die } from 'grim-reaper'; process.on('uncaughtException', e => die(e));`,
    },
  ],
  invalid: [
    {
      code: `process.on('uncaughtException', e => console.error(e));`,
      errors: [{ messageId: 'livesOn', line: 1, column: 12, endColumn: 31, data: { event: 'uncaughtException' } }],
    },
    {
      name: 'a log of another module',
      code: `import { note } from './note.js'; process.on('unhandledRejection', note);`,
      files: { 'src/note.ts': `export function note(e: unknown) { console.error(e); }` },
      errors: [{ messageId: 'livesOn', data: { event: 'unhandledRejection' } }],
    },
  ],
});
