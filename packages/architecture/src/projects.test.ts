import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.js';
import { listAllFiles, listFiles } from './extract/list-files.js';

const projects = fileURLToPath(new URL('../../../test-fixtures/projects/', import.meta.url));

/**
 * `// ~> rule:messageId …` at the end of a line says what is reported there, after the mark of a comment that the file's
 * language has. What a file without comments must say stands in `expected-findings.txt`.
 */
function expected(root: string): string[] {
  const lists = listAllFiles(root, []).flatMap(file => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    if (file === 'expected-findings.txt') return lines.filter(line => line !== '');
    return lines.flatMap((line, index) =>
      (/(?:\/\/|#|--|<!--) ~> ([\w:\- ]+?)(?: -->)?$/.exec(line)?.[1] ?? '')
        .split(' ')
        .flatMap(id => (id ? [`${file}:${index + 1} ${id}`] : [])),
    );
  });
  return lists.sort();
}

test.each([
  'clean-layers',
  'hexagonal',
  'nest',
  'go-layout',
  'cycles',
  'workspace-internal',
  'monorepo',
  'operations',
  'migrations',
  'signal-chain',
  'services',
  'ports',
  'exposed',
  'running-service',
  'service-calls',
  'promises',
])('%s', async name => {
  const root = path.join(projects, name);
  const { config, problems } = loadConfig(root, { root });
  expect(problems).toEqual([]);
  const files = listFiles(root, []);
  const { findings, announcements, stats } = await checkArchitecture({ root, config, cache: false });
  const reported = findings.map(
    ({ location, rule, messageId }) => `${location.file}:${location.line} ${rule}:${messageId}`,
  );
  expect(reported.sort()).toEqual(expected(root));
  expect(reported.length).toBeGreaterThan(0);
  expect(stats.modules).toBe(files.length);
  expect(announcements.filter(({ severity }) => severity === 'error-in-ci')).toEqual([]);
  expect(new Set(findings.map(({ rule, identity }) => `${rule} ${identity}`)).size).toBe(findings.length);
});
