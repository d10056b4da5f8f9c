import { expect, test } from 'vitest';
import type { BaselineEntry } from './baseline.js';
import { movedEntries } from './moved-entries.js';

const line = (file: string, identity: string, occurrence = 0): BaselineEntry => {
  return { rule: 'no-bad', kind: 'rule', file, identity, occurrence };
};
const edge = (from: string, to: string): BaselineEntry => {
  return { rule: 'layers', kind: 'policy', file: from, identity: `${from} -> ${to}`, occurrence: 0 };
};

/** What has moved, as `from > to`; files named `old…` are gone. */
function moved(absent: readonly BaselineEntry[], fresh: readonly BaselineEntry[]): string[] {
  return [...movedEntries(absent, fresh, path => !path.startsWith('old'))].map(
    ([from, to]) => `${from.file} ${from.identity} > ${to.file} ${to.identity}`,
  );
}

test('what stood in a file that is gone stands in the one that took over all of it', () => {
  expect(moved([line('old.ts', 'x'), line('old.ts', 'y')], [line('new.ts', 'x'), line('new.ts', 'y')])).toEqual([
    'old.ts x > new.ts x',
    'old.ts y > new.ts y',
  ]);
  expect(moved([line('old.ts', 'x'), line('old.ts', 'y')], [line('new.ts', 'x')])).toEqual([]);
  expect(moved([line('there.ts', 'x')], [line('new.ts', 'x')])).toEqual([]);
});

test('what could have gone to two files has gone to none, and two files do not become one', () => {
  expect(moved([line('old.ts', 'x')], [line('a.ts', 'x'), line('b.ts', 'x')])).toEqual([]);
  expect(moved([line('old1.ts', 'x'), line('old2.ts', 'x')], [line('a.ts', 'x')])).toEqual([]);
});

test('an edge follows either end, and both', () => {
  expect(moved([edge('old.ts', 'b.ts')], [edge('new.ts', 'b.ts')])).toHaveLength(1);
  expect(moved([edge('a.ts', 'old.ts')], [edge('a.ts', 'new.ts')])).toHaveLength(1);
  expect(moved([edge('old/a.ts', 'old/b.ts')], [edge('new/a.ts', 'new/b.ts')])).toHaveLength(1);
  expect(moved([edge('a.ts', 'old.ts'), edge('c.ts', 'old.ts')], [edge('a.ts', 'new.ts')])).toEqual([]);
});
