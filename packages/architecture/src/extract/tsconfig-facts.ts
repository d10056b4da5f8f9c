import { createRequire } from 'node:module';
import path from 'node:path';
import type ts from 'typescript';
import type { TsconfigFacts } from './cruise-request.js';

/** A tsconfig as resolution needs it. */
export interface ReadTsconfig {
  readonly facts: TsconfigFacts;
  /** Its `paths` as aliases for enhanced-resolve, with absolute targets, the most specific first. */
  readonly alias: Readonly<Record<string, string[]>>;
  /** Absolute folder below which bare specifiers may mean files. */
  readonly baseUrl?: string;
}

/**
 * Reads a tsconfig with all that it extends, by TypeScript itself, without listing the files it includes. What it
 * refers to by `references` is left to oxc-resolver.
 */
export function readTsconfig(root: string, file: string): ReadTsconfig {
  // TypeScript is loaded in dependency-cruiser's process only; it costs a quarter of a second
  const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
  const absolute = path.join(root, file);
  const read = typescript.readConfigFile(absolute, typescript.sys.readFile);
  if (read.error) {
    return { facts: { aliases: [], verbatim: false, error: message(typescript, read.error) }, alias: {} };
  }
  const host: ts.ParseConfigHost = { ...typescript.sys, readDirectory: () => [] };
  const parsed = typescript.parseJsonConfigFileContent(read.config, host, path.dirname(absolute), undefined, absolute);
  const error = parsed.errors.find(isFatal);
  const { paths = {}, baseUrl, verbatimModuleSyntax, pathsBasePath } = parsed.options;
  const base = baseUrl ?? (typeof pathsBasePath === 'string' ? pathsBasePath : path.dirname(absolute));
  const patterns = Object.keys(paths).sort((a, b) => prefixLength(b) - prefixLength(a));
  return {
    facts: {
      aliases: patterns,
      verbatim: verbatimModuleSyntax === true,
      ...(error && { error: message(typescript, error) }),
    },
    // without a star enhanced-resolve would take what begins so as well; `$` ends the name
    alias: Object.fromEntries(
      patterns.map(pattern => [
        pattern.includes('*') ? pattern : `${pattern}$`,
        (paths[pattern] ?? []).map(target => path.resolve(base, target)),
      ]),
    ),
    ...(baseUrl !== undefined && { baseUrl }),
  };
}

function prefixLength(pattern: string): number {
  const star = pattern.indexOf('*');
  return star === -1 ? Infinity : star;
}

/** A broken `extends` changes what is resolved; an option that this TypeScript does not know, or has retired, does not. */
function isFatal({ code }: ts.Diagnostic): boolean {
  // 5083 cannot read, 6053 not found, 18000 circular, 1005… syntax
  return code === 5083 || code === 6053 || code === 18000 || (code >= 1000 && code < 2000);
}

function message(typescript: typeof ts, { messageText }: ts.Diagnostic): string {
  return (typescript.flattenDiagnosticMessageText(messageText, ' ').split('\n')[0] ?? '').trim();
}
