import type { Finding } from '@plimsoll/findings';

/** A policy, as far as it answers for rules. */
interface AnsweringPolicy {
  readonly name: string;
  readonly answersFor?: readonly string[];
}

/** Whether a policy has reported the fault of a rule at its place, with more knowledge: one fault, one finding. */
export function answeredByPolicies(
  findings: readonly Finding[],
  catalog: readonly AnsweringPolicy[],
): (finding: Finding) => boolean {
  const place = (rule: string, { location }: Finding) => `${rule}\0${location.file}\0${location.line}`;
  const answered = new Set(
    findings.flatMap(finding =>
      (catalog.find(({ name }) => name === finding.rule)?.answersFor ?? []).map(rule => place(rule, finding)),
    ),
  );
  return finding => answered.has(place(finding.rule, finding));
}
