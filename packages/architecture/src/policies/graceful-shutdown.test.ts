import { expect, test } from 'vitest';
import { drawSymbols, type DrawnFunctions } from '../graph/draw-symbols.test-language.js';
import { gracefulShutdown } from './graceful-shutdown.js';
import { ask, said } from './said.test-language.js';

const modules = {
  'main.ts': ['./app.ts', './db.ts'],
  'app.ts': [],
  'db.ts': [],
  'other.ts': [],
  'app.test.ts': ['./main.ts'],
};
const found = (functions: DrawnFunctions) => said(gracefulShutdown, modules, {}, {}, drawSymbols(functions));

const listens = { 'app.ts#start': ['starts server express Express#listen'] };

test('reports a server that the handler does not close, with the way from the signal to the end', () => {
  const symbols = drawSymbols({ ...listens, 'main.ts#stop': ['entry signal SIGTERM', 'ends'] });
  const { findings } = ask(gracefulShutdown, modules, {}, {}, symbols);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    messageId: 'leftOpen',
    severity: 'warning',
    location: { file: 'app.ts', line: 1 },
    message:
      '`Express#listen` starts a server, and nothing that `SIGTERM` sets off closes it. Requests under way are cut off at every deployment. Close it in the handler, and wait for that, before the process ends.',
  });
  expect(findings[0]?.trace?.map(({ location, message }) => `${location.file}:${location.line} ${message}`)).toEqual([
    'app.ts:1 `Express#listen` starts a server',
    'main.ts:1 SIGTERM comes in',
    'main.ts:2 the process ends, and nobody has closed it',
  ]);
});

test('reports what is opened and stays open beside what is closed, and that it keeps the process alive', () => {
  const symbols = drawSymbols({
    ...listens,
    'db.ts#open': ['opens pool pg Pool end'],
    'main.ts#stop': ['entry signal SIGTERM', 'aside asks http Server#close'],
  });
  const [finding] = ask(gracefulShutdown, modules, {}, {}, symbols).findings;
  expect(finding).toMatchObject({ messageId: 'leftOpen', location: { file: 'db.ts' } });
  expect(finding?.message).toContain('It keeps the process alive until the platform kills it.');
});

test('reports connections that are closed before the work that needs them', () => {
  expect(
    found({
      ...listens,
      'db.ts#open': ['opens pool pg Pool end'],
      'main.ts#stop': ['entry signal SIGTERM', 'asks pg Pool#end', 'asks http Server#close', 'asks global setTimeout'],
    }),
  ).toEqual(['main.ts:2 wrongOrder main.ts closes connections first']);
});

test('reports an end that does not wait for what it stops', () => {
  expect(
    found({ ...listens, 'main.ts#stop': ['entry signal SIGTERM', 'aside asks http Server#close', 'ends'] }),
  ).toEqual(['main.ts:2 notWaited main.ts does not wait']);
});

test('reports a wait that nothing bounds, also of a consumer', () => {
  expect(
    found({
      ...listens,
      'main.ts#stop': ['entry signal SIGTERM', 'calls app.ts#close', 'ends'],
      'app.ts#close': ['asks http Server#close'],
    }),
  ).toEqual(['app.ts:1 unbounded main.ts waits without a bound']);
  expect(found({ 'main.ts#stop': ['entry signal SIGTERM', 'asks bullmq Worker#close'] })).toHaveLength(1);
});

test('a module that listens to two signals is reported once', () => {
  expect(
    found({
      ...listens,
      'main.ts#stop': ['entry signal SIGINT', 'ends'],
      'main.ts#stopToo': ['entry signal SIGTERM', 'ends'],
    }),
  ).toHaveLength(1);
});

const closed = ['entry signal SIGTERM', 'asks http Server#close', 'asks pg Pool#end', 'asks global setTimeout', 'ends'];

test.each<[string, DrawnFunctions]>([
  [
    'what is closed, in order and in time',
    { ...listens, 'db.ts#open': ['opens pool pg Pool end'], 'main.ts#stop': closed },
  ],
  [
    'a flag that somebody reads',
    { ...listens, 'main.ts#stop': ['entry signal SIGTERM', 'aside asks pino Logger#info'] },
  ],
  [
    'what a hook that was registered elsewhere closes',
    {
      ...listens,
      'app.ts#hook': ['asks http Server#close'],
      'main.ts#stop': ['entry signal SIGTERM', 'guesses hooks.run', 'ends'],
    },
  ],
  [
    'what is closed out of sight',
    { ...listens, 'main.ts#stop': ['entry signal SIGTERM', 'guesses container.dispose', 'ends'] },
  ],
  [
    'a pool that is closed by what holds it, where nobody can see what that is',
    {
      'db.ts#open': ['opens pool pg Pool end', 'guesses this.pool.end'],
      'main.ts#stop': ['entry signal SIGTERM', 'ends'],
    },
  ],
  [
    'agents, loggers and breakers',
    { 'app.ts#f': ['opens agent undici Agent close'], 'main.ts#stop': ['entry signal SIGTERM', 'ends'] },
  ],
  [
    'another process',
    { 'other.ts#f': ['starts server http Server#listen'], 'main.ts#stop': ['entry signal SIGTERM', 'ends'] },
  ],
  ['other signals', { ...listens, 'main.ts#reload': ['entry signal SIGHUP', 'ends'] }],
  ['tests', { ...listens, 'app.test.ts#stop': ['entry signal SIGTERM', 'ends'] }],
  [
    'a wait in a race with a timer',
    { 'main.ts#stop': ['entry signal SIGTERM', 'asks bullmq Worker#close', 'asks timers/promises setTimeout'] },
  ],
])('spares %s', (_, functions) => {
  expect(found(functions)).toEqual([]);
});

test('what Promise.all is given runs in one turn', () => {
  const symbols = drawSymbols({
    'main.ts#stop': ['entry signal SIGTERM', 'asks pg Pool#end', 'asks http Server#close', 'asks global setTimeout'],
  });
  const node = symbols.functions.get('main.ts#stop');
  const calls = node?.calls.map(call => ({ ...call, atOnce: true as const })) ?? [];
  const functions = new Map([...symbols.functions, ['main.ts#stop', { ...node, calls } as NonNullable<typeof node>]]);
  expect(said(gracefulShutdown, modules, {}, {}, symbols)).toHaveLength(1);
  expect(said(gracefulShutdown, modules, {}, {}, { ...symbols, functions })).toEqual([]);
});
