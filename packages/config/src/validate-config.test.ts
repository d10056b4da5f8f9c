import { expect, test } from 'vitest';
import { validateConfig } from './validate-config.js';

const messages = (value: unknown) =>
  validateConfig(value, 'plimsoll.config.json').map(problem => `${problem.code} ${problem.message}`);
const service = (name: string, more = {}) => ({ name, patterns: [`${name}/**`], ...more });
const layer = (name: string, more: object = {}) => ({ name, patterns: [`src/${name}/**`], ...more });

test.each<[string, unknown, string[]]>([
  [
    'a layer that is not declared',
    { layers: [layer('domain'), layer('app'), layer('infra', { mayImport: ['domian'] })] },
    ['layers[2].mayImport[0]: "domian" is not a layer (did you mean "domain"?).'],
  ],
  [
    'one in mayImportTypes',
    { layers: [layer('a', { mayImportTypes: ['zzz'] })] },
    ['layers[0].mayImportTypes[0]: "zzz" is not a layer.'],
  ],
  [
    'a domain that is not declared',
    { preset: 'clean', domain: ['dommain'] },
    ['domain[0]: "dommain" is not a layer (did you mean "domain"?).'],
  ],
  [
    'a layer declared twice',
    { layers: [layer('a'), layer('a')] },
    ['layers[1].name: "a" is already the name of layers[0].'],
  ],
  [
    'a preset that does not exist',
    { preset: 'hexagon' },
    ['preset: "hexagon" is not one of clean, go-layout, hexagonal, monorepo, nest (did you mean "hexagonal"?).'],
  ],
  [
    'services that nobody has declared, or declared twice',
    { services: [service('orders', { mayUse: ['bilings'] }), service('billings'), service('orders')] },
    [
      'services[2].name: "orders" is already the name of services[0].',
      'services[0].mayUse[0]: "bilings" is not a service (did you mean "billings"?).',
    ],
  ],
  [
    'a slice without folders',
    { slices: { folder: [] } },
    ['slices: lacks "folders".', 'slices: "folder" is not a known key (did you mean "folders"?).'],
  ],
  ['an unknown key', { layer: [] }, ['"layer" is not a known key (did you mean "layers"?).']],
  [
    'an unknown key of a layer',
    { layers: [layer('a', { mayimport: [] })] },
    ['layers[0]: "mayimport" is not a known key (did you mean "mayImport"?).'],
  ],
  ['a missing name', { layers: [{ patterns: [] }] }, ['layers[0]: lacks "name".']],
  ['a wrong type', { ignore: 'dist/**' }, ['ignore: must be array.']],
  ['a wrong item', { entries: ['a', 1] }, ['entries[1]: must be string.']],
  ['an unknown role', { roles: { tests: [] } }, ['roles: "tests" is not a known key (did you mean "test"?).']],
  [
    'an unknown policy',
    { policies: { layer: 'off' } },
    ['policies: "layer" is not a known key (did you mean "layers"?).'],
  ],
  [
    'an unknown option of a policy',
    { policies: { 'no-cycles': { typeonly: 'off' } } },
    ['policies["no-cycles"]: "typeonly" is not a known key (did you mean "typeOnly"?).'],
  ],
  [
    'an unknown severity',
    { policies: { layers: 'warn' } },
    ['policies.layers: "warn" is not one of error, off, warning (did you mean "warning"?).'],
  ],
  [
    'an unknown fact of a library',
    { libraries: [{ module: 'm', versions: '*', source: 's', facts: [{ api: 'f', io: 'databas' }] }] },
    [
      'libraries[0].facts[0].io: "databas" is not one of cache, database, dns, file, http, mail, object-store, process, queue, rpc, socket (did you mean "database"?).',
    ],
  ],
  ['no object', [], ['must be object.']],
  ['null', null, ['must be object.']],
  [
    'a layer beside the one that `shared` declares',
    { shared: ['libs/**'], layers: [{ name: 'shared', patterns: ['a/**'] }] },
    ['layers[0].name: "shared" is the layer that `shared` declares.'],
  ],
])('says what is wrong with %s', (_what, value, expected) => {
  expect(messages(value)).toEqual(expected.map(text => `PLIMSOLL_CONFIG_INVALID plimsoll.config.json: ${text}`));
});

test('reports every mistake, not only the first', () => {
  expect(messages({ preset: 'x', ignore: 1 })).toHaveLength(2);
});
