import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { rulePage } from './commands/rule-page.js';
import { runBin } from './run-bin.test.support.js';
import { tempProject } from './temp-project.test.support.js';

vi.setConfig({ testTimeout: 60_000 });

test('says what a rule and a policy are, and how they belong together', () => {
  const root = tempProject();
  const rule = runBin(root, ['explain', 'plimsoll/no-internal-import']);
  expect(rule).toMatchObject({ code: 0, stderr: '' });
  expect(rule.stdout).toMatch(
    /^no-internal-import: Keep .*\nRule of the family \w+, in the preset recommended; proof, so its findings are errors\.\n/,
  );
  expect(rule.stdout).toContain('`plimsoll check` runs the policy internal-packages in its place.');
  const policy = runBin(root, ['explain', 'internal-packages']);
  expect(policy.stdout).toMatch(
    /^internal-packages: .*\nPolicy of the family architecture, in the preset recommended; runs without any configuration\.\n/,
  );
  expect(policy.stdout).toContain('In the editor: no-internal-import.');
});

test('prints the page where there is one', () => {
  const folder = new URL('pages/', pathToFileURL(`${tempProject({ 'pages/a.md': '# A page\n' })}/`));
  expect(rulePage('a', folder)).toBe('# A page\n');
  expect(rulePage('b', folder)).toBeUndefined();
  const page = rulePage('no-internal-import') ?? '';
  expect(page).toContain('## ');
  expect(runBin(tempProject(), ['explain', 'no-internal-import']).stdout).toContain(page.trim());
});
