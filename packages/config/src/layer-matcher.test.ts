import { expect, test } from 'vitest';
import { createLayerMatcher } from './layer-matcher.js';
import { layerViolation } from './layer-violation.js';
import { resolveConfig } from './resolve-config.js';

const config = resolveConfig({
  layers: [
    { name: 'domain', patterns: ['src/domain/**'] },
    {
      name: 'application',
      patterns: ['src/application/**'],
      mayImportTypes: ['infrastructure'],
      mayImport: ['domain'],
    },
    { name: 'infrastructure', patterns: ['src/infra/**', '!src/infra/index.ts'] },
    { name: 'main', patterns: ['src/**/main.ts', 'src/domain/late.ts'], mayImport: ['*'] },
  ],
});

test('a file belongs to the first layer that matches', () => {
  const { layerOf } = createLayerMatcher(config);
  expect(layerOf('src/domain/order.ts')).toBe('domain');
  expect(layerOf('src/domain/late.ts')).toBe('domain');
  expect(layerOf('src/infra/pg.ts')).toBe('infrastructure');
  expect(layerOf('src/infra/index.ts')).toBeUndefined();
  expect(layerOf('src/other.ts')).toBeUndefined();
  expect(layerOf('src/other.ts')).toBeUndefined();
});

test('a layer imports itself and those before it, or what it says', () => {
  const { mayImport } = createLayerMatcher(config);
  expect(mayImport('domain', 'domain')).toBe(true);
  expect(mayImport('domain', 'application')).toBe(false);
  expect(mayImport('application', 'domain')).toBe(true);
  expect(mayImport('application', 'infrastructure')).toBe(false);
  expect(mayImport('application', 'infrastructure', { typeOnly: true })).toBe(true);
  expect(mayImport('infrastructure', 'application')).toBe(true);
  expect(mayImport('infrastructure', 'main')).toBe(false);
  expect(mayImport('main', 'infrastructure')).toBe(true);
  expect(mayImport('nowhere', 'domain')).toBe(true);
});

test('the matcher of a config is made once', () => {
  expect(createLayerMatcher(config)).toBe(createLayerMatcher(config));
});

test('a violation says what would be allowed', () => {
  expect(layerViolation('src/domain/a.ts', 'src/infra/b.ts', config)).toEqual({
    from: 'domain',
    to: 'infrastructure',
    allowed: [],
    allowedAsType: false,
  });
  expect(layerViolation('src/application/a.ts', 'src/infra/b.ts', config)).toMatchObject({
    allowedAsType: true,
    allowed: ['domain'],
  });
  expect(layerViolation('src/application/a.ts', 'src/infra/b.ts', config, { typeOnly: true })).toBeUndefined();
  expect(layerViolation('src/domain/a.ts', 'src/other.ts', config)).toBeUndefined();
  expect(layerViolation('src/other.ts', 'src/domain/a.ts', config)).toBeUndefined();
});

test('what is shared is a layer of its own: asked first, imported by all, importing none', () => {
  const matcher = createLayerMatcher(
    resolveConfig({ preset: 'clean', shared: ['src/domain/kernel/**', 'src/libs/**'] }),
  );
  expect(matcher.layerOf('src/domain/kernel/entity.ts')).toBe('shared');
  expect(matcher.layerOf('src/domain/order.ts')).toBe('domain');
  expect(matcher.mayImport('domain', 'shared')).toBe(true);
  expect(matcher.mayImport('shared', 'domain')).toBe(false);
  const own = createLayerMatcher(resolveConfig({ shared: ['lib/**'], layers: [{ name: 'a', patterns: ['a/**'] }] }));
  expect([own.mayImport('a', 'shared'), own.mayImport('shared', 'a')]).toEqual([true, false]);
});
