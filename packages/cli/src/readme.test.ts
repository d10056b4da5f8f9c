import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorTable } from './errors.js';
import { createProgram } from './program.js';
import { reporters } from './reporters/reporters.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const ends = { note: 'note', 'error-in-ci': 'CI', error: '2', bug: '3' };

test('the README lists every code with its text and how the run ends', () => {
  const [, table = ''] = readme.split(/<!-{2} \/?codes -{2}>/);
  const listed = table
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split(' | ').map(cell => cell.replace(/^\|\s*|\s*\|$/g, '').trim()));
  const known = Object.entries(errorTable)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { severity, text }]) => [`\`${code}\``, ends[severity], text.replace(/\{\w+\}/g, '…')]);
  expect(listed).toEqual(known);
});

test('the README names every option and format', () => {
  const terminal = {
    cwd: '',
    ci: false,
    interactive: false,
    colour: false,
    stdout: () => 0,
    stderr: () => 0,
    progress: () => 0,
  };
  const options = createProgram(terminal, () => undefined).commands.flatMap(command =>
    command.options.map(({ long }) => long),
  );
  for (const option of options) expect(readme).toContain(`\`${option}`);
  for (const format of Object.keys(reporters)) expect(readme).toMatch(new RegExp(`^[-*] \`${format}\`: `, 'm'));
});
