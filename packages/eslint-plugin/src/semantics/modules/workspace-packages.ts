import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageName } from '@plimsoll/config';

const require = createRequire(import.meta.url);

type Resolve = (directory: string, request: string) => string | undefined;

/**
 * The packages of a workspace by name, for imports between them where nothing is installed or built: `@shop/orders` is the
 * source of the package of that name.
 */
export class WorkspacePackages {
  readonly #roots = new Map<string, string | undefined>();
  readonly #packages = new Map<string, ReadonlyMap<string, string>>();

  forget(): void {
    this.#roots.clear();
    this.#packages.clear();
  }

  /** The source file that a package specifier means; undefined where no package of the workspace has that name. */
  find(specifier: string, directory: string, resolve: Resolve): string | undefined {
    const root = this.rootOf(directory);
    if (!root) return undefined;
    let packages = this.#packages.get(root);
    if (!packages) this.#packages.set(root, (packages = readPackages(root)));
    const name = packageName(specifier);
    const home = packages.get(name);
    if (!home) return undefined;
    const rest = specifier.slice(name.length + 1);
    const requests = rest
      ? [`./${rest}`, `./src/${rest}`, `./${rest.replace(/^(dist|build|lib)\//, 'src/')}`]
      : ['.', './src', './src/index', './lib'];
    for (const request of requests) {
      const found = resolve(home, request);
      if (found && !found.endsWith('.json')) return found;
    }
    return undefined;
  }

  /** The root of the workspace that a folder lies in. */
  rootOf(directory: string): string | undefined {
    if (this.#roots.has(directory)) return this.#roots.get(directory);
    const parent = dirname(directory);
    const isRoot =
      existsSync(join(directory, 'pnpm-workspace.yaml')) || readManifest(directory)?.['workspaces'] !== undefined;
    const root = isRoot ? directory : parent === directory ? undefined : this.rootOf(parent);
    this.#roots.set(directory, root);
    return root;
  }
}

/** The folders of the workspace's packages that name the package of a folder among their dependencies. */
export function dependentPackages(directory: string): string[] {
  const name = readManifest(directory)?.['name'];
  const root = new WorkspacePackages().rootOf(dirname(directory));
  if (typeof name !== 'string' || root === undefined) return [];
  return [...readPackages(root).values()].filter(folder => {
    const manifest = readManifest(folder);
    return ['dependencies', 'devDependencies', 'peerDependencies'].some(
      kind => (manifest?.[kind] as Record<string, unknown> | undefined)?.[name] !== undefined,
    );
  });
}

function readManifest(directory: string): Record<string, unknown> | undefined {
  const file = join(directory, 'package.json');
  // Most folders have none, and an error is dear.
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    // No manifest, or one that somebody is editing: then it names no package.
    return undefined;
  }
}

function readPatterns(root: string): string[] {
  const workspaces = readManifest(root)?.['workspaces'];
  const listed = Array.isArray(workspaces) ? workspaces : (workspaces as { packages?: unknown } | undefined)?.packages;
  const patterns = Array.isArray(listed) ? listed.map(String) : [];
  try {
    const yaml = require('yaml') as typeof import('yaml');
    const { packages } = yaml.parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as { packages?: string[] };
    patterns.push(...(packages ?? []));
  } catch {
    // Not a pnpm workspace, or one that pnpm could not read either.
  }
  return patterns.filter(pattern => !pattern.startsWith('!'));
}

function readPackages(root: string): Map<string, string> {
  const packages = new Map<string, string>();
  for (const pattern of readPatterns(root)) {
    for (const directory of expand(root, pattern.replace(/\/$/, '').split('/'))) {
      const name = readManifest(directory)?.['name'];
      if (typeof name === 'string') packages.set(name, directory);
    }
  }
  return packages;
}

/** The folders that a workspace pattern names: literal parts, `*`, and `**` down to three levels. */
function* expand(directory: string, [part, ...rest]: readonly string[]): Generator<string> {
  if (part === undefined) {
    yield directory;
    return;
  }
  if (part === '**') {
    yield* expand(directory, rest);
    for (const one of subfolders(directory)) {
      yield* expand(one, rest);
      for (const two of subfolders(one)) {
        yield* expand(two, rest);
        for (const three of subfolders(two)) yield* expand(three, rest);
      }
    }
    return;
  }
  if (part.includes('*')) {
    const matcher = new RegExp(`^${part.split('*').map(escape).join('.*')}$`);
    for (const folder of subfolders(directory))
      if (matcher.test(folder.slice(directory.length + 1))) yield* expand(folder, rest);
    return;
  }
  const next = join(directory, part);
  if (existsSync(next)) yield* expand(next, rest);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function subfolders(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .map(entry => join(directory, entry.name));
  } catch {
    // A folder that may not be read has no packages for us.
    return [];
  }
}
