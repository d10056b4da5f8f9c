import type { LibraryTable } from '@plimsoll/knowledge';
import { describe, expect, it } from 'vitest';
import { collectTables, factsText, joinTables } from './facts-file.js';

const table = (module: string, ...apis: string[]): LibraryTable => ({
  module,
  versions: '>=1',
  source: 'https://example.com',
  facts: apis.map(api => ({ api })),
});

describe('facts.json', () => {
  it('has one table a module, sorted', () => {
    const joined = joinTables([table('b', 'one'), table('a', 'two'), table('b', 'three')]);
    expect(joined.map(({ module, facts }) => [module, facts.map(({ api }) => api)])).toEqual([
      ['a', ['two']],
      ['b', ['one', 'three']],
    ]);
  });

  it('does not hold two facts about one address, nor one module with two ranges of versions', () => {
    expect(() => joinTables([table('a', 'one'), table('a', 'one')])).toThrow('PLIMSOLL_FACTS_TWICE');
    expect(() => joinTables([table('a', 'one'), { ...table('a', 'two'), versions: '>=2' }])).toThrow(
      'PLIMSOLL_FACTS_VERSIONS',
    );
  });

  it('is literal: reading back its text gives the tables', async () => {
    const tables = await collectTables();
    expect(JSON.parse(factsText(tables))).toEqual(tables);
    expect(tables.map(({ module }) => module)).toContain('pg');
  });
});
