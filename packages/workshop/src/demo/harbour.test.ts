import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inRepository } from '../repository.js';
import { loadSuite } from '../suite/suite.js';

it('shows a fault for each rule and policy in the bundled service, and says that the gate would fail', async () => {
  const { rules, policies } = await loadSuite();
  const command = ['check', '--preset', 'strict', '--no-cache', '--no-ci', '--format', 'json'];
  const args = [inRepository('packages/cli/dist/bin.js'), ...command];
  const run = spawnSync(process.execPath, args, {
    cwd: inRepository('test-fixtures/projects/harbour'),
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(1);
  const { findings, rules: ran } = JSON.parse(run.stdout) as Record<
    'findings' | 'rules',
    { rule: string; name: string }[]
  >;
  const took = new Set(ran.map(({ name }) => name));
  // Of twins the policy answers in the command.
  const own = rules.filter(({ policyTwin }) => policyTwin === undefined);
  const shown = [...own, ...policies.filter(({ name }) => took.has(name))].map(({ name }) => name).sort();
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(shown);
  // One service has no other to be held apart from.
  const aside = policies.map(({ name }) => name as string).filter(name => !took.has(name));
  expect(aside).toEqual(['service-isolation', 'shared-database', 'sync-call-chains']);
});
