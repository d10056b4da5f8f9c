import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globMatcher } from '@plimsoll/config';
import ignore from 'ignore';
import { parse as parseJsonc, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { announce } from '../errors.js';
import type { Announcement } from '../announcement.js';

/** What the user wants nothing to look at. */
export interface UserIgnores {
  /** Asked with project paths. */
  readonly isIgnored: (file: string) => boolean;
  readonly announcements: readonly Announcement[];
}

/**
 * Joins the globs of the Plimsoll configuration with the patterns of `.eslintignore` and of `.oxlintrc.json`
 * (`ignorePatterns`), which read as lines of a `.gitignore`.
 */
export function readUserIgnores(root: string, globs: readonly string[]): UserIgnores {
  const announcements: Announcement[] = [];
  const patterns = ignore();
  const eslintignore = readText(path.join(root, '.eslintignore'));
  if (eslintignore !== undefined) patterns.add(eslintignore);
  for (const name of ['.oxlintrc.json', '.oxlintrc.jsonc']) {
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
      patterns.add(ignorePatternsOf(config));
    }
  }
  const matchesGlob = globMatcher(globs);
  return { isIgnored: file => patterns.ignores(file) || matchesGlob(file), announcements };
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
