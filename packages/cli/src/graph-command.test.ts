import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test, vi } from 'vitest';
import { runBin } from './run-bin.test.support.js';
import { tempProject } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 120_000 });

const files = {
  'package.json': '{}',
  'src/main.ts': "import { find } from './find.js';\nawait find();\n",
  'src/find.ts': 'export const find = () => fetch("https://a.example");\n',
};

interface Printed {
  readonly modules: readonly { readonly path: string }[];
  readonly symbols?: {
    readonly functions: readonly {
      readonly id: string;
      readonly calls: readonly { readonly targets: readonly string[] }[];
    }[];
  };
}

test('prints the modules, and the symbols where they are asked for', () => {
  const root = tempProject(files);
  const plain = runBin(root, ['graph', '--format', 'json']);
  expect(plain).toMatchObject({ code: 0, stderr: '' });
  const modules = JSON.parse(plain.stdout) as Printed;
  expect(modules.modules.map(({ path }) => path)).toEqual(['src/find.ts', 'src/main.ts']);
  expect(modules.symbols).toBeUndefined();

  const { symbols } = JSON.parse(runBin(root, ['graph', '--part', 'symbols']).stdout) as Printed;
  const main = symbols?.functions.find(({ id }) => id === 'src/main.ts#');
  expect(main?.calls.map(({ targets }) => targets)).toEqual([['src/find.ts#find']]);
});

test('says what it could not look at, and that a part does not exist', () => {
  const broken = runBin(tempProject({ ...files, 'src/b.ts': "import './gone.js';" }), ['graph', '--ci']);
  expect(broken.code).toBe(2);
  expect(broken.stderr).toContain('PLIMSOLL_UNRESOLVED');
  expect(runBin(tempProject(files), ['graph', '--part', 'symbol']).code).toBe(2);
});

test('draws a picture, into a file by the format that its name says', () => {
  const root = tempProject({
    ...files,
    'src/main.test.ts': "import './main.js';\n",
    'lib/a.ts': '',
    'lib/sub/b.ts': "import '../a.js';",
  });
  const drawn = runBin(root, ['graph', '--format', 'mermaid', '--level', 'module']);
  expect(drawn.code).toBe(0);
  expect(drawn.stdout).toContain('module_src_main_ts --> module_src_find_ts');
  expect(drawn.stderr).toBe('PLIMSOLL_TESTS_LEFT_OUT 1 module of tests left out. Draw them with --tests.\n');

  const written = runBin(root, ['graph', '--out', 'graph.mmd', '--level', 'module', '--tests']);
  expect(written).toMatchObject({ code: 0, stdout: '', stderr: '' });
  const text = readFileSync(path.join(root, 'graph.mmd'), 'utf8');
  expect(text).toContain('module_src_main_test_ts --> module_src_main_ts');
  expect(runBin(root, ['graph', '--out', 'graph.mmd', '--level', 'package']).code).toBe(0);
  expect(readFileSync(path.join(root, 'graph.mmd'), 'utf8')).not.toBe(text);
});

const layers = { 'plimsoll.config.json': '{ "layers": [{ "name": "all", "patterns": ["**"] }] }' };

