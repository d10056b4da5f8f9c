import { expect, test } from 'vitest';
import { idleGlobs } from './idle-globs.js';

const files = ['src/domain/a.ts', 'apps/api/main.ts', 'packages/x/index.ts'];

test('names each glob that matches nothing by its place in the configuration', () => {
  const [announcement] = idleGlobs(
    {
      layers: [{ name: 'domain', patterns: ['src/domain/**', 'src/domian/**'] }],
      entries: ['/apps/api/main.ts'],
      roles: { test: ['...', '!src/**', 'spec/**'], generated: ['gen/**'], 'composition-root': ['apps/*/main.ts'] },
      workspaces: { apps: ['apps/*'], packages: ['libs/*'] },
      internalServers: ['apps/*/main.ts#start'],
    },
    files,
  );
  expect(announcement).toMatchObject({
    code: 'PLIMSOLL_CONFIG_MATCHES_NOTHING',
    severity: 'note',
    details: [
      'layers[0].patterns[1]: "src/domian/**"',
      'entries[0]: "/apps/api/main.ts"',
      'roles.test[2]: "spec/**"',
      'workspaces.packages[0]: "libs/*"',
    ].join('\n'),
  });
  expect(announcement?.message).toMatch(/^layers\[0\]\.patterns\[1\]: "src\/domian\/\*\*" \(and 3 more\)/);
});

test('is silent where all of them match, and where there is nothing to match', () => {
  expect(idleGlobs({ entries: ['apps/**'], slices: { folders: ['src/*'] } }, files)).toEqual([]);
  expect(idleGlobs({ entries: ['nowhere/**'] }, [])).toEqual([]);
  expect(idleGlobs({}, files)).toEqual([]);
});
