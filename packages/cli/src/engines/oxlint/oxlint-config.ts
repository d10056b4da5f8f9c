import type { SelectedRule } from '../../rule-entry.js';

/**
 * The configuration that keeps oxlint to our rules: none of its own rules, the plugin by the absolute path of its entry.
 * Patterns are of no use here, since the command chooses the files.
 */
export function oxlintConfig(pluginEntry: string, rules: readonly SelectedRule[], configFile?: string): object {
  return {
    plugins: [],
    categories: { correctness: 'off' },
    jsPlugins: [{ name: 'plimsoll', specifier: pluginEntry }],
    rules: Object.fromEntries(rules.map(rule => [`plimsoll/${rule.name}`, ruleSetting(rule)])),
    ...(configFile !== undefined && { settings: { plimsoll: { config: configFile } } }),
  };
}

function ruleSetting({ severity, options }: SelectedRule): unknown {
  const level = severity === 'error' ? 'error' : 'warn';
  return options ? [level, options] : level;
}
