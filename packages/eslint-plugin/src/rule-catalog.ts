import type { PlimsollRule, RuleDefinition } from './rule.js';
import { rules } from './rules/index.js';

/** What others (the command, the pages, the presets) need to know of a rule. */
export interface RuleEntry {
  readonly name: string;
  readonly family: RuleDefinition['family'];
  readonly preset: 'recommended' | 'strict';
  readonly description: string;
  readonly requirements: readonly string[];
  readonly certainty: 'proof' | 'heuristic';
  readonly fixable: boolean;
  readonly hasSuggestions: boolean;
  readonly since: string;
  readonly policyTwin?: string;
}

/** All rules, by name. */
export const ruleCatalog: readonly RuleEntry[] = (Object.values(rules) as PlimsollRule[])
  .map(({ definition }) => ({
    name: definition.name,
    family: definition.family,
    preset: definition.docs.preset,
    description: definition.docs.description,
    requirements: definition.docs.requirements === 'beyond' ? [] : definition.docs.requirements,
    certainty: definition.certainty,
    fixable: definition.fixable ?? false,
    hasSuggestions: definition.hasSuggestions ?? false,
    since: definition.docs.since,
    ...(definition.policyTwin && { policyTwin: definition.policyTwin }),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
