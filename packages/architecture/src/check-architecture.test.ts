import { readFileSync } from 'node:fs';
import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { checkArchitecture, type CheckArchitectureOptions } from './check-architecture.js';
import { TemporaryProject } from './extract/temporary-project.test-language.js';
import { policyCatalog } from './policies/policy-catalog.js';

const files = {
  'src/domain/a.ts': "import '../infra/b.js';\nDate.now();",
  'src/infra/b.ts': "import '../domain/a.js';\nimport '../x/internal/c.js';",
  'src/x/internal/c.ts': '',
};

async function check(
  config: PlimsollConfig,
  more: Partial<CheckArchitectureOptions> = {},
  content: Record<string, string> = files,
) {
  using project = new TemporaryProject(content);
  return await checkArchitecture({ root: project.root, config: resolveConfig(config), cache: false, ...more });
}

const rules = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);

test('without a declaration runs what needs none', async () => {
  const { findings, stats, announcements } = await check({});
  expect(stats).toMatchObject({ modules: 3, edges: 3, cached: 0, policies: ['internal-packages', 'no-cycles'] });
  expect(rules(findings)).toEqual(['no-cycles', 'internal-packages']);
  expect(announcements).toEqual([]);
});

test('with one runs all that is cheap, in the order of the places', async () => {
  const { findings, stats } = await check({ preset: 'clean' });
  expect(stats.policies).toEqual(['layers', 'internal-packages', 'no-cycles', 'domain-purity']);
  expect(findings.map(({ rule, location }) => `${location.file}:${location.line} ${rule}`)).toEqual([
    'src/domain/a.ts:1 layers',
    'src/domain/a.ts:1 no-cycles',
    'src/domain/a.ts:2 domain-purity',
    'src/infra/b.ts:2 internal-packages',
  ]);
});

test('what is off does not run, and what is asked for alone does', async () => {
  const off = await check({ preset: 'clean', policies: { 'no-cycles': 'off', 'domain-purity': 'off', layers: 'off' } });
  expect(rules(off.findings)).toEqual(['internal-packages']);
  expect(rules((await check({ preset: 'clean' }, { policies: ['layers'] })).findings)).toEqual(['layers']);
});

test('a policy that was asked for and has nothing to go by is said aloud', async () => {
  const expected = [expect.objectContaining({ code: 'PLIMSOLL_POLICY_UNDECLARED', severity: 'error-in-ci' })];
  expect((await check({}, { policies: ['layers'] })).announcements).toEqual(expected);
  expect((await check({ policies: { 'domain-purity': 'error' } })).announcements).toEqual(expected);
});

test('what needs symbols runs where it is named, configured, or all that is strict is asked for', async () => {
  const ran = async (...given: Parameters<typeof check>) => (await check(...given)).stats.policies;
  expect(await ran({}, { policies: ['signal-propagation'] })).toEqual(['signal-propagation']);
  expect(await ran({ policies: { 'signal-propagation': 'warning' } })).toContain('signal-propagation');
  expect(await ran({}, { preset: 'strict' })).toContain('signal-propagation');
  expect(await ran({ policies: { 'signal-propagation': 'off' } }, { preset: 'strict' })).not.toContain(
    'signal-propagation',
  );
});

test('an empty project is announced', async () => {
  expect((await check({ preset: 'clean' }, {}, {})).announcements.map(({ code }) => code)).toEqual([
    'PLIMSOLL_NO_MODULES',
  ]);
});

test('ignored files are not there', async () => {
  const { stats, announcements } = await check({ ignore: ['src/infra/**'] });
  expect(stats.modules).toBe(2);
  expect(announcements).toEqual([]);
});

test('the config knows exactly the policies of the catalog', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../config/schema/plimsoll.config.schema.json', import.meta.url), 'utf8'),
  ) as {
    definitions: { PoliciesConfig: { properties: object } };
  };
  expect(Object.keys(schema.definitions.PoliciesConfig.properties).sort()).toEqual(
    policyCatalog.map(({ name }) => name as string).sort(),
  );
});
