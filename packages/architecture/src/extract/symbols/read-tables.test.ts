import { expect, test } from 'vitest';
import { tablesIn } from './read-tables.js';

const said = (sql: string) => tablesIn(sql).map(({ table, access }) => `${access} ${table}`);

test.each<[string, string[]]>([
  ['SELECT * FROM orders', ['read orders']],
  ['select a.id from "public"."orders" a join lines l on l.id = a.id', ['read public.orders', 'read lines']],
  ['INSERT INTO orders (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = 1', ['write orders']],
  ['INSERT INTO copies SELECT * FROM orders', ['write copies', 'read orders']],
  ['UPDATE orders SET a = 1 FROM lines', ['write orders', 'read lines']],
  ['DELETE FROM orders WHERE id IN (SELECT id FROM orders)', ['write orders']],
  ['WITH recent AS (SELECT * FROM orders), old (id) AS (SELECT 1) SELECT * FROM recent, old', ['read orders']],
  ['SELECT * FROM unnest($1::text[]) AS id', []],
  ['SELECT extract(epoch FROM created_at) FROM orders FOR UPDATE SKIP LOCKED', ['read orders']],
  ["SELECT 'from nowhere' FROM orders -- from comment\n/* join that */", ['read orders']],
  ['SELECT * FROM ? WHERE a IS DISTINCT FROM b', []],
])('%s', (sql, tables) => {
  expect(said(sql)).toEqual(tables);
});
