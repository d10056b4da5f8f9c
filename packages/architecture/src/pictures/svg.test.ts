import { resolveConfig } from '@plimsoll/config';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { drawGraph } from '../graph/draw-graph.test-language.js';
import { edgeFindings } from '../policies/edge-findings.js';
import { pictureOf } from './picture-of.js';
import { svg } from './svg.js';

test('is an image that says what it shows, with every name as text', async () => {
  const config = resolveConfig({
    layers: [
      { name: 'in <&"', patterns: ['a/**'] },
      { name: 'out', patterns: ['b/**'] },
    ],
  });
  const graph = drawGraph({ a: { 'x.ts': ['../b/y.ts'] }, b: { 'y.ts': [] } });
  const text = await svg(pictureOf(graph, config, { focus: 'in <&"' }, edgeFindings(graph, config)));
  const { documentElement } = new new Window().DOMParser().parseFromString(text, 'image/svg+xml');
  expect(documentElement.tagName).toBe('svg');
  expect(documentElement.getAttribute('aria-label')).toBe('2 boxes and 1 arrows, 1 of them against a policy');
  expect(documentElement.getAttribute('data-command')).toBe(
    'plimsoll graph --format svg --level layer --focus "in <&\\""',
  );
  const texts = [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['out', 'in <&"', '1 module', '1 of 1 against', 'layers']));
  expect(documentElement.querySelectorAll('.wrong')).toHaveLength(1);
});
