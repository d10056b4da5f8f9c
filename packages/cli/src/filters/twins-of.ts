/** A policy and the editor rules that report the same faults with less knowledge. */
export interface TwinEntry {
  readonly name: string;
  readonly editorTwins: readonly string[];
}

/** Names of the editor rules whose policy ran: one fault is one finding, and the policy knows more. */
export function twinsOf(ran: readonly string[], policies: readonly TwinEntry[]): ReadonlySet<string> {
  return new Set(policies.filter(({ name }) => ran.includes(name)).flatMap(({ editorTwins }) => editorTwins));
}
