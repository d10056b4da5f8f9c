import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where a package's `tsconfig.json` itself says that modules are to be found. */
interface Mapping {
  readonly folder: string;
  readonly baseUrl: string | undefined;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

/**
 * What the nearest `tsconfig.json` says by itself of where an import leads, for when what it extends is not there: shared
 * configurations are packages, and those may not be installed where code is only looked at.
 */
export class OwnTsconfig {
  readonly #mappings = new Map<string, Mapping | null>();

  forget(): void {
    this.#mappings.clear();
  }

  /** The files without extension that a specifier may stand for, the likeliest first, as requests from `directory`. */
  candidates(specifier: string, directory: string): string[] {
    const mapping = this.#mapping(directory);
    if (!mapping || specifier.startsWith('.')) return [];
    const { folder, baseUrl, paths } = mapping;
    const base = join(folder, baseUrl ?? '.');
    const mapped = Object.entries(paths).flatMap(([pattern, targets]) => {
      const rest = restOf(pattern, specifier);
      return rest === undefined ? [] : targets.map(target => join(base, target.replace('*', rest)));
    });
    const found = baseUrl === undefined ? mapped : [...mapped, join(base, specifier)];
    return found.map(file => `./${relative(directory, file).replaceAll('\\', '/')}`);
  }

  #mapping(directory: string): Mapping | undefined {
    const known = this.#mappings.get(directory);
    if (known !== undefined) return known ?? undefined;
    const parent = dirname(directory);
    const found = read(directory) ?? (parent === directory ? undefined : this.#mapping(parent));
    this.#mappings.set(directory, found ?? null);
    return found;
  }
}

function read(folder: string): Mapping | undefined {
  try {
    const text = readFileSync(join(folder, 'tsconfig.json'), 'utf8').replace(/^\uFEFF/, '');
    const { compilerOptions } = JSON.parse(withoutComments(text)) as {
      compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
    };
    return { folder, baseUrl: compilerOptions?.baseUrl, paths: compilerOptions?.paths ?? {} };
  } catch {
    return undefined; // not there, or nothing that can be read
  }
}

/** A `tsconfig.json` may have comments, and commas after the last element. */
function withoutComments(text: string): string {
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, part =>
    part.startsWith('"') ? part : '',
  );
  return plain.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g, part => (part === ',' ? '' : part));
}

/** What the star of a pattern stands for; `''` where there is none and the two are equal. */
function restOf(pattern: string, specifier: string): string | undefined {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === specifier ? '' : undefined;
  const isLike =
    specifier.length >= start.length + end.length && specifier.startsWith(start) && specifier.endsWith(end);
  return isLike ? specifier.slice(start.length, specifier.length - end.length) : undefined;
}
