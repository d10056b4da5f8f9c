import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import plugin from 'eslint-plugin-plimsoll';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareRuns } from '../fixtures/compare-runs.js';
import { compareWithMarks, type Mismatch } from '../fixtures/compare-with-marks.js';
import type { EngineRun, SourceFile } from '../fixtures/engine-run.js';
import { fixtureConfigs } from '../fixtures/fixture-configs.js';
import { fixturesRoot, readFixtures } from '../fixtures/fixture.js';
import { readSources } from '../fixtures/read-sources.js';
import { runEslint } from '../fixtures/run-eslint.js';
import { runOxlint } from '../fixtures/run-oxlint.js';
import { generatedFiles } from '../generate/generated-files.js';
import { staleFiles } from '../generate/generated-file.js';
import { rulesIndex } from '../generate/rules-index.js';
import { collectTables, writeFacts } from '../knowledge/facts-file.js';
import { verifyInstalledFacts } from '../knowledge/installed-facts.js';
import { readPage } from '../pages/page.js';
import { readCatalog } from '../requirements/catalog.js';
import { existingChecks } from '../requirements/existing-checks.js';
import { readPlannedChecks } from '../requirements/planned-checks.js';
import { readRequirements } from '../requirements/requirement.js';
import { inRepository } from '../repository.js';
import { loadSuite } from '../suite/suite.js';
import { addressProblems, readAddresses } from './addresses.js';
import { missingFixtureKinds } from './fixture-kinds.js';
import { libraryNames } from './library-names.js';
import { messageProblems, shownMessageProblems } from './message-problems.js';
import { nameProblems } from './name-problems.js';
import { pageProblems, unwrittenParts } from './page-problems.js';
import { plannedBefore } from './planned-before.js';
import { rangeClashes } from './range-clashes.js';
import { requirementProblems } from './requirement-problems.js';
import { exampleProblems } from './run-examples.js';
import { typeErrors } from '../fixtures/type-errors.js';
import { factKinds, unreadFactKinds } from './unread-facts.js';

/*
 * What holds for every rule and policy. Each point asks a function that tells what is wrong; planted-faults.test.ts shows of
 * each that it can fail.
 */

const suite = await loadSuite();
const rules = suite.rules.map(({ name }) => name);
const policies = suite.policies.map(({ name }) => name as string);
const fixtures = readFixtures();
const projects = readSources([inRepository('test-fixtures/projects')]);
const all: readonly SourceFile[] = [...fixtures, ...projects];
const say = ({ fixture, line, problem }: Mismatch) => `${fixture.path}:${line} ${problem}`;

let runs: Record<'eslint' | 'eslint9' | 'oxlint' | 'typed', EngineRun>;

beforeAll(() => {
  runs = {
    eslint: runEslint(all, rules, { version: 10 }),
    eslint9: runEslint(all, rules, { version: 9 }),
    oxlint: runOxlint(all, rules),
    typed: runEslint(fixtures, rules, { version: 10, typedFrom: fixturesRoot }),
  };
});

it('1: every rule and policy has its addresses, and every address its rule or policy', () => {
  expect(addressProblems(readAddresses(rules, policies))).toEqual([]);
});

it('2: a rule is called as its file, and begins with a verb', () => {
  const files = Object.entries(plugin.rules).map(([file, rule]) => ({ file, name: rule.definition.name }));
  expect(nameProblems(files)).toEqual([]);
});

it('3: messages say what was found, what happens because of it, what to write instead', () => {
  expect(suite.rules.flatMap(({ name, messages }) => messageProblems(name, messages))).toEqual([]);
  expect(shownMessageProblems(runs.eslint.findings)).toEqual([]);
});

it('4: the presets are those of the snapshot', async () => {
  await expect(`${JSON.stringify(suite.presets, null, 2)}\n`).toMatchFileSnapshot('presets.snapshot.json');
});

describe('5: pages', () => {
  it.each(suite.rules)('$name has its sections and its options', ({ name, options = {} }) => {
    const described = Object.entries(options).map(([option, { default: value }]) => ({ name: option, default: value }));
    const page = readPage(name);
    expect(page && pageProblems(page, described)).toEqual([]);
  });

  it.each(rules)('%s has been written, and is not the template any more', name => {
    const [page, template] = [readPage(name), readPage('_template')];
    expect(page && template && unwrittenParts(page, template)).toEqual([]);
  });

  it.each(policies)('%s has its sections', name => {
    const page = readPage(name);
    expect(page && pageProblems(page, 'own table')).toEqual([]);
  });
});

it('6: every example gives what its fence says, in both engines', async () => {
  const pages = [...rules, ...policies].flatMap(name => readPage(name) ?? []);
  expect(await exampleProblems(pages, rules, policies)).toEqual([]);
});

