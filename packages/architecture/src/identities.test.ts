import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.js';
import { listAllFiles } from './extract/list-files.js';
import { TemporaryProject } from './extract/temporary-project.test-language.js';

const projects = fileURLToPath(new URL('../../../test-fixtures/projects/', import.meta.url));

async function identities(root: string): Promise<string[]> {
  const { config } = loadConfig(root, { root });
  const { findings } = await checkArchitecture({ root, config, preset: 'strict', cache: false });
  return findings.map(({ rule, identity }) => `${rule} ${identity}`).sort();
}

/** How each kind of file takes a line more at its head. */
const lineMore: readonly (readonly [RegExp, string])[] = [
  [/\.[cm]?[jt]sx?$|\.proto$/, '// moved down\n\n'],
  [/\.ya?ml$|Dockerfile|\.env/, '# moved down\n\n'],
  [/\.sql$/, '-- moved down\n\n'],
];

test.each(['services', 'operations', 'migrations', 'signal-chain', 'cycles'])(
  'what identifies the findings of %s stays while everything moves down',
  async name => {
    using project = new TemporaryProject({});
    cpSync(path.join(projects, name), project.root, { recursive: true });
    const before = await identities(project.root);
    for (const file of listAllFiles(project.root, [])) {
      const more = lineMore.find(([kind]) => kind.test(file))?.[1];
      const absolute = path.join(project.root, file);
      if (more !== undefined) writeFileSync(absolute, more + readFileSync(absolute, 'utf8'));
    }
    project.put('src/unrelated-and-new.md', 'nothing\n');
    expect(await identities(project.root)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  },
);
