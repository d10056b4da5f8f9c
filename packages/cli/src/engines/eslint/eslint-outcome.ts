/** What the child process is told. */
export interface EslintTask {
  /** Absolute path of the project. */
  readonly root: string;
  /** Project paths. */
  readonly files: readonly string[];
  readonly fix: boolean;
  /** Absolute path of the Plimsoll configuration that the user named. */
  readonly configFile?: string;
  /** Absolute path of the file to write the outcome to. */
  readonly outcomeFile: string;
}

/** A message of ESLint, as far as it is used. Lines and columns are 1-based. */
export interface EslintMessage {
  readonly ruleId: string | null;
  readonly fatal?: boolean;
  readonly severity: 1 | 2;
  readonly message: string;
  readonly messageId?: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly suggestions?: readonly { readonly desc: string; readonly fix: EslintFix }[];
}

/** UTF-16 offsets in the text without the BOM. */
export interface EslintFix {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** How the child process ended. */
export type EslintOutcome =
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'done';
      readonly results: readonly { readonly filePath: string; readonly messages: readonly EslintMessage[] }[];
      /** Ids of the rules that are on for at least one file. */
      readonly rules: readonly string[];
    };
