import type { Requirement } from './requirement.js';

/** Whether all, some or none of the checks that a requirement names exist. */
export type RequirementState = 'enforced' | 'partly' | 'planned';

/** The state of a requirement, given the checks that exist. */
export function requirementState({ checks }: Requirement, existing: ReadonlySet<string>): RequirementState {
  const count = checks.filter(check => existing.has(check)).length;
  if (count === 0) return 'planned';
  return count === checks.length ? 'enforced' : 'partly';
}
