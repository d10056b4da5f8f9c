import type { RuleEntry } from './rule-catalog.js';

/** As much of a plugin as ESLint's own types of a configuration ask for, said without them. */
export interface PresetPlugin {
  readonly meta: { readonly name: string; readonly version: string };
}

/** A flat config that switches a set of our rules on. */
export interface PresetConfig {
  readonly name: string;
  readonly plugins: Readonly<Record<string, PresetPlugin>>;
  readonly rules: Readonly<Record<string, 'error' | 'warn'>>;
}

/** Which rules a preset has: each preset is a predicate over what the rules say of themselves. */
const predicates: Readonly<Record<string, (rule: RuleEntry) => boolean>> = {
  recommended: rule => rule.preset === 'recommended',
  strict: () => true,
  all: () => true,
};

/** The presets by name, and one more a family. */
export type Presets = Readonly<Record<string, PresetConfig> & Record<'recommended' | 'strict' | 'all', PresetConfig>>;

/** Computes the presets. Proofs are errors, heuristics warnings. */
export function presets(rules: readonly RuleEntry[], plugin: PresetPlugin): Presets {
  const families = [...new Set(rules.map(rule => rule.family))].sort();
  const all = {
    ...predicates,
    ...Object.fromEntries(families.map(family => [family, (rule: RuleEntry) => rule.family === family])),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, has]) => [
      name,
      {
        name: `plimsoll/${name}`,
        plugins: { plimsoll: plugin },
        rules: Object.fromEntries(
          rules
            .filter(has)
            .map(rule => [
              `plimsoll/${rule.name}`,
              rule.certainty === 'proof' ? ('error' as const) : ('warn' as const),
            ]),
        ),
      },
    ]),
  ) as unknown as Presets;
}
