import { expect, it } from 'vitest';
import { benchTables } from './bench-table.js';
import { median } from './median.js';

it('takes the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
  expect(() => median([])).toThrow();
});

it('sets medians side by side and holds ratios against their yardsticks', () => {
  const run = (ms: number) => ({ ms, memory: 100, output: '' });
  const text = benchTables(
    { ours: 'Ours', theirs: 'Theirs' },
    { ours: [run(900), run(100), run(1000)], theirs: [run(1000), run(1000), run(50)] },
    [
      { what: 'slow', contender: 'ours', against: 'theirs', atMost: 0.8 },
      { what: 'fast', contender: 'ours', against: 'theirs', atMost: 1 },
      { what: 'seen', contender: 'theirs', against: 'ours' },
    ],
  );
  expect(text).toContain('| Ours      | 0.90 s | 0.10 s–1.00 s | 100 MiB |');
  expect(text).toMatch(/slow .* 0\.90 +\| ≤ 0\.8 +\| MISSED/);
  expect(text).toMatch(/fast .* 0\.90 +\| ≤ 1 +\| met/);
  expect(text).toMatch(/seen .* 1\.11 +\| – +\| – /);
});
