import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';

/** As much of the package `typescript-eslint` as we need. */
export interface TypescriptEslint {
  readonly parser: Linter.Parser;
  readonly plugin: ESLint.Plugin;
  readonly configs: Readonly<
    Record<'strictTypeChecked' | 'stylisticTypeChecked' | 'disableTypeChecked', Linter.Config | Linter.Config[]>
  >;
}

/** The plugins of others that could be loaded, and in words why one could not. */
export interface Peers {
  readonly typescriptEslint?: TypescriptEslint;
  /** Why `typescriptEslint` is missing. */
  readonly reason?: string;
  readonly vitest?: ESLint.Plugin;
}

const typescriptVersions =
  'typescript-eslint works with TypeScript before 7; beside 7, alias typescript to npm:@typescript/typescript6';

/** Loads what is installed of our optional peers. Never throws. */
export function loadPeers(load: (name: string) => unknown = createRequire(import.meta.url)): Peers {
  const vitest = attempt(() => interop<ESLint.Plugin>(load('@vitest/eslint-plugin')));
  const loaded = attempt(() => {
    const { version } = load('typescript') as { version: string };
    if (Number.parseInt(version, 10) >= 7) throw new Error(`TypeScript ${version} is installed; ${typescriptVersions}`);
    return interop<TypescriptEslint>(load('typescript-eslint'));
  });
  return {
    ...(loaded.value ? { typescriptEslint: loaded.value } : { reason: loaded.reason }),
    ...(vitest.value && { vitest: vitest.value }),
  };
}

function attempt<T>(run: () => T): { value?: T; reason?: string } {
  try {
    return { value: run() };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = /Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
    if (missing !== undefined && (code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND')) {
      return { reason: `${missing} is not installed` };
    }
    return { reason: message.split('\n', 1)[0] ?? message };
  }
}

function interop<T>(module: unknown): T {
  return ((module as { default?: T }).default ?? module) as T;
}