describe('7: every rule', () => {
  it.each(['eslint', 'oxlint'])('survives the empty file in %s', engine => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-empty-'));
    const file = path.join(folder, 'empty.ts');
    writeFileSync(file, '');
    const empty = [{ file, text: '' }];
    const { findings, failures } =
      engine === 'oxlint' ? runOxlint(empty, rules) : runEslint(empty, rules, { version: 10 });
    rmSync(folder, { recursive: true });
    expect([...findings, ...failures]).toEqual([]);
  });

  it.each(['eslint', 'eslint9', 'oxlint', 'typed'] as const)('survives every fixture in %s', engine => {
    expect(runs[engine].failures).toEqual([]);
  });

  it('reports no range that another reports', () => {
    expect(rangeClashes(runs.eslint.findings)).toEqual([]);
  });
});

it('8: no rule names a library', async () => {
  const modules = (await collectTables()).flatMap(({ module, aliases = [] }) => [module, ...aliases]);
  const problems = rules.flatMap(name =>
    libraryNames(name, readFileSync(inRepository(`packages/eslint-plugin/src/rules/${name}.ts`), 'utf8'), modules),
  );
  expect(problems).toEqual([]);
});

describe('9: facts', () => {
  it('are true of the libraries, as they are installed, but for the one that is planted here', async () => {
    const tables = await collectTables();
    const planted = {
      module: 'pg',
      versions: '>=8',
      source: '',
      facts: [{ api: 'Pool#querry', io: 'database' as const }],
    };
    const problems = (await verifyInstalledFacts([...tables, planted])).map(({ module, api }) => `${module} ${api}`);
    expect(problems).toEqual(['pg Pool#querry']);
  });

  it('are each read by a question', async () => {
    const folders = ['eslint-plugin/src/semantics', 'eslint-plugin/src/rules', 'architecture/src'];
    const sources = readSources(folders.map(folder => inRepository('packages', folder))).filter(
      ({ file }) => !file.includes('.test.'),
    );
    expect(unreadFactKinds(factKinds(await collectTables()), sources)).toEqual([]);
  });
});

it('10: generated files are fresh', async () => {
  const stale = staleFiles([rulesIndex(), ...(await generatedFiles(suite))]).map(file => file.path);
  expect([...stale, ...(await writeFacts({ check: true })).stale], 'run `pnpm generate`').toEqual([]);
});

describe('11: fixtures and projects type-check', () => {
  it.each(fixtureConfigs())('%s', config => {
    const { errors, files } = typeErrors(inRepository(config));
    expect(errors).toEqual([]);
    const folder = path.dirname(inRepository(config)) + path.sep;
    const own = (config === 'test-fixtures/tsconfig.json' ? fixtures : projects).map(({ file }) => file);
    expect(own.filter(file => file.startsWith(folder) && /\.[cm]?tsx?$/.test(file) && !files.includes(file))).toEqual(
      [],
    );
  });
});

it('12: requirements and checks know each other; what does not exist is marked as planned', () => {
  const checks = [
    ...suite.rules.map(({ name, docs }) => ({ name, requirements: docs.requirements })),
    ...suite.policies.map(({ name, requirements }) => ({ name: `arch:${name}`, requirements })),
  ];
  expect(
    requirementProblems({
      requirements: readRequirements(),
      catalog: readCatalog(),
      existing: existingChecks(suite),
      planned: readPlannedChecks(),
      plannedBefore: plannedBefore(),
      checks,
    }),
  ).toEqual([]);
});

describe('13: every fixture and project', () => {
  it.each(['eslint', 'eslint9', 'oxlint', 'typed'] as const)('gives what it marks in %s', engine => {
    expect(compareWithMarks(fixtures, runs[engine], engine === 'typed').map(say)).toEqual([]);
  });

  it('gives the same rule, range and message in every engine', () => {
    expect(compareRuns(runs.eslint, runs.oxlint)).toEqual([]);
    expect(compareRuns(runs.eslint, runs.eslint9)).toEqual([]);
  });

  it('gives with types what it gives without, and only what is marked besides', () => {
    const untyped = {
      ...runs.eslint,
      findings: runs.eslint.findings.filter(({ file }) => !file.includes(`${path.sep}projects${path.sep}`)),
    };
    const mayAdd = fixtures.flatMap(({ file, marks }) =>
      marks.filter(mark => mark.typedOnly).map(mark => `${file}:${mark.line} ${mark.messageId}`),
    );
    expect(
      compareRuns(untyped, runs.typed, ({ file, line, messageId }) => mayAdd.includes(`${file}:${line} ${messageId}`)),
    ).toEqual([]);
  });

  it('of the kinds on which engines differ is there', () => {
    expect(missingFixtureKinds(fixtures)).toEqual([]);
  });
});
