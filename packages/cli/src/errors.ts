import type { Announcement, AnnouncementSeverity } from './announcement.js';

interface ErrorEntry {
  readonly severity: AnnouncementSeverity;
  /** `{name}` stands for a value. */
  readonly text: string;
}

/**
 * Every code of the command, what it says and how the run ends: `error` 2, `error-in-ci` 2 in CI, `bug` 3, `note` no change.
 * The codes of the configuration (`PLIMSOLL_CONFIG_…`) and of the checker come with their own text from their packages.
 */
export const errorTable = {
  PLIMSOLL_USAGE: { severity: 'error', text: '{detail} See `plimsoll --help`.' },
  PLIMSOLL_UNKNOWN_RULE: { severity: 'error', text: 'No rule or policy is named `{name}`.{nearest}' },
  PLIMSOLL_UNKNOWN_FAMILY: { severity: 'error', text: 'No family is named `{name}`. Families: {known}.' },
  PLIMSOLL_NOTHING_SELECTED: {
    severity: 'error',
    text: 'The options and the configuration leave no rule and no policy to run. Widen --rule, --family or --preset.',
  },
  PLIMSOLL_RULE_OPTIONS_INVALID: {
    severity: 'error',
    text: 'The options of a rule in the configuration are wrong: {detail}',
  },
  PLIMSOLL_PATH_NOT_FOUND: {
    severity: 'error',
    text: '`{path}` does not exist. Name a file, a folder or a glob of the project.',
  },
  PLIMSOLL_PATH_OUTSIDE: {
    severity: 'error',
    text: '`{path}` lies outside of the project. Run the command for each project.',
  },
  PLIMSOLL_PATH_WITHOUT_FILES: {
    severity: 'note',
    text: '`{path}` holds no file to check: it is ignored, or has no JavaScript or TypeScript in it.',
  },
  PLIMSOLL_NO_FILES: {
    severity: 'error-in-ci',
    text: 'There is no JavaScript or TypeScript file to check. Run the command in a project, or look at its ignore patterns.',
  },
  PLIMSOLL_FILE_TOO_LARGE: {
    severity: 'note',
    text: '{files}: over 1 MB, not checked. Ignore {them} if that is meant.',
  },
  PLIMSOLL_FILE_BINARY: {
    severity: 'note',
    text: '{files}: binary in spite of the name, not checked. Ignore {them} if that is meant.',
  },
  PLIMSOLL_FILE_UNREADABLE: { severity: 'error-in-ci', text: '{files}: cannot be read as UTF-8 text, not checked.' },
  PLIMSOLL_FILES_IGNORED: {
    severity: 'note',
    text: '{count} left out by the patterns of {by}. Take a pattern out of it to have them checked.',
  },
  PLIMSOLL_LINK_OUTSIDE: { severity: 'note', text: '{files}: a link out of the project, not followed.' },
  PLIMSOLL_PACKAGE_JSON_INVALID: {
    severity: 'error-in-ci',
    text: '{file} is not valid JSON: {detail} What depends on it is unknown.',
  },
  PLIMSOLL_TSCONFIG_INVALID: {
    severity: 'error-in-ci',
    text: '{file} is not valid: {detail} Path aliases declared there are not resolved.',
  },
  PLIMSOLL_DEPENDENCIES_MISSING: {
    severity: 'note',
    text: 'package.json names dependencies, and there is no node_modules, so that less is known about what is imported. Install them.',
  },
  PLIMSOLL_IGNORE_FILE_INVALID: {
    severity: 'error-in-ci',
    text: '{file} cannot be read, and its patterns are not applied: {detail}',
  },
  PLIMSOLL_ESLINT_MISSING: {
    severity: 'error',
    text: 'ESLint 9.15 or newer is not installed in this project. Install it, or leave out --engine eslint.',
  },
  PLIMSOLL_ESLINT_WITHOUT_PLUGIN: {
    severity: 'error',
    text: 'The ESLint configuration switches no rule of eslint-plugin-plimsoll on for any file to check. Add `plimsoll.configs.recommended` to it.',
  },
  PLIMSOLL_ESLINT_FAILED: { severity: 'error', text: 'ESLint ended with an error: {detail}' },
  PLIMSOLL_OXLINT_MISSING: {
    severity: 'error',
    text: 'oxlint has no build for this platform in node_modules ({detail}). Reinstall with optional dependencies.',
  },
  PLIMSOLL_BASELINE_INVALID: {
    severity: 'error',
    text: '{file} is not a baseline of this command: {detail} Restore it from version control.',
  },
  PLIMSOLL_BASELINE_MISSING: {
    severity: 'error',
    text: '{file} does not exist, so there is nothing to update. Run `plimsoll baseline` to write it.',
  },
  PLIMSOLL_BASELINE_WOULD_GROW: {
    severity: 'error',
    text: '{count} not in the baseline, which only ever shrinks. Mend {them}, or add {them} with --accept-new.',
  },
  PLIMSOLL_BASELINE_INCOMPLETE: {
    severity: 'error',
    text: 'The run was not whole, so the baseline was left as it was. Mend what is said above first.',
  },
  PLIMSOLL_CONFIG_UNKNOWN_RULE: {
    severity: 'error',
    text: 'plimsoll.config: rules["{name}"]: no rule is named so.{nearest}',
  },
  PLIMSOLL_CONFIG_MATCHES_NOTHING: {
    severity: 'note',
    text: '{glob}{more} matches nothing in the project. Mend the glob in plimsoll.config, or remove it.',
  },
  PLIMSOLL_SINCE_WITHOUT_GIT: {
    severity: 'error',
    text: '--since compares with a commit, and the project lies in no git work tree. Run it in a clone, or leave out --since.',
  },
  PLIMSOLL_SINCE_UNKNOWN_REF: {
    severity: 'error',
    text: 'git knows no commit `{ref}` here. Fetch it first (on GitHub: actions/checkout with fetch-depth: 0), and name a branch of a remote in full: origin/main.',
  },
  PLIMSOLL_SINCE_SHALLOW: {
    severity: 'error',
    text: 'The clone is shallow and lacks the commit where the change left `{ref}`. Fetch the history: `git fetch --unshallow`, on GitHub actions/checkout with fetch-depth: 0, on GitLab GIT_DEPTH: 0.',
  },
  PLIMSOLL_SINCE_UNRELATED: {
    severity: 'error',
    text: '`{ref}` and what is checked out have no commit in common, so that there is nothing to compare with. Name the branch that the change started from.',
  },
  PLIMSOLL_SINCE_SUBMODULE: {
    severity: 'error',
    text: 'The submodule {folder} lacks its commit {commit} of the base. Fetch its history: `git submodule foreach git fetch --unshallow`.',
  },
  PLIMSOLL_SINCE_UNREADABLE: {
    severity: 'error',
    text: 'The files of the base {commit} cannot be read: {detail} Fetch them, or make room for them in the temporary folder.',
  },
  PLIMSOLL_CONFIG_EXISTS: {
    severity: 'error',
    text: '{file} is there already, and init writes over nothing. Compare it with what `plimsoll init --dry-run` proposes, or move it away.',
  },
  PLIMSOLL_NOBODY_TO_ASK: {
    severity: 'error',
    text: 'init asks before it writes, and nobody sits at a terminal here. Pass --yes to write, or --dry-run to see the proposal.',
  },
  PLIMSOLL_NOTHING_TO_PROPOSE: {
    severity: 'error',
    text: 'There is no JavaScript or TypeScript file here to propose a configuration from. Run init in the root of the project.',
  },
  PLIMSOLL_CANNOT_WRITE: { severity: 'error', text: '{file} cannot be written: {detail}' },
  PLIMSOLL_OUT_FOLDER_MISSING: {
    severity: 'error',
    text: 'The folder `{folder}` does not exist, so that {file} cannot be written. Make it first, or name another file with --out.',
  },
  PLIMSOLL_OUT_IS_FOLDER: { severity: 'error', text: '`{file}` is a folder. Name a file in it with --out.' },
  PLIMSOLL_OUT_NOT_OURS: {
    severity: 'error',
    text: '{file} is there already and was not written by `plimsoll graph`. Name another file, or overwrite it with --force.',
  },
  PLIMSOLL_NOTHING_TO_DRAW: {
    severity: 'error',
    text: 'The project has no module to draw. Run the command in a project, or look at its ignore patterns.',
  },
  PLIMSOLL_NO_LAYERS: {
    severity: 'error',
    text: 'The configuration declares no layers. Declare `layers` or a `preset`, or leave out --level layer.',
  },
  PLIMSOLL_NO_SERVICES: {
    severity: 'error',
    text: 'The configuration declares neither services nor slices. Declare `services` or `slices`, or leave out --level service.',
  },
  PLIMSOLL_FOCUS_NOT_FOUND: {
    severity: 'error',
    text: '`{focus}` is no module or folder that is drawn, and no layer or service. Write a path as it is seen from the root of the project; tests are drawn with --tests.',
  },
  PLIMSOLL_TESTS_LEFT_OUT: { severity: 'note', text: '{tests} of tests left out. Draw them with --tests.' },
  PLIMSOLL_ONLY_TESTS: {
    severity: 'note',
    text: 'There are only tests, so that the picture is empty. Draw them with --tests.',
  },
  PLIMSOLL_NO_VIOLATIONS: {
    severity: 'note',
    text: 'No import between the boxes breaks a policy, so that the picture is empty. Leave out --violations, or draw smaller boxes with --level module.',
  },
  PLIMSOLL_PICTURE_TOO_LARGE: {
    severity: 'note',
    text: 'The picture has {boxes} boxes and {arrows} arrows, which nobody reads and Mermaid refuses. Draw larger boxes with --level folder or a smaller --depth, a part with --focus, or --format html.',
  },
  PLIMSOLL_RULE_CRASH: {
    severity: 'bug',
    text: 'Rule `{rule}` crashed on {file}. This is our bug: please send us this line, the lines below it and, if you may, the file.',
  },
  PLIMSOLL_ENGINE_FAILED: {
    severity: 'bug',
    text: 'The embedded {engine} ended without a report. This is our bug: please send us this and the lines below.',
  },
  PLIMSOLL_CHECKER_FAILED: {
    severity: 'bug',
    text: 'The architecture checker crashed: {detail} This is our bug: please send us this and the lines below.',
  },
  PLIMSOLL_INTERNAL: {
    severity: 'bug',
    text: 'The command crashed: {detail} This is our bug: please send us this and the lines below.',
  },
} as const satisfies Record<`PLIMSOLL_${string}`, ErrorEntry>;

/** A code of the command's own table. */
export type ErrorCode = keyof typeof errorTable;

/** The announcement of a code, with its placeholders filled. Line breaks in values become spaces: a message is one line. */
export function announce(
  code: ErrorCode,
  values: Readonly<Record<string, string>> = {},
  details?: string,
): Announcement {
  const { text, severity } = errorTable[code];
  const message = text.replace(/\{(\w+)\}/g, (_, name: string) => (values[name] ?? '').replace(/\s*[\r\n]+\s*/g, ' '));
  return { code, message, severity, ...(details !== undefined && { details }) };
}

/** Ends the command at once with the announcement of its code. */
export class PlimsollError extends Error {
  override readonly name = 'PlimsollError';
  readonly announcement: Announcement;

  constructor(code: ErrorCode, values: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    const announcement = announce(code, values);
    super(announcement.message, options);
    this.announcement = announcement;
  }
}
