import { expect, test } from 'vitest';
import { sqlPosition } from './sql-position.js';

test.each<[string, string, string]>([
  ["SELECT 1 WHERE name = '", "'", 'value'],
  ["SELECT 1 WHERE name LIKE '%", "%'", 'value'],
  ['SELECT 1 WHERE id = ', '', 'value'],
  ['SELECT 1 WHERE id <> ', ' AND x', 'value'],
  ['SELECT 1 WHERE id >= ', '', 'value'],
  ['SELECT 1 WHERE id IN (', ')', 'value'],
  ['INSERT INTO t VALUES (1, ', ')', 'value'],
  ['SELECT 1 LIMIT ', '', 'value'],
  ['SELECT 1 WHERE a BETWEEN ', ' AND 2', 'value'],
  ['SELECT * FROM ', ' WHERE 1 = 1', 'structure'],
  ['SELECT "', '" FROM t', 'structure'],
  ['SELECT 1 ORDER BY ', '', 'structure'],
  ['SELECT 1 JOIN a ON a.id = ', '.id', 'structure'],
  ["SELECT 'a' FROM ", '', 'structure'],
  ["SELECT 1 -- it's\nFROM ", '', 'structure'],
  ['SET LOCAL statement_timeout = ', '', 'structure'],
  ["SET a='1s'; SET b='", "s'; SELECT 1", 'structure'],
  ['UPDATE t SET a = ', '', 'value'],
])('after %s and before %s: %s', (before, after, expected) => {
  expect(sqlPosition(before, after)).toBe(expected);
});
