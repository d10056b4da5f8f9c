import { globMatcher } from './glob-matcher.js';
import type { ResolvedConfig } from './resolved-config.js';

type Test = (path: string, functions: readonly string[]) => boolean;

const matchers = new WeakMap<ResolvedConfig, Test>();

/**
 * Whether a server is declared internal: by the project-relative path of the file that starts it, or by that path and the
 * name of a function or method around it.
 */
export function isInternalServer(path: string, functions: readonly string[], config: ResolvedConfig): boolean {
  let matches = matchers.get(config);
  if (!matches) matchers.set(config, (matches = createTest(config.internalServers)));
  return matches(path, functions);
}

function createTest(declared: readonly string[]): Test {
  const tests = declared.map(one => {
    const [glob = '', name] = one.split('#');
    return { isFile: globMatcher([glob]), name };
  });
  return (path, functions) =>
    tests.some(({ isFile, name }) => (name === undefined || functions.includes(name)) && isFile(path));
}
