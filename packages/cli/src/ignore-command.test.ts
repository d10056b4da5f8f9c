import { expect, test, vi } from 'vitest';
import { checkJson } from './run-bin.test.support.js';
import { tempProject, writeFiles } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 120_000 });

const policies = ['layers', 'deployment', 'sql-schema', 'env-documented', 'dependency-hygiene', 'project-structure'];

const config = {
  layers: [
    { name: 'domain', patterns: ['src/domain/**'] },
    { name: 'infra', patterns: ['src/infra/**'] },
  ],
};

const project = {
  'package.json': '{ "name": "x", "type": "module", "dependencies": { "left-pad": "1.3.0" } }\n',
  'package-lock.json': '{}\n',
  'src/domain/a.ts': "import {\n  b,\n} from '../infra/b.js';\nexport const a = b;\n",
  'src/infra/b.ts': 'export const b = 1;\n',
  Dockerfile: 'FROM node:22\nCMD ["node", "dist/main.js"]\n',
  'migrations/1.sql': 'CREATE TABLE orders (\n  id INTEGER PRIMARY KEY,\n  total FLOAT NOT NULL\n);\n',
  '.env.example': 'PORT=3000\nFORGOTTEN=1\n',
};

/** What is reported, as `rule file:line`. */
function reported(root: string, more: readonly string[] = []): string[] {
  const { report } = checkJson(root, ['--rule', [...policies, 'require-suppression-reason'].join(','), ...more]);
  return report.findings.map(({ rule, location }) => `${rule} ${location.file}:${location.line}`);
}

test('each finding of a policy can be hidden where it is, in the way of its file, with a reason', () => {
  const root = tempProject({ ...project, 'plimsoll.config.json': JSON.stringify(config) });
  const found = reported(root);
  for (const policy of [
    'layers src/domain/a.ts',
    'deployment Dockerfile',
    'sql-schema migrations/1.sql',
    'env-documented .env.example',
    'dependency-hygiene package.json',
  ])
    expect(found.join('\n')).toContain(policy);

  const above = (file: keyof typeof project, mark: string) => {
    const lines = project[file].split('\n');
    const places = found.filter(one => one.includes(` ${file}:`)).map(one => Number(one.split(':').at(-1)));
    const named = [...new Set(found.filter(one => one.includes(` ${file}:`)).map(one => one.split(' ')[0]))].join(' ');
    return lines
      .flatMap((line, index) =>
        places.includes(index + 1) ? [`${mark} plimsoll-ignore ${named} -- kept for the old clients`, line] : [line],
      )
      .join('\n');
  };
  writeFiles(root, {
    'src/domain/a.ts': `export {};\n// plimsoll-ignore layers -- goes away with the next release\n${project['src/domain/a.ts']}`,
    Dockerfile: above('Dockerfile', '#'),
    'migrations/1.sql': above('migrations/1.sql', '--'),
    '.env.example': above('.env.example', '#'),
    'plimsoll.config.json': JSON.stringify({
      ...config,
      ignores: [
        {
          policy: 'dependency-hygiene',
          files: ['package.json', 'package-lock.json'],
          reason: 'loaded by its name at run time',
        },
      ],
    }),
  });
  expect(reported(root).filter(one => !one.startsWith('project-structure'))).toEqual([]);
});

test('a comment without a reason is a finding, and one that hides nothing is said', () => {
  const root = tempProject({
    ...project,
    'plimsoll.config.json': JSON.stringify(config),
    'src/domain/a.ts': "// plimsoll-ignore layers\nimport { b } from '../infra/b.js';\nexport const a = b;\n",
    'migrations/1.sql':
      '-- plimsoll-ignore sql-schema\nCREATE TABLE orders (id UUID PRIMARY KEY);\n-- plimsoll-ignore layerz -- why not\nSELECT 1;\n',
    Dockerfile: '',
  });
  const found = reported(root).filter(one => /suppression/.test(one));
  expect(found).toContain('require-suppression-reason src/domain/a.ts:1');
  expect(found).toContain('require-suppression-reason migrations/1.sql:1');
  expect(found).toContain('unused-suppression migrations/1.sql:3');
  expect(checkJson(root, ['--rule', 'layers']).report.findings).toEqual([]);
});

test('a directive for the rule of the editor holds for the policy that runs in its place', () => {
  const root = tempProject({
    'package.json': '{}',
    'src/x/internal/a.ts': 'export const a = 1;\n',
    'src/b.ts':
      "// eslint-disable-next-line plimsoll/no-internal-import -- moves in the next release\nexport { a } from './x/internal/a.js';\n",
  });
  const { report } = checkJson(root, ['--rule', 'no-internal-import,internal-packages']);
  expect(report.findings).toEqual([]);
});
