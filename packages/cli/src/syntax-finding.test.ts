import { expect, test } from 'vitest';
import { syntaxFinding } from './syntax-finding.js';

const place = { file: 'a.cjs', line: 1, column: 1 };

test('says what the parser complains of first, and how much more', () => {
  const finding = syntaxFinding(place, 'Unexpected\n  token.', 2);
  expect(finding.message).toBe(
    'This file does not parse (Unexpected token, and 2 more), so no rule has looked at it. Mend the syntax first.',
  );
  expect(finding.severity).toBe('error');
});

test('is a warning where bundlers accept what Node does not', () => {
  expect(syntaxFinding(place, 'Cannot use import statement outside a module', 0).severity).toBe('warning');
});
