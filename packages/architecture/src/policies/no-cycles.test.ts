import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { noCycles } from './no-cycles.js';
import { ask, said } from './said.test-language.js';

const withTypes: PlimsollConfig = { policies: { 'no-cycles': { typeOnly: 'warning' } } };

test('reports the shortest cycle of a knot, once, with the way round', () => {
  const drawing = {
    'a.ts': ['lodash', './b.ts'],
    'b.ts': ['./c.ts'],
    'c.ts': ['./a.ts', './d.ts'],
    'd.ts': ['export ./e.ts'],
    'e.ts': ['./f.ts'],
    'f.ts': ['./b.ts'],
  };
  expect(said(noCycles, drawing)).toEqual(['a.ts:2 cycle a.ts -> b.ts -> c.ts']);
  const [finding] = ask(noCycles, drawing).findings;
  expect(finding?.message).toBe(
    'Loading goes in a circle: `a.ts` → `b.ts` → `c.ts` → `a.ts`. It is the shortest of a knot of 6 modules. Whichever module is imported first sees the others half-initialised; move what they share into a module of its own.',
  );
  expect(finding?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'a.ts:2 imports b.ts',
    'b.ts:1 imports c.ts',
    'c.ts:1 imports a.ts',
  ]);
});

test.each(['import', 'export', 'require', 'dynamic'])('counts edges of the kind %s that run while loading', kind => {
  expect(said(noCycles, { 'a.ts': ['./b.ts'], 'b.ts': [`${kind} ./a.ts`] })).toEqual(['a.ts:1 cycle a.ts -> b.ts']);
});

test('a module that imports itself is a cycle', () => {
  expect(said(noCycles, { 'a.ts': ['./a.ts'] })).toEqual(['a.ts:1 cycle a.ts']);
});

test('two knots are two findings', () => {
  const drawing = { 'a.ts': ['./b.ts'], 'b.ts': ['./a.ts', './x.ts'], 'x.ts': ['./y.ts'], 'y.ts': ['./x.ts'] };
  expect(said(noCycles, drawing)).toEqual(['a.ts:1 cycle a.ts -> b.ts', 'x.ts:1 cycle x.ts -> y.ts']);
});

test.each(['type', 'import-type', 'elided', 'late dynamic', 'late require'])(
  'spares a circle that is closed by: %s',
  word => {
    expect(said(noCycles, { 'a.ts': ['./b.ts'], 'b.ts': [`${word} ./a.ts`] })).toEqual([]);
  },
);

test('spares a diamond and what leads nowhere', () => {
  const drawing = { 'a.ts': ['./b.ts', './c.ts'], 'b.ts': ['./d.ts'], 'c.ts': ['./d.ts', './gone.ts'], 'd.ts': ['pg'] };
  expect(said(noCycles, drawing)).toEqual([]);
});

test('tells cycles of types apart where they are wanted', () => {
  const drawing = {
    'a.ts': ['type ./b.ts'],
    'b.ts': ['elided ./a.ts'],
    'x.ts': ['./y.ts', 'type ./z.ts'],
    'y.ts': ['./x.ts'],
    'z.ts': ['./x.ts'],
  };
  expect(said(noCycles, drawing)).toEqual(['x.ts:1 cycle x.ts -> y.ts']);
  expect(
    ask(noCycles, drawing, withTypes).findings.map(finding => [finding.messageId, finding.severity, finding.identity]),
  ).toEqual([
    ['cycle', 'error', 'x.ts -> y.ts'],
    ['typeCycle', 'warning', 'a.ts -> b.ts'],
  ]);
});

test('the finding does not depend on the order of the modules', () => {
  const forwards = { 'a.ts': ['./b.ts', './c.ts'], 'b.ts': ['./a.ts'], 'c.ts': ['./a.ts'] };
  const backwards = { 'c.ts': ['./a.ts'], 'b.ts': ['./a.ts'], 'a.ts': ['./c.ts', './b.ts'] };
  expect(said(noCycles, forwards)).toEqual(['a.ts:1 cycle a.ts -> b.ts']);
  expect(said(noCycles, backwards)).toEqual(['a.ts:2 cycle a.ts -> b.ts']);
});

test('a chain of ten thousand modules does not exhaust the stack', () => {
  const name = (index: number) => `m${String(index).padStart(5, '0')}.ts`;
  const chain = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [name(index), [`./${name((index + 1) % 10_000)}`]]),
  );
  expect(ask(noCycles, chain).findings).toHaveLength(1);
});
