import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { extendCandidates } from './extended-configs.js';

/** What the graph needs to know of a tsconfig, `extends` followed. The resolvers read it by themselves. */
export interface TsconfigFacts {
  /** Patterns of `paths`: `@/*`. */
  readonly aliases: readonly string[];
  /** Imports stay even when they are used for types only. */
  readonly verbatim: boolean;
  /** Project path of the folder below which bare specifiers may mean files. */
  readonly baseUrl?: string;
  /** Why the file, or one that it extends, cannot be read, in one line. */
  readonly error?: string;
}

interface Tsconfig {
  readonly extends?: unknown;
  readonly compilerOptions?: {
    readonly paths?: unknown;
    readonly baseUrl?: unknown;
    readonly verbatimModuleSyntax?: unknown;
  };
}

/** Reads a tsconfig by its project path. What is broken is told, and what can be read of the rest counts. */
export function readTsconfigFacts(root: string, file: string): TsconfigFacts {
  return read(root, path.join(root, file), []);
}

function read(root: string, file: string, above: readonly string[]): TsconfigFacts {
  if (above.includes(file)) return { aliases: [], verbatim: false, error: 'it extends itself' };
  const errors: ParseError[] = [];
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const content = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true }) as Tsconfig | undefined;
  const { extends: bases, compilerOptions = {} } = isObject(content) ? content : {};
  const specifiers = (Array.isArray(bases) ? bases : [bases]).filter(base => typeof base === 'string');
  const inherited = specifiers.map(specifier => readBase(root, file, specifier, above));
  const [problem] = errors;
  const error = problem ? describe(text, problem) : inherited.find(base => base.error !== undefined)?.error;
  const { paths, verbatimModuleSyntax, baseUrl } = isObject(compilerOptions) ? compilerOptions : {};
  const base =
    typeof baseUrl === 'string'
      ? path
          .relative(root, path.resolve(path.dirname(file), baseUrl))
          .split(path.sep)
          .join('/')
      : inherited.findLast(one => one.baseUrl !== undefined)?.baseUrl;
  return {
    aliases: isObject(paths)
      ? Object.keys(paths)
      : (inherited.findLast(base => base.aliases.length > 0)?.aliases ?? []),
    verbatim: typeof verbatimModuleSyntax === 'boolean' ? verbatimModuleSyntax : inherited.some(base => base.verbatim),
    ...(base !== undefined && !base.startsWith('..') && { baseUrl: base }),
    ...(error !== undefined && { error }),
  };
}

function readBase(root: string, file: string, specifier: string, above: readonly string[]): TsconfigFacts {
  for (const candidate of extendCandidates(root, path.dirname(file), specifier)) {
    try {
      return read(root, candidate, [...above, file]);
    } catch {
      continue; // not there, or a folder
    }
  }
  // a package that is not installed says nothing about the project
  const error = specifier.startsWith('.') ? `it extends ${specifier}, which is not there` : undefined;
  return { aliases: [], verbatim: false, ...(error !== undefined && { error }) };
}

function describe(text: string, { error, offset }: ParseError): string {
  return `${printParseErrorCode(error)} in line ${text.slice(0, offset).split('\n').length}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
