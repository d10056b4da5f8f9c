import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawSymbols, type DrawnTypes } from '../graph/draw-symbols.test-language.js';
import { noLeakedTypes } from './no-leaked-types.js';
import { ask, said } from './said.test-language.js';

const config: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['domain/**'] },
    { name: 'infra', patterns: ['infra/**'] },
  ],
  domain: ['domain'],
};
const use = {
  module: 'domain/a.ts',
  role: 'result',
  by: 'find',
  library: { module: 'pg', name: 'QueryResult' },
} as const;
const drawing = { domain: { 'a.ts': ['../infra/db.ts'] }, infra: { 'db.ts': ['pg'] } };
const leaked = (uses: DrawnTypes['uses'], own = config, drawn = drawing) =>
  said(noLeakedTypes, drawn, own, {}, drawSymbols({}, { uses: uses ?? [] }));

test('reports a type that nobody wrote down, and one that somebody did', () => {
  const uses = [
    { ...use, inferred: true },
    { ...use, by: 'save', role: 'parameter' as const },
  ];
  const { findings } = ask(noLeakedTypes, drawing, config, {}, drawSymbols({}, { uses }));
  expect(findings.map(({ messageId, message }) => `${messageId} ${message}`)).toEqual([
    'inferred `find` of `domain` yields a `pg` `QueryResult` that nobody wrote down. Whoever calls it now depends on that library, and its next major version is a change of `domain`. Give back a type of `domain`, and translate where the library is used.',
    'named `save` of `domain` names `pg` `QueryResult` in its signature. Whoever calls it now depends on that library, and its next major version is a change of `domain`. Give back a type of `domain`, and translate where the library is used.',
  ]);
});

test.each(['http', 'express', 'typeorm'])('counts types of %s', module => {
  expect(leaked([{ ...use, library: { module, name: 'Request' } }])).toHaveLength(1);
});

test.each<[string, NonNullable<DrawnTypes['uses']>]>([
  ['what is private', [{ ...use, public: false }]],
  ['variables', [{ ...use, role: 'variable' }]],
  ['types of the project', [{ module: 'domain/a.ts', role: 'result', type: 'domain/a.ts#A' }]],
  ['what everybody has', [{ ...use, library: { module: 'stream', name: 'Readable' } }]],
  [
    'libraries of which nothing is known, or that only compute',
    [{ ...use, library: { module: 'zod', name: 'ZodType' } }],
  ],
  ['outer layers', [{ ...use, module: 'infra/db.ts' }]],
  ['tests', [{ ...use, module: 'domain/a.test.ts' }]],
])('spares %s', (_, uses) => {
  expect(leaked(uses)).toEqual([]);
});

test('leaves a package that the module imports itself to domain-purity, while that is on', () => {
  const direct = { domain: { 'a.ts': ['type pg'] }, infra: { 'db.ts': [] } };
  expect(leaked([use], config, direct)).toEqual([]);
  expect(leaked([use], { ...config, policies: { 'domain-purity': 'off' } }, direct)).toHaveLength(1);
});

test('spares what the config allows', () => {
  expect(leaked([use], { ...config, policies: { 'no-leaked-types': { allowPackages: ['p*'] } } })).toEqual([]);
});
