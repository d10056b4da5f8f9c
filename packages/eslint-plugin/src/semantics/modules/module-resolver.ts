import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import type { NapiResolveOptions, ResolverFactory } from 'oxc-resolver';
import { OwnTsconfig } from './own-tsconfig.js';
import { WorkspacePackages } from './workspace-packages.js';

const require = createRequire(import.meta.url);

/** What an import specifier leads to. */
export type Resolution =
  /** A module of the project (or of its workspace), by absolute path. */
  | { readonly kind: 'project'; readonly file: string }
  /** A package or builtin. */
  | { readonly kind: 'external' }
  /** Nothing that is there. */
  | { readonly kind: 'missing' };

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx', '.d.ts'];

const options: NapiResolveOptions = {
  conditionNames: ['types', 'import', 'require', 'node', 'default'],
  extensions,
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.d.ts', '.js', '.jsx'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.d.mts', '.mjs'],
    '.cjs': ['.cts', '.d.cts', '.cjs'],
  },
  mainFields: ['source', 'types', 'module', 'main'],
};

const external: Resolution = { kind: 'external' };
const missing: Resolution = { kind: 'missing' };

/** Resolves as TypeScript and Node do: `paths`, workspaces, package `exports` and `imports`, rewritten extensions. */
export class ModuleResolver {
  /** By folder, then by specifier. */
  readonly #known = new Map<string, Map<string, Resolution>>();
  /** The file that asked last, and what is known for its folder: a file asks for its imports again and again. */
  #last: { readonly file: string; readonly known: Map<string, Resolution> } | undefined;
  readonly #missing = new Map<string, { readonly specifier: string; readonly fromFile: string }>();
  readonly #workspace = new WorkspacePackages();
  readonly #own = new OwnTsconfig();
  #withTsconfig: ResolverFactory | undefined;
  #plain: ResolverFactory | undefined;

  /** Looks again for what was not there. Answers whether some of it is there now; then everything is forgotten. */
  findsMissing(): boolean {
    if (this.#missing.size === 0) return false;
    this.#withTsconfig?.clearCache();
    this.#plain?.clearCache();
    const isThere = [...this.#missing.values()].some(
      ({ specifier, fromFile }) => this.#find(specifier, fromFile, dirname(fromFile)) !== missing,
    );
    if (isThere) this.forget();
    return isThere;
  }

  /** Forgets what was found: files have come or gone. */
  forget(): void {
    this.#known.clear();
    this.#last = undefined;
    this.#missing.clear();
    this.#withTsconfig?.clearCache();
    this.#plain?.clearCache();
    this.#workspace.forget();
    this.#own.forget();
  }

  /**
   * @param specifier as written in the import.
   * @param fromFile absolute path of the importing file.
   */
  resolve(specifier: string, fromFile: string): Resolution {
    if (this.#last?.file !== fromFile) this.#last = { file: fromFile, known: this.#knownFrom(dirname(fromFile)) };
    const { known } = this.#last;
    let found = known.get(specifier);
    if (!found) known.set(specifier, (found = this.#look(specifier, fromFile)));
    return found;
  }

  #look(specifier: string, fromFile: string): Resolution {
    if (specifier.startsWith('node:') || !isAbsolute(fromFile)) return external;
    const directory = dirname(fromFile);
    const found = this.#find(specifier, fromFile, directory);
    if (found === missing) this.#missing.set(`${directory}\0${specifier}`, { specifier, fromFile });
    return found;
  }

  #knownFrom(directory: string): Map<string, Resolution> {
    let known = this.#known.get(directory);
    if (!known) this.#known.set(directory, (known = new Map()));
    return known;
  }

  #find(specifier: string, fromFile: string, directory: string): Resolution {
    const { ResolverFactory } = require('oxc-resolver') as typeof import('oxc-resolver');
    this.#withTsconfig ??= new ResolverFactory({ ...options, tsconfig: 'auto' });
    // A broken tsconfig must not hide what needs none.
    this.#plain ??= new ResolverFactory(options);
    const first = this.#withTsconfig.resolveFileSync(fromFile, specifier);
    const isNowhere = first.error?.startsWith('Cannot find module') === true;
    const path = first.path ?? (isNowhere ? undefined : this.#withoutShared(this.#plain, specifier, directory));
    if (path && !path.includes(`${sep}node_modules${sep}`)) return { kind: 'project', file: path };
    if (specifier.startsWith('.')) {
      if (path) return external;
      const file = relativeFile(directory, specifier);
      return file ? { kind: 'project', file } : missing;
    }
    const inWorkspace = this.#workspace.find(
      specifier,
      directory,
      (from, request) => this.#plain?.sync(from, request).path,
    );
    if (inWorkspace) return { kind: 'project', file: inWorkspace };
    return path ? external : missing;
  }

  /** Without what a `tsconfig.json` extends, which cannot be read. */
  #withoutShared(plain: ResolverFactory, specifier: string, directory: string): string | undefined {
    for (const candidate of this.#own.candidates(specifier, directory)) {
      const { path } = plain.sync(directory, candidate);
      if (path) return path;
    }
    return plain.sync(directory, specifier).path;
  }
}

/** The file that a relative specifier names, for when a broken package.json or tsconfig keeps the resolver from looking. */
function relativeFile(directory: string, specifier: string): string | undefined {
  const path = join(directory, specifier);
  const stem = path.replace(/\.([cm]?)jsx?$/, '');
  const candidates = [path, ...extensions.flatMap(extension => [stem + extension, join(path, `index${extension}`)])];
  return candidates.find(candidate => statSync(candidate, { throwIfNoEntry: false })?.isFile());
}
