import type { Finding, Location, Severity } from '@plimsoll/findings';
import type { Range } from '../graph/graph.js';
import type { PolicyName } from './policy-catalog.js';

/** What a policy has to say about one place. */
export interface Said {
  readonly messageId: string;
  readonly message: string;
  /** Project path. */
  readonly file: string;
  /** Absent for what is about the file, or about what is not there. */
  readonly range?: Range;
  /** What tells it from the policy's other findings, without a line number. */
  readonly identity: string;
}

/** Makes a finding of a policy. */
export function policyFinding(rule: PolicyName, severity: Severity, { file, range, ...said }: Said): Finding {
  const location: Location = { file, ...(range ?? { line: 1, column: 1 }) };
  return { rule, kind: 'policy', severity, ...said, location };
}
