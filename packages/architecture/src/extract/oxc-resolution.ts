import path from 'node:path';
import { ResolverFactory, type NapiResolveOptions } from 'oxc-resolver';

/** Asks oxc-resolver; answers with a path relative to the root, or undefined. */
export type AskOxc = (from: string, request: string) => string | undefined;

const options: NapiResolveOptions = {
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.json', '.node'],
  extensionAlias: {
    // the code before its declarations: only it has imports of its own
    '.js': ['.ts', '.tsx', '.js', '.d.ts'],
    '.jsx': ['.tsx', '.jsx'],
    // with allowImportingTsExtensions, TypeScript takes either for the other
    '.ts': ['.ts', '.tsx', '.d.ts'],
    '.tsx': ['.tsx', '.ts'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
  conditionNames: ['node', 'import', 'require', 'types', 'default'],
  mainFields: ['main', 'types'],
};

/**
 * Makes a resolver for the project at `root` (absolute). `tsconfigOf` names the nearest tsconfig of a file, which counts
 * also where it does not include the file, as tests and configs often are. Then oxc-resolver looks for one that does.
 */
export function createOxcResolver(root: string, tsconfigOf: (file: string) => string | undefined): AskOxc {
  const usual = new ResolverFactory({ ...options, tsconfig: 'auto' });
  // a tsconfig that extends what is not installed makes the others fail; relative imports do not need it
  const plain = new ResolverFactory(options);
  const byTsconfig = new Map<string, ResolverFactory>();
  const beside = (from: string) => {
    const tsconfig = tsconfigOf(from);
    if (tsconfig === undefined) return undefined;
    let resolver = byTsconfig.get(tsconfig);
    if (!resolver) {
      const configFile = path.join(root, tsconfig);
      // no clone of `usual`: clones share a cache, and with it the first tsconfig that was read
      resolver = new ResolverFactory({ ...options, tsconfig: { configFile, references: 'auto' } });
      byTsconfig.set(tsconfig, resolver);
    }
    return resolver;
  };
  return (from, request) => {
    const file = path.join(root, from);
    const named = namesFolder(request) ? `${request.replace(/\/$/, '')}/index` : request;
    const first = request.startsWith('.') ? plain : beside(from);
    const found = first?.sync(path.dirname(file), named).path ?? usual.resolveFileSync(file, named).path;
    return found === undefined ? undefined : path.relative(root, found).split(path.sep).join('/');
  };
}

/** `./orders/` and `..` are folders, also beside a file `orders.ts`. */
export function namesFolder(request: string): boolean {
  return /^\.{1,2}\/.*\/$|(?:^|\/)\.{1,2}\/?$/.test(request);
}
