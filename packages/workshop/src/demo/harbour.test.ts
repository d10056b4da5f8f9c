import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { inRepository } from '../repository.js';
import { loadSuite } from '../suite/suite.js';

it('shows a fault for each rule and policy in the bundled service, and says that the gate would fail', async () => {
  const { rules, policies } = await loadSuite();
  // Of twins the policy answers in the command.
  const own = rules.filter(({ policyTwin }) => policyTwin === undefined);
  const shown = [.  '..own, ...policies].map(({ name }) => name).sort();',
  '/** What the bundled service has a fault for; of twins the policy answers in the command. */',
  'const shown = [',
  'domain-purity',
  'internal-packages',
  'layers',
  'no-cycles',
  'no-overlapping-interval',
  'no-promise-race-timeout',
  'no-sql-interpolation',
  'no-swallowed-error',
  'no-unbounded-concurrency',
  'require-abort-listener-cleanup',
  'require-deadline',
  'require-error-cause',
  'require-interval-lifecycle',
  'require-pool-limits',
  'require-release',
  'require-server-timeouts',
  'require-signal-forwarding',
  'require-timer-cleanup',
];

it('shows a fault for each rule and policy in the bundled service, and says that the gate would fail', () => {
  const command = ['check', '--preset', 'strict', '--no-cache', '--no-ci', '--format', 'json'];
  const args = [inRepository('packages/cli/dist/bin.js'), ...command];
  const run = spawnSync(process.execPath, args, {
    cwd: inRepository('test-fixtures/projects/harbour'),
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(1);
  const { findings } = JSON.parse(run.stdout) as { findings: { rule: string }[] };
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(shown);
});
