import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generateSchema } from '../scripts/generate-schema.mjs';
import { globbedRoles } from './file-role-name.js';
import { presets } from './presets/presets.js';
import { validateConfig } from './validate-config.js';

const committed = readFileSync(new URL('../schema/plimsoll.config.schema.json', import.meta.url), 'utf8');

test('the published schema is what the TypeScript type says', () => {
  expect(generateSchema()).toBe(committed);
});

test('the schema knows every preset and every role', () => {
  const schema = JSON.parse(committed) as {
    properties: { preset: { enum: string[] }; roles: { properties: Record<string, unknown> } };
  };
  expect(schema.properties.preset.enum).toEqual(Object.keys(presets).sort());
  expect(Object.keys(schema.properties.roles.properties).sort()).toEqual([...globbedRoles].sort());
});

test('a config that uses everything is valid', () => {
  const config = {
    $schema: './node_modules/@plimsoll/config/schema/plimsoll.config.schema.json',
    preset: 'clean',
    layers: [
      { name: 'domain', patterns: ['src/domain/**', '!src/domain/legacy/**'] },
      { name: 'infra', patterns: ['src/infra/**'], mayImport: ['*'], mayImportTypes: ['domain'] },
    ],
    entries: ['src/start/*.ts'],
    roles: { test: ['...', 'spec/**'], 'composition-root': ['src/wire.ts'] },
    libraries: [
      {
        module: '@acme/ledger',
        versions: '>=1',
        source: 'https://acme.example/ledger',
        facts: [
          {
            api: 'new Ledger',
            makes: 'Ledger',
            pool: { at: 0, limit: { options: ['max'], default: 'none', unit: 'count', off: [0, null] } },
          },
          { api: 'Ledger#post', io: 'rpc', sync: true, signal: { at: 1, property: 'signal' } },
        ],
      },
    ],
    internalServers: ['apps/crawler/**', 'src/app.ts#startAdmin'],
    policies: {
      layers: { through: true, exempt: ['test'], severity: 'warning' },
      'internal-packages': 'off',
      'no-cycles': { typeOnly: 'warning' },
      'domain-purity': { allowPackages: ['@nestjs/*'], allowAmbient: ['time'] },
    },
    domain: ['domain'],
    ignore: ['legacy/**'],
    rules: { 'require-deadline': 'off', 'no-sync-io': ['warning', { allow: ['startup'] }] },
  };
  expect(validateConfig(config, 'plimsoll.config.json')).toEqual([]);
});

interface Described {
  readonly properties: Readonly<
    Record<string, { readonly description?: string; readonly examples?: readonly unknown[] }>
  >;
}

test('an editor can say of every key and every policy what it is, and its examples are valid', () => {
  const schema = JSON.parse(committed) as Described & { definitions: Record<string, Described> };
  const { PoliciesConfig: policies } = schema.definitions;
  for (const [key, { description }] of Object.entries({ ...schema.properties, ...policies?.properties }))
    expect(description, key).toMatch(/[\w`*)]\.$/);
  const examples = Object.entries(schema.properties).flatMap(([key, { examples: own = [] }]) =>
    own.map(example => ({ [key]: example })),
  );
  expect(examples.length).toBeGreaterThanOrEqual(6);
  const layers = [{ name: 'domain', patterns: ['src/domain/**'] }];
  for (const example of examples) expect(validateConfig({ layers, ...example }, 'plimsoll.config.json')).toEqual([]);
});
