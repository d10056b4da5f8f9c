/** Node's resolve hook behind `useOwnTypeScript`. Runs on the loader's thread and so has a file of its own. */

let typescript = '';

/** Called by Node with what `register` was given. */
export function initialize(data: { typescript: string }): void {
  typescript = data.typescript;
}

interface Context {
  readonly parentURL?: string;
}

interface Resolved {
  readonly url: string;
  readonly shortCircuit?: boolean;
}

/** Called by Node for each import; see https://nodejs.org/api/module.html#resolvespecifier-context-nextresolve. */
export function resolve(
  specifier: string,
  context: Context,
  nextResolve: (specifier: string, context: Context) => Promise<Resolved>,
): Promise<Resolved> | Resolved {
  const asks = specifier === 'typescript' && context.parentURL?.includes('/dependency-cruiser/') === true;
  return asks ? { url: typescript, shortCircuit: true } : nextResolve(specifier, context);
}
