import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { extract } from './extract.js';
import { edgesOf } from './temporary-project.test-language.js';

const projects = ['clean-layers', 'hexagonal', 'nest', 'go-layout', 'cycles', 'workspace-internal'];

test.each(projects)('dependency-cruiser makes the same graph of %s', async name => {
  const root = fileURLToPath(new URL(`../../../../test-fixtures/projects/${name}`, import.meta.url));
  const request = { root, files: undefined, ignore: [], cacheFolder: undefined };
  const cruised = await extract({ ...request, cruise: 'all' });
  const usual = await extract(request);
  expect(edgesOf(cruised.graph)).toEqual(edgesOf(usual.graph));
  expect(edgesOf(usual.graph).length).toBeGreaterThan(3);
  expect(cruised.announcements).toEqual(usual.announcements);
});
