import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globMatcher } from '@plimsoll/config';
import ignore, { type Ignore } from 'ignore';
import { parse as parseJsonc, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { announce } from '../errors.js';
import type { Announcement } from '../announcement.js';

/** The configuration of Plimsoll, or a file of another linter. */
export type IgnoredBy = 'configuration' | '.eslintignore' | '.oxlintrc.json' | '.oxlintrc.jsonc';

/** What the user wants nothing to look at. */
export interface UserIgnores {
  /** Says of a project path what leaves it out; undefined where nothing does. */
  readonly ignoredBy: (file: string) => IgnoredBy | undefined;
  readonly announcements: readonly Announcement[];
}

/**
 * Joins the globs of the Plimsoll configuration with the patterns of `.eslintignore` and of `.oxlintrc.json`
 * (`ignorePatterns`), which read as lines of a `.gitignore`.
 */
export function readUserIgnores(root: string, globs: readonly string[]): UserIgnores {
  const announcements: Announcement[] = [];
  const linterFiles: [IgnoredBy, Ignore][] = [];
  const eslintignore = readText(path.join(root, '.eslintignore'));
  if (eslintignore !== undefined) linterFiles.push(['.eslintignore', ignore().add(eslintignore)]);
  for (const name of ['.oxlintrc.json', '.oxlintrc.jsonc'] as const) {
    const text = readText(path.join(root, name));
    if (text === undefined) continue;
    const errors: ParseError[] = [];
    const config: unknown = parseJsonc(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first) {
      announcements.push(
        announce('PLIMSOLL_IGNORE_FILE_INVALID', { file: name, detail: `${printParseErrorCode(first.error)}.` }),
      );
    } else {
      linterFiles.push([name, ignore().add(ignorePatternsOf(config))]);
    }
  }
  const matchesGlob = globMatcher(globs);
  return {
    ignoredBy: file =>
      matchesGlob(file) ? 'configuration' : linterFiles.find(([, patterns]) => patterns.ignores(file))?.[0],
    announcements,
  };
}

function ignorePatternsOf(config: unknown): string[] {
  if (typeof config !== 'object' || config === null || !('ignorePatterns' in config)) return [];
  const { ignorePatterns } = config;
  return Array.isArray(ignorePatterns) ? ignorePatterns.filter(item => typeof item === 'string') : [];
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
