import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.js';

const fixtures = fileURLToPath(new URL('../../../test-fixtures', import.meta.url));

/** The rules of ours whose faults a rule of others could report too. */
const ours = [
  'no-error-message-matching',
  'no-log-and-rethrow',
  'no-process-exit',
  'no-swallowed-error',
  'no-unguarded-async-handler',
  'no-unhandled-settled',
  'prefer-typed-error',
  'require-error-cause',
  'require-error-class-shape',
  'require-exit-after-uncaught',
  'require-suppression-reason',
];
/** The rules of others about failures and promises. */
const theirs = [
  'no-async-promise-executor',
  'preserve-caught-error',
  'require-atomic-updates',
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/no-misused-promises',
  '@typescript-eslint/only-throw-error',
];

type Found = Linter.LintMessage & { readonly file: string };

/** What the composed configuration finds in the fixtures of our rules. */
async function lint(
  folders: readonly string[],
  change: (configs: Linter.Config[]) => Linter.Config[] = same,
): Promise<Found[]> {
  const eslint = new ESLint({
    cwd: fixtures,
    overrideConfigFile: true,
    overrideConfig: [
      ...change(compose({ preset: 'strict' })),
      {
        languageOptions: { parserOptions: { projectService: { allowDefaultProject: [] }, tsconfigRootDir: fixtures } },
      },
      { linterOptions: { reportUnusedDisableDirectives: 'off' } },
    ],
  });
  const files = folders.flatMap(folder => {
    const names = readdirSync(path.join(fixtures, 'rules', folder), { recursive: true, encoding: 'utf8' });
    return names.filter(name => name.endsWith('.ts')).map(name => path.join('rules', folder, name));
  });
  const results = await eslint.lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(message => ({ ...message, file: path.relative(fixtures, filePath) })),
  );
}

function same(configs: Linter.Config[]): Linter.Config[] {
  return configs;
}

/** Pairs of findings, one of ours and one of theirs, that overlap and begin on one line. */
function doubles(found: readonly Found[]): string[] {
  const peers = found.filter(({ ruleId }) => ruleId !== null && theirs.includes(ruleId));
  return found
    .filter(({ ruleId }) => ours.includes(ruleId?.replace('plimsoll/', '') ?? ''))
    .flatMap(own =>
      peers
        .filter(peer => peer.file === own.file && peer.line === own.line && overlap(own, peer))
        .map(peer => `${own.file}:${own.line} ${own.ruleId ?? ''} and ${peer.ruleId ?? ''}`),
    );
}

function overlap(one: Found, other: Found): boolean {
  const end = ({ endLine = 0, endColumn = 0, line, column }: Found): [number, number] => [
    endLine || line,
    endColumn || column + 1,
  ];
  const before = ([line, column]: [number, number], at: Found) =>
    line < at.line || (line === at.line && column <= at.column);
  return !before(end(one), other) && !before(end(other), one);
}

describe('one fault, one finding', () => {
  let found: Found[] = [];
  beforeAll(async () => {
    found = await lint(ours);
  }, 300_000);

  it('holds between our rules and those of others, over all fixtures of these rules', () => {
    expect(found.filter(({ fatal }) => fatal)).toEqual([]);
    expect(doubles(found)).toEqual([]);
  });

  it('is not empty: both sides find something there', () => {
    const rules = new Set(found.map(({ ruleId }) => ruleId));
    for (const name of ours.filter(one => one !== 'require-suppression-reason'))
      expect(rules).toContain(`plimsoll/${name}`);
    for (const name of ['no-async-promise-executor', '@typescript-eslint/no-floating-promises'])
      expect(rules).toContain(name);
  });

  it('leaves `void` before a promise to the rule of others, and the reasons of directives to ours', () => {
    const drops = found.filter(({ file }) => file.endsWith('require-suppression-reason/drops.ts'));
    const voids = drops.filter(({ ruleId }) => ruleId === '@typescript-eslint/no-floating-promises');
    expect(voids.length).toBeGreaterThan(5);
    expect(drops.filter(one => one.ruleId?.endsWith('suppression-reason') && one.messageId === 'dropped')).toEqual([]);
    expect(found.filter(({ messageId }) => messageId === 'directive')).not.toEqual([]);
  });

  it('would not hold with the options that the rules of others have by default', async () => {
    const loose = await lint(['require-error-cause', 'no-unguarded-async-handler'], configs => [
      ...configs,
      {
        files: ['**/*.ts'],
        rules: {
          'preserve-caught-error': 'error',
          '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: true }],
        },
      },
    ]);
    const pairs = doubles(loose).join('\n');
    expect(pairs).toContain('preserve-caught-error');
    expect(pairs).toContain('no-misused-promises');
  }, 300_000);
});

it('knows every fixture folder that it names', () => {
  for (const name of ours)
    expect(readFileSync(path.join(fixtures, 'rules', name, 'package.json'), 'utf8')).not.toBe('');
});
