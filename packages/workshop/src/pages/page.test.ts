import { expect, it } from 'vitest';
import { exampleFiles } from './example-files.js';
import { parsePage } from './page.js';

const text = `# no-x

Head.

## Why

Because.

\`\`\`ts incorrect
bad();
## no heading
\`\`\`

\`\`\`sh
ls
\`\`\`

## Spares

\`\`\`ts correct
good();
\`\`\`
`;

it('takes a page apart, fences whole', () => {
  const page = parsePage('no-x', text);
  expect(page.header).toBe('# no-x\n\nHead.\n\n');
  expect(page.sections.map(({ title }) => title)).toEqual(['Why', 'Spares']);
  expect(page.examples).toEqual([
    { kind: 'incorrect', line: 9, code: 'bad();\n## no heading\n' },
    { kind: 'correct', line: 20, code: 'good();\n' },
  ]);
});

it('tells the files of an example', () => {
  expect(exampleFiles('one();\n')).toEqual({ 'src/example.ts': 'one();\n' });
  expect(exampleFiles('// file: a.ts\na();\n// file: b/c.json\n{}\n')).toEqual({
    'a.ts': 'a();\n',
    'b/c.json': '{}\n',
  });
});
