import { createRequire, Module, register } from 'node:module';
import { pathToFileURL } from 'node:url';

type ResolveFilename = (request: string, parent: { filename?: string } | undefined, ...rest: unknown[]) => string;

/**
 * Makes dependency-cruiser find the TypeScript that this package depends on, whichever one (or none) lies beside it:
 * it looks for `typescript` from its own folder, where an installer may have put the user's version 7, which has no
 * API. Changes how this process loads modules, so call it only in a process of its own, before dependency-cruiser is
 * imported.
 */
export function useOwnTypeScript(): void {
  const own = createRequire(import.meta.url);
  const loader = Module as unknown as { _resolveFilename: ResolveFilename };
  const original = loader._resolveFilename;
  // `require('typescript/package.json')`, by which dependency-cruiser checks the version
  loader._resolveFilename = (request, parent, ...rest) =>
    isTypeScript(request) && isCruiser(parent?.filename)
      ? own.resolve(request)
      : original.call(Module, request, parent, ...rest);
  // `import('typescript')`
  register(new URL('./typescript-lookup-hook.js', import.meta.url), {
    data: { typescript: pathToFileURL(own.resolve('typescript')).href },
  });
}

function isTypeScript(request: string): boolean {
  return request === 'typescript' || request.startsWith('typescript/');
}

function isCruiser(file: string | undefined): boolean {
  return file !== undefined && /[\\/]dependency-cruiser[\\/]/.test(file);
}
