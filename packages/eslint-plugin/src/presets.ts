import type { RuleEntry } from './rule-catalog.js';

/** A flat config that switches a set of our rules on. */
export interface PresetConfig {
  readonly name: string;
  readonly plugins: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, 'error' | 'warn'>>;
}

/** Which rules a preset has: each preset is a predicate over what the rules say of themselves. */
const predicates: Readonly<Record<string, (rule: RuleEntry) => boolean>> = {
  recommended: rule => rule.preset === 'recommended',
  strict: () => true,
  all: () => true,
};

/** Computes the presets, and one more a family. Proofs are errors, heuristics warnings. */
export function presets(rules: readonly RuleEntry[], plugin: unknown): Readonly<Record<string, PresetConfig>> {
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
  );
}
