import { resolveConfig } from '@plimsoll/config';
import { graphJson, readGraph } from '@plimsoll/architecture';
import { expect, test, vi } from 'vitest';
import { inRepository } from '../repository.js';
import { measureCalls } from './measure-calls.js';

vi.setConfig({ testTimeout: 120_000 });

test('the graph of a bundled service leads where the compiler does', async () => {
  const root = inRepository('test-fixtures/projects/signal-chain');
  const { graph } = await readGraph({ root, config: resolveConfig({}), parts: ['symbols'], cache: false });
  const { symbols } = graphJson(graph);
  if (!symbols) throw new Error('no symbols');
  const recall = measureCalls(root, 'tsconfig.json', symbols);
  expect(recall.missed).toEqual([]);
  expect(recall).toMatchObject({ project: recall.projectFound, abstract: recall.abstractFound });
  expect(recall.project).toBeGreaterThan(10);
  expect(recall.abstract).toBeGreaterThan(2);
  expect(measureCalls(root, 'tsconfig.json', { ...symbols, functions: [] }).projectFound).toBe(0);
});
