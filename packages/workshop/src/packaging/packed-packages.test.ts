import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../repository.js';
import { catalogVersion } from './catalog-version.js';
import { openEditor } from './editor.js';
import { findPnpm } from './find-pnpm.js';
import { installProject, type Installer } from './install-project.js';
import { runCommand, runEslint, runOxlint } from './lint-runs.js';
import { packPackages } from './pack-packages.js';
import { mustRun, runProgram } from './run-program.js';
import { expectedFindings, expectedRuleFindings, sampleService } from './sample-service.js';
import { installLinesBelow, snippetBelow, snippetsBelow } from './snippets-below.js';
import { writeFiles } from './write-files.js';

const readme = inRepository('README.md');
const configReadme = inRepository('packages/eslint-config/README.md');

const [command = []] = installLinesBelow(readme, 'As one command');
const [eslint = [], alias = []] = installLinesBelow(readme, 'In ESLint');
const [oxlint = []] = installLinesBelow(readme, 'In oxlint');

const typescript7 = 'typescript@7.0.2';
/** The README's words, with the newest version of the day replaced by one that stays. */
const pinnedAlias = alias.map(asked =>
  asked
    .replace(/^typescript@npm:@typescript\/typescript6$/, '$&@6.0.2')
    .replace(/^typescript7@npm:typescript@7$/, 'typescript7@npm:typescript@7.0.2'),
);
const eslint9 = `eslint@${catalogVersion('eslint9').replace('npm:eslint@', '')}`;
const instead = (name: string, asked: readonly string[]): string[] => [
  ...eslint.filter(word => word !== name),
  ...asked,
];

/** As few installations as show every combination that is promised. */
const projects = {
  'npm, no TypeScript': { installer: 'npm', packages: command },
  'npm, TypeScript 6': { installer: 'npm', packages: [...command, ...eslint, 'eslint-config-plimsoll'] },
  'npm, TypeScript 7': { installer: 'npm', packages: [...command, typescript7] },
  'npm, TypeScript 7 and the alias': {
    installer: 'npm',
    packages: [...command, ...instead('typescript', pinnedAlias), 'eslint-config-plimsoll', 'typescript-eslint'],
  },
  'pnpm, no TypeScript': { installer: 'pnpm', packages: [...command, ...oxlint] },
  'pnpm, TypeScript 6': { installer: 'pnpm', packages: [...command, ...instead('eslint', [eslint9])] },
  'pnpm, TypeScript 7': {
    installer: 'pnpm',
    packages: [...command, ...instead('typescript', [typescript7]), 'eslint-config-plimsoll', 'typescript-eslint'],
  },
} as const satisfies Record<string, { installer: Installer; packages: readonly string[] }>;
type Project = keyof typeof projects;
const projectNames = Object.keys(projects) as Project[];

