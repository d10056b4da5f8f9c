import { expect, test } from 'vitest';
import { twinsOf } from './twins-of.js';

test('only a policy that ran replaces its editor twins', () => {
  const policies = [
    { name: 'layers', editorTwins: ['no-layer-violation'] },
    { name: 'internal-packages', editorTwins: ['no-internal-import'] },
  ];
  expect([...twinsOf(['layers'], policies)]).toEqual(['no-layer-violation']);
  expect([...twinsOf([], policies)]).toEqual([]);
});
