import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseJsonc, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { announce } from '../errors.js';
import type { Announcement } from '../announcement.js';
import { errorSentence } from '../error-sentence.js';

/**
 * Reads the project's manifests, since a broken one makes what depends on it unknown. Those of the root fail the gate in
 * CI; deeper ones are only said aloud, as templates and fixtures may be broken on purpose.
 */
export function inspectManifests(root: string, manifests: readonly string[]): Announcement[] {
  const announcements = manifests.flatMap(file => {
    const fault = file.endsWith('tsconfig.json') ? tsconfigFault(root, file) : packageFault(root, file);
    return fault ? [file.includes('/') ? ({ ...fault, severity: 'note' } as const) : fault] : [];
  });
  return [...announcements, ...missingDependencies(root, manifests)];
}

function packageFault(root: string, file: string): Announcement | undefined {
  try {
    JSON.parse(stripBom(readFileSync(path.join(root, file), 'utf8')));
    return undefined;
  } catch (error) {
    return announce('PLIMSOLL_PACKAGE_JSON_INVALID', { file, detail: errorSentence(error) });
  }
}

function tsconfigFault(root: string, file: string): Announcement | undefined {
  try {
    const text = stripBom(readFileSync(path.join(root, file), 'utf8'));
    const errors: ParseError[] = [];
    const value: unknown = parseJsonc(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [first] = errors;
    if (first) return announce('PLIMSOLL_TSCONFIG_INVALID', { file, detail: faultAt(text, first) });
    if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return undefined;
    return announce('PLIMSOLL_TSCONFIG_INVALID', { file, detail: 'it holds no object.' });
  } catch (error) {
    return announce('PLIMSOLL_TSCONFIG_INVALID', { file, detail: errorSentence(error) });
  }
}

function faultAt(text: string, { error, offset }: ParseError): string {
  const line = text.slice(0, offset).split('\n').length;
  return `${printParseErrorCode(error)} in line ${line}.`;
}

function missingDependencies(root: string, manifests: readonly string[]): Announcement[] {
  if (!manifests.includes('package.json') || existsSync(path.join(root, 'node_modules'))) return [];
  // Plug'n'Play installs without the folder.
  if (existsSync(path.join(root, '.pnp.cjs'))) return [];
  try {
    const { dependencies } = JSON.parse(stripBom(readFileSync(path.join(root, 'package.json'), 'utf8'))) as {
      dependencies?: object;
    };
    return Object.keys(dependencies ?? {}).length > 0 ? [announce('PLIMSOLL_DEPENDENCIES_MISSING')] : [];
  } catch {
    return [];
  }
}

function stripBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
