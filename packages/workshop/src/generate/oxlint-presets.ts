import type { Suite } from '../suite/suite.js';
import type { GeneratedFile } from './generated-file.js';

/**
 * A configuration a preset, for `extends` in `.oxlintrc.json`. The plugin is named as a user names it: oxlint refuses to load
 * it from two paths, and what is published is not the file that stands in this repository.
 */
export function oxlintPresets(presets: Suite['presets']): GeneratedFile[] {
  return Object.entries(presets).map(([preset, rules]) => {
    const named = Object.entries(rules).map(([rule, level]) => [`plimsoll/${rule}`, level] as const);
    const config = {
      jsPlugins: [{ name: 'plimsoll', specifier: 'eslint-plugin-plimsoll' }],
      rules: Object.fromEntries(named),
    };
    return { path: `packages/eslint-plugin/oxlint/${preset}.json`, text: `${JSON.stringify(config, null, 2)}\n` };
  });
}
