import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Problem } from './problem.js';

/** What a config file holds, not validated yet; or why it cannot be read. */
export type ReadConfig = { readonly value: unknown } | { readonly problem: Problem };

/** Reads a config file: JSON, or code that is run by jiti, synchronously. Never throws. */
export function readConfigFile(file: string): ReadConfig {
  const name = path.basename(file);
  return file.endsWith('.json') ? readJson(file, name) : runCode(file, name);
}

function readJson(file: string, name: string): ReadConfig {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { problem: { code: 'PLIMSOLL_CONFIG_SYNTAX', message: `${name}: ${firstLine(error)}` } };
  }
}

function runCode(file: string, name: string): ReadConfig {
  try {
    // jiti costs 20 ms to load: only those who have a config in code pay for it.
    const { createJiti } = createRequire(import.meta.url)('jiti') as typeof import('jiti');
    const run = createJiti(file, { fsCache: false, moduleCache: false, interopDefault: true });
    const exported: unknown = run(file);
    const value = isModule(exported) && 'default' in exported ? exported.default : exported;
    if (value instanceof Promise) return { problem: awaits(name) };
    return { value };
  } catch (error) {
    const message = firstLine(error);
    if (/\bawait\b.*\b(only valid|reserved|unexpected)|(unexpected|only allowed).*\bawait\b/i.test(message)) {
      return { problem: awaits(name) };
    }
    const code = isSyntaxError(error) ? 'PLIMSOLL_CONFIG_SYNTAX' : 'PLIMSOLL_CONFIG_THREW';
    return { problem: { code, message: `${name}: ${message.replace(/^ParseError: /, '')}` } };
  }
}

function isModule(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Node throws a SyntaxError; the parser inside of jiti throws plain errors that say so in their text. */
function isSyntaxError(error: unknown): boolean {
  return error instanceof SyntaxError || (error instanceof Error && error.message.startsWith('ParseError'));
}

function awaits(name: string): Problem {
  const message = `${name}: awaits at the top level. The config is read synchronously: compute the value without await.`;
  return { code: 'PLIMSOLL_CONFIG_TOP_LEVEL_AWAIT', message };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').trim() || 'threw an error without a message.';
}
