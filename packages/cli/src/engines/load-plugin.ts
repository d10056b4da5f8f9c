import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { RuleEntry } from '../rule-entry.js';

/** The plugin that comes with the command. */
export interface LoadedPlugin {
  /** Absolute path of its entry. */
  readonly entry: string;
  readonly catalog: readonly RuleEntry[];
}

/** Loads the plugin that this package depends on, never one of the project's. */
export async function loadPlugin(): Promise<LoadedPlugin> {
  const entry = createRequire(import.meta.url).resolve('eslint-plugin-plimsoll');
  const { ruleCatalog } = (await import(pathToFileURL(entry).href)) as { ruleCatalog: readonly RuleEntry[] };
  return { entry, catalog: ruleCatalog };
}
