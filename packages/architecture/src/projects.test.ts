import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.js';
import { listFiles } from './extract/list-files.js';

const projects = fileURLToPath(new URL('../../../test-fixtures/projects/', import.meta.url));

/** `// ~> rule:messageId …` at the end of a line says what is reported there. */
function expected(root: string, files: readonly string[]): string[] {
  return files
    .flatMap(file =>
      readFileSync(path.join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          (/\/\/ ~> (.+)$/.exec(line)?.[1] ?? '').split(' ').flatMap(id => (id ? [`${file}:${index + 1} ${id}`] : [])),
        ),
    )
    .sort();
}

test.each(['clean-layers', 'hexagonal', 'nest', 'go-layout', 'cycles', 'workspace-internal'])('%s', async name => {
  const root = path.join(projects, name);
  const { config, problems } = loadConfig(root, { root });
  expect(problems).toEqual([]);
  const files = listFiles(root, []);
  const { findings, announcements, stats } = await checkArchitecture({ root, config, cache: false });
  const reported = findings.map(
    ({ location, rule, messageId }) => `${location.file}:${location.line} ${rule}:${messageId}`,
  );
  expect(reported.sort()).toEqual(expected(root, files));
  expect(reported.length).toBeGreaterThan(0);
  expect(stats.modules).toBe(files.length);
  expect(announcements.filter(({ severity }) => severity === 'error-in-ci')).toEqual([]);
  expect(new Set(findings.map(({ rule, identity }) => `${rule} ${identity}`)).size).toBe(findings.length);
});
