/** Why a config cannot be used as it is written. */
export type ProblemCode =
  | 'PLIMSOLL_CONFIG_INVALID'
  | 'PLIMSOLL_CONFIG_SYNTAX'
  | 'PLIMSOLL_CONFIG_THREW'
  | 'PLIMSOLL_CONFIG_TOP_LEVEL_AWAIT'
  | 'PLIMSOLL_CONFIG_NOT_FOUND'
  | 'PLIMSOLL_CONFIG_AMBIGUOUS';

/** One mistake of the user's in a config file, in one line. */
export interface Problem {
  readonly code: ProblemCode;
  /** Names the file and the offending path, and says what to mend. Does not repeat the code. */
  readonly message: string;
}
