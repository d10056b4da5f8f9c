import type { RunScope } from './apply-baseline.js';

/** What a run took in. */
export interface RunFacts {
  /** Names of the rules and policies that ran. */
  readonly ran: ReadonlySet<string>;
  /** Names of every rule and policy of ours that there is. */
  readonly known: ReadonlySet<string>;
  /** Project paths of the files that every rule that ran has looked at. */
  readonly looked: ReadonlySet<string>;
  /** Whether the run was about the whole project. A part says nothing about a policy, whose place may move. */
  readonly isWhole: boolean;
  readonly exists: (file: string) => boolean;
}

/** What a run can say about entries of the baseline. A rule of ours that exists no more can find nothing. */
export function runScope({ ran, known, looked, isWhole, exists }: RunFacts): RunScope {
  const isRetired = (rule: string) => !known.has(rule) && !rule.includes('/');
  return {
    exists,
    covers: ({ rule, kind, file }) => {
      if (!ran.has(rule) && !isRetired(rule)) return false;
      return kind === 'policy' ? isWhole : looked.has(file) || !exists(file);
    },
  };
}
