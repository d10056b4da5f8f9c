import { createRequire } from 'node:module';
import path from 'node:path';
import type ts from 'typescript';
import type { TsconfigFacts } from './cruise-request.js';

const nothing: TsconfigFacts = { aliases: [], baseUrl: false, verbatim: false };

/**
 * Reads a tsconfig with all that it extends, by TypeScript itself, without listing the files it includes.
 * What it refers to by `references` is left to oxc-resolver.
 */
export function readTsconfigFacts(root: string, file: string): TsconfigFacts {
  // TypeScript is loaded in dependency-cruiser's process only; it costs a quarter of a second
  const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
  const absolute = path.join(root, file);
  const read = typescript.readConfigFile(absolute, typescript.sys.readFile);
  if (read.error) return { ...nothing, error: message(typescript, read.error) };
  const host: ts.ParseConfigHost = { ...typescript.sys, readDirectory: () => [] };
  const parsed = typescript.parseJsonConfigFileContent(read.config, host, path.dirname(absolute), undefined, absolute);
  // 18002 and 18003: no input files, which we did not look for
  const error = parsed.errors.find(({ code }) => code !== 18002 && code !== 18003);
  const { paths = {}, baseUrl, verbatimModuleSyntax } = parsed.options;
  const facts = {
    aliases: Object.keys(paths),
    baseUrl: baseUrl !== undefined,
    verbatim: verbatimModuleSyntax === true,
  };
  return error && isFatal(error) ? { ...facts, error: message(typescript, error) } : facts;
}

/** A broken `extends` changes what is resolved; an option that this TypeScript does not know, or has retired, does not. */
function isFatal({ code }: ts.Diagnostic): boolean {
  // 5083 cannot read, 6053 not found, 18000 circular, 1005… syntax
  return code === 5083 || code === 6053 || code === 18000 || (code >= 1000 && code < 2000);
}

function message(typescript: typeof ts, { messageText }: ts.Diagnostic): string {
  return (typescript.flattenDiagnosticMessageText(messageText, ' ').split('\n')[0] ?? '').trim();
}
