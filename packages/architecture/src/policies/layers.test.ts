import type { PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { layers } from './layers.js';
import { ask, said } from './said.test-language.js';

const config: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['domain/**'] },
    { name: 'app', patterns: ['app/**'], mayImport: ['domain'], mayImportTypes: ['infra'] },
    { name: 'infra', patterns: ['infra/**'] },
  ],
};
const through: PlimsollConfig = { ...config, policies: { layers: { through: true } } };

test.each(['import', 'type', 'import-type', 'export', 'require', 'dynamic', 'late dynamic'])(
  'reports an edge of the kind %s',
  kind => {
    const drawing = { domain: { 'a.ts': [`${kind} ../infra/b.ts`] }, app: { 'x.ts': [] }, infra: { 'b.ts': [] } };
    expect(said(layers, drawing, config)).toEqual(['domain/a.ts:1 direct domain/a.ts -> infra/b.ts']);
  },
);

test('reports a file once, at the first import of it that is wrong', () => {
  const drawing = {
    app: { 'a.ts': ['type ../infra/b.ts', '../infra/b.ts', 'dynamic ../infra/b.ts'] },
    infra: { 'b.ts': [] },
  };
  expect(said(layers, drawing, config)).toEqual(['app/a.ts:2 direct app/a.ts -> infra/b.ts']);
});

test('spares what the layers allow', () => {
  const drawing = {
    domain: { 'a.ts': ['./b.ts', 'lodash', 'node:path', '../elsewhere.ts'], 'b.ts': [] },
    app: { 'a.ts': ['../domain/a.ts', 'type ../infra/b.ts'] },
    infra: { 'b.ts': ['../app/a.ts', '../domain/a.ts'] },
    'elsewhere.ts': ['./infra/b.ts'],
  };
  expect(said(layers, drawing, config)).toEqual([]);
});

test('spares tests, entries, composition roots and generated code', () => {
  const drawing = {
    domain: {
      'a.test.ts': ['../infra/b.ts'],
      'main.ts': ['../infra/b.ts'],
      'container.ts': ['../infra/b.ts'],
      generated: { 'c.ts': ['../../infra/b.ts'] },
    },
    infra: { 'b.ts': [] },
  };
  expect(said(layers, drawing, config)).toEqual([]);
  const strict = { ...config, policies: { layers: { exempt: [] } } };
  expect(said(layers, drawing, strict)).toHaveLength(4);
});

test('a finding says what to do and carries the severity of the config', () => {
  const drawing = { app: { 'a.ts': ['../infra/b.ts'] }, infra: { 'b.ts': [] } };
  const [finding] = ask(layers, drawing, { ...config, policies: { layers: 'warning' } }).findings;
  expect(finding).toMatchObject({
    rule: 'layers',
    kind: 'policy',
    severity: 'warning',
    location: { file: 'app/a.ts', line: 1, column: 1 },
    message:
      '`app` imports `infra/b.ts` of `infra`, against the declared layers. Changes there now reach code that was meant to be independent of them. Import its types only, or let `app` declare an interface that `infra` implements.',
  });
});

test('follows files of no layer where asked, and shows the way', () => {
  const drawing = {
    domain: { 'a.ts': ['../shared/long.ts', '../shared/x.ts'] },
    shared: { 'x.ts': ['./y.ts'], 'y.ts': ['export ../infra/b.ts'], 'long.ts': ['./x.ts'] },
    infra: { 'b.ts': [] },
  };
  expect(said(layers, drawing, config)).toEqual([]);
  expect(said(layers, drawing, through)).toEqual(['domain/a.ts:2 through domain/a.ts => infra']);
  const [finding] = ask(layers, drawing, through).findings;
  expect(finding?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'domain/a.ts:2 imports shared/x.ts',
    'shared/x.ts:1 imports shared/y.ts',
    'shared/y.ts:1 re-exports infra/b.ts',
  ]);
});

test('does not follow through layers, in circles, or to what types may reach', () => {
  const drawing = {
    domain: { 'a.ts': ['../shared/x.ts'] },
    app: { 'u.ts': ['../shared/t.ts'] },
    shared: { 'x.ts': ['./x.ts', '../domain/a.ts', './z.ts'], 'z.ts': ['./x.ts'], 't.ts': ['type ../infra/b.ts'] },
    infra: { 'b.ts': [] },
  };
  expect(said(layers, drawing, through)).toEqual([]);
});

test('says aloud which layers match nothing and which files have none', () => {
  const drawing = { domain: { 'a.ts': [] }, 'x.ts': [], 'x.test.ts': [] };
  expect(ask(layers, drawing, config).announcements).toEqual([
    expect.objectContaining({
      code: 'PLIMSOLL_LAYER_MATCHES_NOTHING',
      severity: 'error-in-ci',
      message: expect.stringContaining('"app", "infra"'),
    }),
    expect.objectContaining({ code: 'PLIMSOLL_FILE_WITHOUT_LAYER', severity: 'error-in-ci', details: 'x.ts' }),
  ]);
});

test('what a preset has too much is only a note, but not if nothing matches', () => {
  const clean: PlimsollConfig = { preset: 'clean' };
  expect(ask(layers, { src: { domain: { 'a.ts': [] } } }, clean).announcements).toEqual([
    expect.objectContaining({ code: 'PLIMSOLL_LAYER_MATCHES_NOTHING', severity: 'note' }),
  ]);
  expect(ask(layers, { src: { 'a.ts': [] } }, clean).announcements).toContainEqual(
    expect.objectContaining({ code: 'PLIMSOLL_POLICY_MATCHES_NOTHING', severity: 'error-in-ci' }),
  );
});