const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'plimsoll-packed-')));
const rootOf = (project: Project): string => path.join(temporary, project.replaceAll(/[, ]+/g, '-'));
const installedVersion = (project: Project, name: string): string => {
  const manifest = readFileSync(path.join(rootOf(project), 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

beforeAll(async () => {
  const pnpm = await findPnpm();
  const tarballs = await packPackages(path.join(temporary, 'tarballs'), pnpm);
  const installAll = async (installer: Installer): Promise<void> => {
    for (const name of projectNames.filter(project => projects[project].installer === installer)) {
      await installProject({ root: rootOf(name), ...projects[name], tarballs, pnpm });
      writeFiles(rootOf(name), sampleService);
    }
  };
  await Promise.all([installAll('npm'), installAll('pnpm')]);
}, 400_000);
afterAll(() => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));

describe('the command', () => {
  let first: readonly unknown[] | undefined;

  it.each(projectNames)('finds the same, graph and all (%s)', async project => {
    const run = await runCommand(rootOf(project));
    expect(run.found).toEqual(expectedFindings);
    expect(run.report.announcements).toEqual([]);
    expect(run.code).toBe(1);
    // Messages, traces, suggestions and fingerprints are those of the first installation as well.
    first ??= run.report.findings;
    expect(run.report.findings).toEqual(first);
  });

  it('reads the configuration of the README, though pnpm hides what it imports', async () => {
    const root = rootOf('pnpm, no TypeScript');
    writeFiles(root, { 'plimsoll.config.ts': snippetBelow(readme, 'Configuration', 'ts') });
    try {
      const { report, code } = await runCommand(root, '--no-ci');
      // The preset `clean` is in force: these folders belong to none of its layers.
      expect(report.announcements.map(announcement => announcement.code)).toContain('PLIMSOLL_FILE_WITHOUT_LAYER');
      expect(code).toBe(1);
    } finally {
      rmSync(path.join(root, 'plimsoll.config.ts'));
    }
  });

  it('explains a rule from the page that is packed with it', async () => {
    const run = await runProgram(
      rootOf('npm, no TypeScript'),
      'npx',
      '--no',
      '--',
      'plimsoll',
      'explain',
      'require-deadline',
    );
    expect(run.stdout).toContain(readFileSync(inRepository('rules-docs/require-deadline.md'), 'utf8').split('\n')[0]);
    expect(run.code).toBe(0);
  });
});

describe('the snippets of the README', () => {
  const versions = [
    ['npm, TypeScript 6', /^10\./, /^6\./],
    ['pnpm, TypeScript 6', /^9\./, /^6\./],
    ['npm, TypeScript 7 and the alias', /^10\./, /^6\./],
  ] as const;
  it.each(versions)(
    'give ESLint the findings of the command (%s)',
    async (project, eslintVersion, typescriptVersion) => {
      expect(installedVersion(project, 'eslint')).toMatch(eslintVersion);
      expect(installedVersion(project, 'typescript')).toMatch(typescriptVersion);
      writeFiles(rootOf(project), { 'eslint.config.js': snippetBelow(readme, 'In ESLint', 'js') });
      const run = await runEslint(rootOf(project));
      expect(run.found).toEqual(expectedRuleFindings);
      expect(run.code).toBe(1);
    },
  );

  it('give oxlint the findings of the command', async () => {
    const root = rootOf('pnpm, no TypeScript');
    writeFiles(root, { '.oxlintrc.json': snippetBelow(readme, 'In oxlint', 'jsonc') });
    expect((await runOxlint(root)).found).toEqual(expectedRuleFindings);
  });

  it('and the command says the same where no policy answers for a rule', async () => {
    const root = rootOf('pnpm, TypeScript 6');
    const preset = readFileSync(path.join(root, 'node_modules/eslint-plugin-plimsoll/oxlint/recommended.json'), 'utf8');
    const rules = Object.keys((JSON.parse(preset) as { rules: object }).rules).map(name => name.split('/')[1]);
    const { found } = await runCommand(root, '--rule', rules.join(','));
    expect(found.map(finding => `plimsoll/${finding}`)).toEqual(expectedRuleFindings);
    const withEslint = await runCommand(root, '--engine', 'eslint', '--rule', rules.join(','));
    expect(withEslint.found).toEqual(found);
  });
});

describe('eslint-config-plimsoll', () => {
  const [whole, untyped] = snippetsBelow(configReadme, 'eslint-config-plimsoll')
    .concat(snippetsBelow(configReadme, 'Without types'))
    .filter(({ language }) => language === 'js')
    .map(({ code }) => code);
  const floating = {
    'src/floating.ts': `const work = async (): Promise<number> => 1;\n\nexport function start(): void {\n  work();\n}\n`,
  };
  const found = '@typescript-eslint/no-floating-promises src/floating.ts:4:3';
  const run = async (project: Project, config = '') => {
    writeFiles(rootOf(project), { ...floating, 'eslint.config.js': config });
    try {
      return await runEslint(rootOf(project));
    } finally {
      rmSync(path.join(rootOf(project), 'src/floating.ts'));
    }
  };

  it('has typed rules beside TypeScript 7 through the alias', async () => {
    const { found: all, stderr } = await run('npm, TypeScript 7 and the alias', whole);
    expect(all).toContain(found);
    expect(all).toEqual(expect.arrayContaining([...expectedRuleFindings]));
    expect(stderr).not.toContain('PLIMSOLL_');
  });

  it('says in words that they are off beside TypeScript 7 without the alias', async () => {
    expect(installedVersion('pnpm, TypeScript 7', 'typescript')).toBe('7.0.2');
    const { stderr, code } = await run('pnpm, TypeScript 7', whole);
    expect(stderr).toMatch(/^PLIMSOLL_TYPED_RULES_OFF .*TypeScript 7\.0\.2 is installed.*@typescript\/typescript6.*$/m);
    expect(code).toBeLessThan(2);
  });

  it('does without typescript-eslint', async () => {
    const { found: all, stderr } = await run('npm, TypeScript 6', untyped);
    expect(all).toEqual(expectedRuleFindings);
    expect(stderr).not.toContain('PLIMSOLL_');
    const wanted = await run('npm, TypeScript 6', untyped?.replace('{ typed: false }', ''));
    expect(wanted.found).toEqual(expectedRuleFindings);
    expect(wanted.stderr).toMatch(/^PLIMSOLL_TYPED_RULES_OFF .*typescript-eslint is not installed\./m);
  });
});

describe('the types', () => {
  it("fit ESLint's own types of a configuration", async () => {
    const root = rootOf('npm, TypeScript 7 and the alias');
    const file = 'typed-config.ts';
    writeFiles(root, {
      [file]: `import composed from 'eslint-config-plimsoll';
import plimsoll from 'eslint-plugin-plimsoll';
import { defineConfig } from 'eslint/config';

export default defineConfig(composed(), plimsoll.configs.recommended, plimsoll.configs.strict);
`,
      'plimsoll.config.ts': snippetBelow(readme, 'Configuration', 'ts'),
    });
    const strict = ['--strict', '--noUncheckedIndexedAccess', '--skipLibCheck', '--module', 'nodenext'];
    const checked = ['--noEmit', '--ignoreConfig', ...strict, file, 'plimsoll.config.ts'];
    const run = await runProgram(root, 'npx', '--no', '--', 'tsc', ...checked);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(0);
  });
});

describe('a git commit', () => {
  it('is refused while the hook finds an error, and made once only warnings are left', async () => {
    const root = rootOf('npm, TypeScript 7');
    const git = (...args: string[]) =>
      runProgram(root, 'git', '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args);
    await mustRun(root, 'git', 'init', '--quiet');
    writeFiles(root, { '.git/hooks/pre-commit': '#!/bin/sh\nexec npx --no plimsoll check\n' });
    chmodSync(path.join(root, '.git/hooks/pre-commit'), 0o755);
    const commit = async () => {
      await git('add', '.');
      return git('commit', '--message', 'Count orders');
    };

    const refused = await commit();
    expect(refused.stdout + refused.stderr).toContain('internal-packages');
    expect(refused.code).toBe(1);
    expect((await git('rev-parse', '--verify', '--quiet', 'HEAD')).code).toBe(1);

    const file = 'src/orders/find-order.ts';
    const [, , ...kept] = (sampleService[file] ?? '').split('\n').filter(line => !/^export const/.test(line));
    writeFiles(root, { [file]: kept.join('\n') });
    const made = await commit();
    expect(made.stdout + made.stderr).toContain('no-swallowed-error');
    expect(made.code).toBe(0);
    expect((await git('log', '--format=%s')).stdout).toBe('Count orders\n');
  });
});

describe('the ESLint language server of VS Code', () => {
  const root = rootOf('npm, TypeScript 6');
  const file = 'src/rates/fetch-rate.ts';
  const faulty = sampleService[file] ?? '';
  const at = (line: number, character: number) => ({ line, character });

  it('shows a finding where it is, takes it back after an edit, and mends it by a suggestion', async () => {
    writeFiles(root, { 'eslint.config.js': snippetBelow(readme, 'In ESLint', 'js') });
    const editor = await openEditor(root);
    try {
      await editor.open(file, faulty);
      const [diagnostic, ...more] = await editor.diagnostics(file);
      expect(more).toEqual([]);
      expect(diagnostic).toMatchObject({
        source: 'eslint',
        code: 'plimsoll/require-deadline',
        range: { start: at(1, 25), end: at(1, 30) },
      });

      await editor.type(file, faulty.replace('`);', '`, { signal: AbortSignal.timeout(500) });'));
      expect(await editor.diagnostics(file)).toEqual([]);

      await editor.type(file, `\n${faulty}`);
      const [again] = await editor.diagnostics(file);
      expect(again?.range).toEqual({ start: at(2, 25), end: at(2, 30) });
      const offered = await editor.quickFixes(file, again as NonNullable<typeof again>);
      const mend = offered.find(({ title }) => title.startsWith('Pass `AbortSignal.timeout'));
      expect(offered.map(({ title }) => title)).toContain(mend?.title);
      await editor.choose(mend as NonNullable<typeof mend>);
      expect(editor.text(file)).toContain('`, { signal: AbortSignal.timeout(10_000) });');
      expect(await editor.diagnostics(file)).toEqual([]);
    } finally {
      await editor.close();
    }
  });

  it('sees a change of another module on disk', async () => {
    const other = 'src/rates/send.ts';
    const user = 'src/rates/use-send.ts';
    const bare = `export const send = fetch;\n`;
    const bounded = `export const send = (url: string) => fetch(url, { signal: AbortSignal.timeout(500) });\n`;
    writeFiles(root, { [other]: bounded });
    const editor = await openEditor(root);
    const codes = async () => (await editor.diagnostics(user)).map(({ code }) => code);
    // What was read counts as fresh for a moment, so that an editor gets the new answer when it asks a little later.
    const soon = { timeout: 20_000, interval: 100 };
    try {
      await editor.open(
        user,
        `import { send } from './send.js';\n\nexport const ask = () => send('https://example.com');\n`,
      );
      expect(await codes()).toEqual([]);
      writeFiles(root, { [other]: bare });
      await expect.poll(codes, soon).toEqual(['plimsoll/require-deadline']);
      writeFiles(root, { [other]: bounded });
      await expect.poll(codes, soon).toEqual([]);
    } finally {
      await editor.close();
      rmSync(path.join(root, other));
    }
  });
});
