import { expect, it } from 'vitest';
import { inRepository } from '../repository.js';
import { measureResolve } from './measure-resolve.js';

const harbour = inRepository('test-fixtures/projects/harbour/tsconfig.json');

it('agrees with the type checker about every library call of the bundled service', () => {
  const { known, found, answered, right, foreign, missed, wrong } = measureResolve(harbour);
  expect([missed, wrong]).toEqual([[], []]);
  expect(known).toBeGreaterThanOrEqual(40);
  expect([found, right, foreign]).toEqual([known, answered, 0]);
});

it('agrees with the type checker where it is handed types', () => {
  const { known, found, wrong } = measureResolve(harbour, () => true, true);
  expect([found, wrong]).toEqual([known, []]);
});

it('measures the files that it is asked for', () => {
  const { known } = measureResolve(harbour, file => file.endsWith('/pg-bookings.ts'));
  expect(known).toBeGreaterThan(5);
  expect(known).toBeLessThan(measureResolve(harbour).known);
});
