import type { PolicyMeta } from '@plimsoll/architecture';
import type { PlimsollRule } from 'eslint-plugin-plimsoll';

/** All that the suite consists of, as its built packages say. */
export interface Suite {
  /** By name. */
  readonly rules: readonly PlimsollRule['definition'][];
  readonly policies: readonly PolicyMeta[];
  /** The names of the rules in each preset, with the severity they have there. */
  readonly presets: Readonly<Record<string, Readonly<Record<string, 'error' | 'warn'>>>>;
  /** Rules of others that the composed configuration switches on, in the notation of the requirements. */
  readonly peerRules: readonly string[];
}

/** Loads the built packages. They are loaded on call, since a generator may have to build them first. */
export async function loadSuite(): Promise<Suite> {
  const { default: plugin, configs } = await import('eslint-plugin-plimsoll');
  const { policyCatalog } = await import('@plimsoll/architecture');
  const { peerRules } = await import('eslint-config-plimsoll');
  return {
    rules: Object.values(plugin.rules as Record<string, PlimsollRule>)
      .map(rule => rule.definition)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    policies: policyCatalog,
    presets: Object.fromEntries(
      Object.entries(configs).map(([preset, { rules }]) => [
        preset,
        Object.fromEntries(Object.entries(rules).map(([name, level]) => [name.replace('plimsoll/', ''), level])),
      ]),
    ),
    peerRules,
  };
}
