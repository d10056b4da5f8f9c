import { createRequire } from 'node:module';
import path from 'node:path';
import type ts from 'typescript';

/** A tsconfig as dependency-cruiser's resolver needs it. */
export interface CruiseTsconfig {
  /** Its `paths` as aliases for enhanced-resolve, with absolute targets, the most specific first. */
  readonly alias: Readonly<Record<string, string[]>>;
  /** Absolute folder below which bare specifiers may mean files. */
  readonly baseUrl?: string;
}

/**
 * Reads a tsconfig with all that it extends, by TypeScript itself, without listing the files it includes. One that cannot
 * be read has no aliases.
 */
export function readCruiseTsconfig(root: string, file: string): CruiseTsconfig {
  // TypeScript is loaded in dependency-cruiser's process only; it costs a quarter of a second
  const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
  const absolute = path.join(root, file);
  const { config = {} } = typescript.readConfigFile(absolute, typescript.sys.readFile) as { config?: object };
  const host: ts.ParseConfigHost = { ...typescript.sys, readDirectory: () => [] };
  const { options } = typescript.parseJsonConfigFileContent(config, host, path.dirname(absolute), undefined, absolute);
  const { paths = {}, baseUrl, pathsBasePath } = options;
  const base = baseUrl ?? (typeof pathsBasePath === 'string' ? pathsBasePath : path.dirname(absolute));
  const patterns = Object.keys(paths).sort((a, b) => prefixLength(b) - prefixLength(a));
  return {
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
