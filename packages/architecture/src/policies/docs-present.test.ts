import { expect, test } from 'vitest';
import { docsPresent } from './docs-present.js';
import { said } from './said.test-language.js';

const prose = 'It takes orders from the shop, keeps them, and tells the warehouse what to send. '.repeat(4);
const missing = (files: Readonly<Record<string, string>>, config = {}) =>
  said(docsPresent, {}, config, { 'package.json': '{}', ...files }).map(one => one.split(' ').slice(1).join(' '));

test('reports each document that is not there, at the README or the manifest', () => {
  expect(said(docsPresent, {}, {}, { 'package.json': '{}' })).toEqual([
    'package.json:1 missing readme',
    'package.json:1 missing api',
    'package.json:1 missing architecture',
    'package.json:1 missing deployment',
    'package.json:1 missing performance',
    'package.json:1 missing backup',
  ]);
  expect(said(docsPresent, {}, {}, { 'README.md': '# Orders\n' })[0]).toBe('README.md:1 missing readme');
});

test('finds them as files, folders, contracts and headings', () => {
  const files = {
    'README.md': `# Orders\n\n${prose}\n\n## Deployment\n\nx\n\n## Performance\n\nx\n`,
    'api/openapi.yaml': 'openapi: 3.1.0\npaths: {}\n',
    'docs/adr/0001-hexagonal.md': '# Use ports\n',
    'docs/operations/backup.md': '# How\n',
  };
  expect(missing(files)).toEqual([]);
});

test('does not take headings in changelogs and code blocks for documents', () => {
  const files = {
    'README.md': `# Orders\n\n${prose}\n\n\`\`\`\n# Backup\n\`\`\`\n`,
    'CHANGELOG.md': '# Backup and restore\n## Performance\n',
    'src/backup.ts': '',
  };
  expect(missing(files)).toContain('missing backup');
  expect(missing(files)).toContain('missing performance');
});

test('reads the sources of a site of documentation, and takes an API that describes itself for documented', () => {
  const files = (folder: string) => ({
    [`packages/site/src/${folder}/deploy.mdx`]: '# Deploy\n\n### Backup and disaster recovery\n',
  });
  expect(missing(files('content/docs'))).not.toContain('missing backup');
  expect(missing(files('content'))).toContain('missing backup');
  const described = { 'apps/api/package.json': '{ "dependencies": { "@nestjs/swagger": "1" } }' };
  expect(missing(described)).not.toContain('missing api');
});

test('leaves out what the config calls needless', () => {
  const config = { policies: { 'docs-present': { notNeeded: ['backup' as const, 'performance' as const] } } };
  expect(missing({}, config)).toEqual(['missing readme', 'missing api', 'missing architecture', 'missing deployment']);
});
