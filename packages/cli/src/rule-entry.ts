/** What the command knows about a rule before it runs: an entry of the plugin's `ruleCatalog`. */
export interface RuleEntry {
  readonly name: string;
  readonly family: string;
  readonly preset: 'recommended' | 'strict';
  readonly description: string;
  readonly certainty: 'proof' | 'heuristic';
  /** The policy of the checker that reports the same faults with more knowledge. */
  readonly policyTwin?: string;
}

/** A rule as it is to run. */
export interface SelectedRule {
  readonly name: string;
  readonly severity: 'error' | 'warning';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A rule that proves its findings reports errors; one that weighs evidence, warnings. */
export function defaultSeverity({ certainty }: Pick<RuleEntry, 'certainty'>): 'error' | 'warning' {
  return certainty === 'proof' ? 'error' : 'warning';
}
