import type { PoliciesConfig, ResolvedConfig } from '@plimsoll/config';
import type { Severity } from '@plimsoll/findings';
import { policyCatalog, type PolicyName } from './policy-catalog.js';

type OptionsOf<Name extends PolicyName> = Extract<NonNullable<PoliciesConfig[Name]>, object>;

/** Whether the config switches the policy off. */
export function isOff(config: ResolvedConfig, name: PolicyName): boolean {
  return config.policies[name] === 'off';
}

/** The options of a policy; empty where the config gives a severity only, or nothing. */
export function optionsOf<Name extends PolicyName>(config: ResolvedConfig, name: Name): Partial<OptionsOf<Name>> {
  const setting: unknown = config.policies[name];
  // the union over all names is more than the compiler takes
  return (typeof setting === 'object' ? setting : {}) as Partial<OptionsOf<Name>>;
}

/** How seriously findings of the policy are taken: as the config says, else proofs as errors and heuristics as warnings. */
export function severityOf(config: ResolvedConfig, name: PolicyName): Severity {
  const setting = config.policies[name];
  const severity = typeof setting === 'object' ? setting.severity : setting;
  if (severity === 'warning' || severity === 'error') return severity;
  return policyCatalog.find(policy => policy.name === name)?.certainty === 'heuristic' ? 'warning' : 'error';
}