test.each<[string, Record<string, string>, string[], string]>([
  ['format', files, ['--format', 'png'], 'PLIMSOLL_USAGE'],
  ['level', files, ['--format', 'mermaid', '--level', 'class'], 'PLIMSOLL_USAGE'],
  ['depth', files, ['--format', 'mermaid', '--depth', '-1'], 'PLIMSOLL_USAGE'],
  ['picture without a format', files, ['--level', 'folder'], 'PLIMSOLL_USAGE --level is about pictures'],
  [
    'part of a picture',
    files,
    ['--format', 'mermaid', '--part', 'symbols'],
    'PLIMSOLL_USAGE --part is about the graph in JSON',
  ],
  ['metrics as a picture', files, ['--format', 'svg', '--metrics'], 'PLIMSOLL_USAGE --metrics are figures'],
  ['table without metrics', files, ['--format', 'table'], 'PLIMSOLL_USAGE --format table is for figures'],
  ['focus of metrics', files, ['--metrics', '--focus', 'lib'], 'PLIMSOLL_FOCUS_NOT_FOUND'],
  ['layers of metrics', files, ['--metrics', '--level', 'layer'], 'PLIMSOLL_NO_LAYERS'],
  ['layers', files, ['--format', 'mermaid', '--level', 'layer'], 'PLIMSOLL_NO_LAYERS'],
  ['services', { ...files, ...layers }, ['--format', 'mermaid', '--level', 'service'], 'PLIMSOLL_NO_SERVICES'],
  [
    'focus',
    { ...files, ...layers },
    ['--format', 'mermaid', '--focus', 'src/fin'],
    'PLIMSOLL_FOCUS_NOT_FOUND `src/fin`',
  ],
  ['project', { 'package.json': '{}' }, ['--format', 'mermaid', '--out', 'a.mmd'], 'PLIMSOLL_NOTHING_TO_DRAW'],
  ['folder', files, ['--out', 'docs/graph.mmd'], 'PLIMSOLL_OUT_FOLDER_MISSING The folder `docs`'],
  ['file', files, ['--out', 'src'], 'PLIMSOLL_OUT_IS_FOLDER'],
])('says in one coded line what is wrong with the %s, and writes nothing', (_, project, args, said) => {
  const root = tempProject(project);
  const before = readdirSync(root);
  const { code, stdout, stderr } = runBin(root, ['graph', ...args]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(root)).toEqual(before);
});

test("overwrites nobody's file but its own, unless it is forced to", () => {
  const root = tempProject({ ...files, 'notes.mmd': 'flowchart TD\n' });
  const refused = runBin(root, ['graph', '--out', 'notes.mmd']);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('PLIMSOLL_OUT_NOT_OURS notes.mmd is there already');
  expect(readFileSync(path.join(root, 'notes.mmd'), 'utf8')).toBe('flowchart TD\n');
  expect(runBin(root, ['graph', '--out', 'notes.mmd', '--force']).code).toBe(0);
  expect(readFileSync(path.join(root, 'notes.mmd'), 'utf8')).toContain('plimsoll graph');
  for (const args of [['graph.json'], ['figures.json', '--metrics'], ['figures.txt', '--metrics']]) {
    expect(runBin(root, ['graph', '--out', ...args]).code).toBe(0);
    expect(runBin(root, ['graph', '--out', ...args]).code).toBe(0);
  }
});

test('prints figures, as a table and as JSON of the published shape', () => {
  const root = tempProject({
    'package.json': '{}',
    'plimsoll.config.json': JSON.stringify({
      layers: [
        { name: 'inner', patterns: ['inner/**'] },
        { name: 'outer', patterns: ['outer/**'] },
      ],
      metrics: { outer: { maxInstability: 0.5 } },
    }),
    'inner/a.ts': 'export interface A {}\nexport const a = 1;\n',
    'outer/b.ts': "import { a } from '../inner/a.js';\nexport const b = a;\n",
  });
  expect(runBin(root, ['graph', '--metrics'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: `layer  modules  fan-in  fan-out  instability  abstractness  distance
outer        1       0        1         1.00          0.00      0.00
inner        1       1        0         0.00          0.50      0.50

Beyond the budget:
outer: instability 1, at most 0.5
`,
  });
  const { stdout } = runBin(root, ['graph', '--metrics', '--format', 'json']);
  const schema = readFileSync(new URL('../../architecture/schema/metrics.schema.json', import.meta.url), 'utf8');
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema) as object);
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  const { code, stdout: checked } = runBin(root, ['check', '--rule', 'coupling']);
  expect(code).toBe(1);
  expect(checked).toContain('`outer` has instability 1, and its budget is at most 0.5.');
});
