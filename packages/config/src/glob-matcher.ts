import { createRequire } from 'node:module';

type Test = (path: string) => boolean;
type Picomatch = (globs: readonly string[], options: { dot: boolean }) => Test;

let picomatch: Picomatch | undefined;

/**
 * A test for project-relative paths with `/`. A path matches when a glob matches it and none of those that begin with
 * `!` does, whatever their order. Globs match whole paths: `main.ts` is the one in the root. Loads picomatch when first
 * asked. Negations without any other glob match nothing.
 */
export function globMatcher(globs: readonly string[]): Test {
  const positive = globs.filter(glob => !glob.startsWith('!'));
  const negative = globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1));
  if (positive.length === 0) return () => false;
  let test: Test | undefined;
  return path => (test ??= compile(positive, negative))(path);
}

function compile(positive: readonly string[], negative: readonly string[]): Test {
  picomatch ??= createRequire(import.meta.url)('picomatch') as Picomatch;
  const included = picomatch(positive, { dot: true });
  if (negative.length === 0) return included;
  const excluded = picomatch(negative, { dot: true });
  return path => included(path) && !excluded(path);
}
