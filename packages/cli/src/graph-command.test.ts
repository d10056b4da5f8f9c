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
