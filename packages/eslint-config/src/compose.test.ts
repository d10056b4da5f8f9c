import { createRequire } from 'node:module';
import { Linter } from 'eslint';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compose } from './compose.js';
import { loadPeers } from './load-peers.js';
import { peerRules } from './peer-rule.js';

const installed = createRequire(import.meta.url);
const missing = (...names: string[]) =>
  loadPeers(name => {
    if (names.includes(name))
      throw Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:`), { code: 'MODULE_NOT_FOUND' });
    return installed(name) as unknown;
  });

describe('compose', () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  afterEach(() => stderr.mockClear());

  it('switches on every rule of others that the strict preset names, by a name that exists', () => {
    const configs = compose({ preset: 'strict' });
    const on = new Set(configs.flatMap(config => Object.keys(config.rules ?? {})));
    for (const name of peerRules.filter(peer => !peer.endsWith('-type-checked'))) {
      expect(on).toContain(name.replace(/^eslint\//, '').replace(/^typescript-eslint\//, '@typescript-eslint/'));
    }
    expect(stderr).not.toHaveBeenCalled();
    // The linter refuses a configuration that names a rule which does not exist, or gives it options it does not take.
    const messages = new Linter().verify('export var x = 1;\n', configs as Linter.Config[], { filename: 'plain.js' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['no-var']);
    expect(() => new Linter().verify('', configs as Linter.Config[], { filename: 'plain.ts' })).not.toThrow();
  });

  it('has fewer rules in recommended than in strict, and none that needs types where they are not wanted', () => {
    const names = (configs: Linter.Config[]) => configs.flatMap(config => Object.keys(config.rules ?? {}));
    expect(names(compose({ preset: 'recommended' })).length).toBeLessThan(names(compose({ preset: 'strict' })).length);
    expect(names(compose({ typed: false }))).not.toContain('@typescript-eslint/no-floating-promises');
    expect(names(compose())).toContain('@typescript-eslint/no-floating-promises');
  });

  it.each(['typescript', 'typescript-eslint'])(
    'says in one line that typed rules are off where %s is missing',
    name => {
      const configs = compose({}, missing(name));
      expect(configs.some(config => config.name === 'plimsoll/typescript-eslint')).toBe(false);
      expect(stderr.mock.calls.map(([text]) => text)).toEqual([
        `PLIMSOLL_TYPED_RULES_OFF the rules that need typescript-eslint are off: ${name} is not installed. Install typescript-eslint with TypeScript 6, or pass { typed: false } to say that you know.\n`,
      ]);
    },
  );

  it('says so beside TypeScript 7, whose compiler has no interface that typescript-eslint can use', () => {
    compose(
      {},
      loadPeers(name => (name === 'typescript' ? { version: '7.0.2' } : (installed(name) as unknown))),
    );
    expect(stderr.mock.calls[0]?.[0]).toMatch(
      /^PLIMSOLL_TYPED_RULES_OFF .*TypeScript 7\.0\.2 is installed.*@typescript\/typescript6/,
    );
  });

  it('is silent where nobody wants types, and does without the vitest plugin', () => {
    const configs = compose({ typed: false }, missing('typescript', '@vitest/eslint-plugin'));
    expect(stderr).not.toHaveBeenCalled();
    expect(configs.map(config => config.name)).toEqual([
      'plimsoll/recommended',
      'plimsoll/eslint',
      'plimsoll/eslint/preserve-caught-error',
    ]);
  });
});
