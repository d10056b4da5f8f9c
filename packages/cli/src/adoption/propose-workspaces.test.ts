import type { Graph } from '@plimsoll/architecture';
import { expect, test } from 'vitest';
import { drawnGraph } from './drawn-modules.test.support.js';
import { findComposition } from './find-composition.js';
import { findStarts } from './find-starts.js';
import { folderGlobs } from './folder-globs.js';
import { printConfig } from './print-config.js';
import { proposeWorkspaces } from './propose-workspaces.js';
import { propose } from './proposal.js';

type Manifest = Graph<'files'>['files']['manifests'][number];
const range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function manifest(folder: string, content: Record<string, unknown> = {}): Manifest {
  const scripts = Object.entries((content['scripts'] ?? {}) as Record<string, string>);
  return {
    path: folder === '' ? 'package.json' : `${folder}/package.json`,
    folder,
    private: content['private'] === true,
    dependencies: [],
    scripts: scripts.map(([name, command]) => ({ name, command, range })),
    content,
  };
}

const drawing = {
  'packages/backend/src/index.ts': ['packages/log/src/index.ts', 'packages/mails/src/index.ts'],
  'packages/mails/src/index.ts': ['packages/log/src/index.ts'],
  'packages/log/src/index.ts': [],
  'packages/sdk/src/index.ts': [],
  'tooling/lint/index.ts': [],
};
const folders = ['packages/backend', 'packages/log', 'packages/mails', 'packages/sdk', 'tooling/lint'];
const workspace = folders.map(folder => ({ name: folder, folder }));
const manifests = [
  manifest('packages/backend', { private: true, scripts: { start: 'node dist/index.js' } }),
  manifest('packages/mails', { scripts: { start: 'node .' } }),
  manifest('packages/sdk', { main: 'dist/index.js' }),
  manifest('tooling/lint', { private: true }),
];

test('tells apps from packages by who imports them and by what starts them', () => {
  const graph = drawnGraph(drawing, { workspace, files: { manifests } });
  expect(proposeWorkspaces(graph)).toEqual({
    apps: ['packages/backend'],
    packages: ['packages/*'],
    both: ['packages/mails'],
    unclear: ['tooling/lint'],
  });
  const text = printConfig(propose({ graph }));
  expect(text).toContain("preset: 'monorepo',");
  expect(text).toContain("  workspaces: {\n    apps: ['packages/backend'],\n    packages: ['packages/*'],\n  },");
  expect(text).toContain('Neither app nor package, as far as can be told: tooling/lint.');
});

test('writes no folders where they are those of the preset', () => {
  const usual = { 'services/a/index.ts': ['packages/b/index.ts'], 'services/c/x.ts': [], 'packages/b/index.ts': [] };
  const members = ['services/a', 'services/c', 'packages/b'].map(folder => ({ name: folder, folder }));
  const graph = drawnGraph(usual, { workspace: members });
  expect(proposeWorkspaces(graph)).toMatchObject({ apps: ['services/*'], packages: ['packages/b'] });
  const more = drawnGraph(
    { ...usual, 'packages/d/index.ts': [], 'services/a/b.ts': ['packages/d/index.ts'] },
    {
      workspace: [...members, { name: 'd', folder: 'packages/d' }],
    },
  );
  const text = printConfig(propose({ graph: more }));
  expect(text).toContain("preset: 'monorepo',\n");
  expect(text).not.toContain('workspaces:');
});

test('one package is no workspace', () => {
  expect(proposeWorkspaces(drawnGraph({ 'src/a.ts': [] }, { workspace: [{ name: 'a', folder: '' }] }))).toBeUndefined();
});

test('joins folders into globs', () => {
  expect(folderGlobs(['a/x', 'a/y', 'b/z'], ['a/x', 'a/y', 'b/z', 'b/w'])).toEqual(['a/*', 'b/z']);
  expect(folderGlobs(['a/x', 'a/y'], ['a/x', 'a/y', 'a/z'])).toEqual(['a/{x,y}']);
  expect(folderGlobs(['a/x', 'a/y', 'a/y/deep'], ['a/x', 'a/y', 'a/y/deep'])).toEqual(['a/*']);
  expect(folderGlobs(['api', 'web'], ['api', 'web'])).toEqual(['{api,web}']);
});

test('finds what manifests and images start, in the source that it is built from', () => {
  const modules = {
    'src/consume.ts': [],
    'src/run.mts': [],
    'tool/cli-main.ts': [],
    'src/preload.ts': [],
    'src/server.ts': [],
    'src/other.ts': [],
  };
  const dockerfile = {
    path: 'Dockerfile',
    folder: '',
    stages: [
      {
        from: 'node:22',
        range,
        instructions: [
          { keyword: 'CMD', text: '["node", "dist/run.mjs"]', words: ['node', 'dist/run.mjs'], flags: [], range },
        ],
      },
    ],
  };
  const scripts = {
    'start:consumer': 'node -r ./dist/preload.js dist/consume.js',
    start: 'node dist/server.js',
    build: 'tsc src/other.ts',
  };
  const graph = drawnGraph(modules, {
    files: {
      manifests: [manifest('', { scripts }), manifest('tool', { bin: { x: './cli-main.js' } })],
      dockerfiles: [dockerfile],
    },
  });
  expect(findStarts(graph)).toEqual(['src/consume.ts', 'src/run.mts', 'tool/cli-main.ts']);
});

test('finds what a thin entry leaves the wiring to', () => {
  const parts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(name => `src/${name}/index.ts`);
  const modules = {
    ...Object.fromEntries(parts.map(part => [part, [] as string[]])),
    'src/main.ts': ['src/build.ts'],
    'src/build.ts': parts,
    'src/narrow.ts': ['src/a/index.ts'],
  };
  expect(findComposition(drawnGraph(modules), [])).toEqual(['src/build.ts']);
  expect(findComposition(drawnGraph({ ...modules, 'src/narrow.ts': ['src/build.ts'] }), [])).toEqual([]);
  expect(findComposition(drawnGraph({ ...modules, 'src/main.ts': ['! src/build.ts'] }), [])).toEqual([]);
});
