import { expect, test } from 'vitest';
import { drawSymbols } from '../graph/draw-symbols.test-language.js';
import { ask, said } from './said.test-language.js';
import { thinEntrypoint } from './thin-entrypoint.js';

const starting = { 'src/main.ts#': ['calls src/app.ts#start'] };
const thick = drawSymbols({ ...starting, 'src/main.ts#run': ['decides 9'], 'src/main.ts#stop': ['decides 2'] });

test('reports an entry that decides a lot, at what decides most', () => {
  const { findings } = ask(thinEntrypoint, { src: { 'main.ts': [] } }, {}, {}, thick);
  expect(findings.map(({ messageId, message }) => `${messageId} ${message}`)).toEqual([
    'logic `src/main.ts` starts a process and takes 11 decisions by itself, 9 of them in `run`. None of them can be tested without starting it. Move what decides into a module of its own, and leave the wiring here.',
  ]);
});

test('how much is a lot can be said', () => {
  const policies = { 'thin-entrypoint': { maxDecisions: 11 } };
  expect(said(thinEntrypoint, { src: { 'main.ts': [] } }, { policies }, {}, thick)).toEqual([]);
});

test('reports who imports an entry, and so starts it', () => {
  const drawing = {
    src: { 'main.ts': ['./app.ts'], 'app.ts': [], 'jobs.ts': ['lodash', './main.ts', 'dynamic ./main.ts'] },
  };
  expect(said(thinEntrypoint, drawing, {}, {}, drawSymbols(starting))).toEqual([
    'src/jobs.ts:2 imported src/jobs.ts -> src/main.ts',
  ]);
});

test('spares types, tests, other entries, and entries that only hand on what others export', () => {
  const drawing = {
    src: {
      'main.ts': [],
      'a.ts': ['type ./main.ts'],
      'a.test.ts': ['./main.ts'],
      'server.ts': ['./main.ts'],
      'index.ts': ['export ./a.ts'],
      'b.ts': ['./index.ts'],
    },
  };
  expect(said(thinEntrypoint, drawing, {}, {}, drawSymbols({ ...starting, 'src/index.ts#': [] }))).toEqual([]);
});

test('spares scripts for browsers, and an import that is meant to start it', () => {
  const drawing = { public: { js: { 'main.ts': [] } }, src: { 'main.ts': [], 'app.ts': ['late dynamic ./main.ts'] } };
  const symbols = drawSymbols({ ...starting, 'public/js/main.ts#': ['calls src/app.ts#start', 'decides 40'] });
  expect(said(thinEntrypoint, drawing, {}, {}, symbols)).toEqual([]);
});
