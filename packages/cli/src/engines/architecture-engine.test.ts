import { checkArchitecture, type CheckArchitectureOptions } from '@plimsoll/architecture';
import { resolveConfig } from '@plimsoll/config';
import { beforeEach, expect, test, vi } from 'vitest';
import { runArchitecture, type ArchitectureRequest } from './architecture-engine.js';

vi.mock('@plimsoll/architecture');
const checker = vi.mocked(checkArchitecture);

const request: ArchitectureRequest = {
  root: '/app',
  config: resolveConfig({ policies: { 'no-cycles': 'off', layers: 'warning' } }),
  policies: undefined,
  preset: 'strict',
  files: ['a.ts'],
  cache: true,
};
const told = (): CheckArchitectureOptions | undefined => checker.mock.calls[0]?.[0];

beforeEach(() => {
  checker.mockReset().mockResolvedValue({
    findings: [],
    announcements: [],
    stats: { modules: 1, edges: 0, cached: 0, policies: ['layers'], extractMs: 0, policiesMs: 0 },
  });
});

test('leaves the choice of policies and the cache to the checker', async () => {
  const result = await runArchitecture(request);
  expect([...result.ran]).toEqual(['layers']);
  expect(told()).toEqual({ root: '/app', config: request.config, preset: 'strict', files: ['a.ts'] });
});

test('a policy that is named runs even if it is switched off', async () => {
  await runArchitecture({ ...request, policies: ['no-cycles'], cache: false });
  expect(told()).toMatchObject({ policies: ['no-cycles'], cache: false, config: { policies: { layers: 'warning' } } });
  expect(told()?.config.policies).not.toHaveProperty('no-cycles');
});

test('is not started without policies or files', async () => {
  await runArchitecture({ ...request, policies: [] });
  await runArchitecture({ ...request, files: [] });
  expect(checker).not.toHaveBeenCalled();
});

test('a crash is announced as our bug, with its stack', async () => {
  checker.mockRejectedValue(new Error('planted'));
  const result = await runArchitecture(request);
  expect(result).toMatchObject({ findings: [], announcements: [{ code: 'PLIMSOLL_CHECKER_FAILED', severity: 'bug' }] });
  expect(result.announcements[0]?.details).toContain('Error: planted');
});
