import { expect, test } from 'vitest';
import { readIgnores } from './read-ignores.js';

/** Each comment as `names: from-to`, with `head` and the reason. */
function read(file: string, text: string): string[] {
  return readIgnores(file, text).map(({ names, from, to, atHead, reason }) =>
    `${names.join(' ')}: ${from}-${to}${atHead ? ' head' : ''} ${reason}`.trim(),
  );
}

test.each<[kind: string, file: string, text: string, expected: string[]]>([
  [
    'TypeScript',
    'a.ts',
    'f();\n// plimsoll-ignore layers -- the old tree\nimport "x";\n',
    ['layers: 3-3 the old tree'],
  ],
  ['a trailing comment', 'a.ts', 'f();\nimport "x"; // plimsoll-ignore layers -- why', ['layers: 2-2 why']],
  [
    'a block',
    'a.js',
    'f();\n/* plimsoll-ignore layers,\n   no-cycles -- a\n   b */\ng();',
    ['layers no-cycles: 5-5 a b'],
  ],
  [
    'an import of several lines',
    'a.ts',
    'f();\n// plimsoll-ignore layers -- why\nimport {\n  a,\n} from "x";',
    ['layers: 3-5 why'],
  ],
  [
    'comments one below the other',
    'a.ts',
    'f();\n// plimsoll-ignore a -- x\n// plimsoll-ignore b -- y\ng();',
    ['a: 4-4 x', 'b: 4-4 y'],
  ],
  [
    'the head of a file',
    'a.ts',
    '#!/usr/bin/env node\n// plimsoll-ignore tests-present -- why\nf();',
    ['tests-present: 3-3 head why'],
  ],
  ['no comment but a text', 'a.ts', 'const a = `\n// plimsoll-ignore layers -- why\n`;', []],
  [
    'YAML',
    'k8s/a.yaml',
    'a: 1\n# plimsoll-ignore deployment -- why\nb: 2 # plimsoll-ignore deployment -- here\nc: "#plimsoll-ignore x"',
    ['deployment: 3-3 why', 'deployment: 3-3 here'],
  ],
  [
    'a workflow',
    '.github/workflows/ci.yml',
    'on: push\n# plimsoll-ignore quality-gates -- why\njobs: {}',
    ['quality-gates: 3-3 why'],
  ],
  [
    'SQL',
    'm/1.sql',
    'SELECT 1;\n-- plimsoll-ignore sql-schema -- why\nSELECT 2; -- plimsoll-ignore migrations -- here',
    ['sql-schema: 3-3 why', 'migrations: 3-3 here'],
  ],
  [
    'a block of SQL',
    'm/1.sql',
    'SELECT 1;\n/* plimsoll-ignore sql-schema -- why */\nSELECT 2;',
    ['sql-schema: 3-3 why'],
  ],
  [
    'a Dockerfile, which has no trailing comments',
    'api.Dockerfile',
    '# plimsoll-ignore deployment -- why\nFROM node\nRUN echo # plimsoll-ignore deployment -- no',
    ['deployment: 2-2 head why'],
  ],
  ['.env', '.env.example', 'A=1\n# plimsoll-ignore env-documented -- why\nB=2', ['env-documented: 3-3 why']],
  [
    'proto',
    'a.proto',
    'syntax = "proto3";\n// plimsoll-ignore api-contract -- why\nservice A {}',
    ['api-contract: 3-3 why'],
  ],
  [
    'Markdown, but for its fences',
    'a.md',
    '# A\n<!-- plimsoll-ignore docs-present -- why -->\n\n```html\n<!-- plimsoll-ignore docs-present -- no -->\n```\n',
    ['docs-present: 3-3 why'],
  ],
  [
    'a diagram',
    'a.md',
    '# A\n```mermaid\ngraph TD\n%% plimsoll-ignore diagrams -- why\na --> b\n```\n%% plimsoll-ignore diagrams -- no\n',
    ['diagrams: 5-5 why'],
  ],
  [
    'JSON with comments',
    'tsconfig.json',
    '{\n// plimsoll-ignore quality-gates -- why\n"a": 1 }',
    ['quality-gates: 3-3 why'],
  ],
  ['a manifest, which has none', 'package.json', '{ "//": "// plimsoll-ignore layers -- why" }', []],
  [
    'a linter that hides the rule of the editor',
    'a.ts',
    'f();\n// eslint-disable-next-line plimsoll/no-layer-violation -- why\nimport "x";',
    ['no-layer-violation: 3-3 why'],
  ],
  [
    'a part of a file',
    'a.ts',
    'f();\n/* eslint-disable plimsoll/no-internal-import */\ng();\n/* eslint-enable plimsoll/no-internal-import */\nh();',
    ['no-internal-import: 2-4'],
  ],
  [
    'a linter that hides somebody else’s rule',
    'a.ts',
    '// eslint-disable-next-line no-console -- plimsoll-ignore\nf();',
    [],
  ],
  ['nothing named, and no reason', 'a.ts', 'f();\n// plimsoll-ignore\ng();', [': 3-3']],
  [
    'carriage returns',
    'a.sql',
    'SELECT 1;\r\n-- plimsoll-ignore sql-schema -- why\r\nSELECT 2;\r\n',
    ['sql-schema: 3-3 why'],
  ],
])('reads %s', (_, file, text, expected) => {
  expect(read(file, text)).toEqual(expected);
});
