import { globMatcher } from './glob-matcher.js';
import type { ResolvedConfig } from './resolved-config.js';

/** A service or slice, and what others may import of it. */
export interface ServiceMatch {
  readonly name: string;
  /** The file is one that others may import. */
  readonly isContract: boolean;
}

/** Tells services and slices from paths. */
export interface ServiceMatcher {
  /** The service that a file belongs to, or else its slice; undefined for a file of neither. */
  serviceOf(relativePath: string): ServiceMatch | undefined;
  /** Whether files of one service may import the contracts of another. */
  mayUse(from: string, to: string): boolean;
}

const matchers = new WeakMap<ResolvedConfig, ServiceMatcher>();

/** The services and slices of a config. Memoised on the config's identity, so that it may be called for each file. */
export function createServiceMatcher(config: ResolvedConfig): ServiceMatcher {
  let matcher = matchers.get(config);
  if (!matcher) matchers.set(config, (matcher = build(config)));
  return matcher;
}

function build({ services, slices }: ResolvedConfig): ServiceMatcher {
  const tests = services.map(({ name, patterns, contracts }) => ({
    name,
    matches: globMatcher(patterns),
    isContract: globMatcher(contracts),
  }));
  const isSlice = globMatcher(slices?.folders ?? []);
  const isSliceContract = globMatcher(slices?.contracts ?? []);
  const answers = new Map<string, ServiceMatch | undefined>();

  /** The first folder above the file that is a slice. */
  const sliceOf = (path: string): ServiceMatch | undefined => {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      if (isSlice(folder)) return { name: folder, isContract: isSliceContract(parts.slice(depth).join('/')) };
    }
    return undefined;
  };
  return {
    serviceOf(path) {
      if (answers.has(path)) return answers.get(path);
      const service = tests.find(({ matches }) => matches(path));
      const slice = slices ? sliceOf(path) : undefined;
      // a slice lies inside of its service
      const found = slice ?? (service && { name: service.name, isContract: service.isContract(path) });
      answers.set(path, found);
      return found;
    },
    mayUse(from, to) {
      const service = services.find(({ name }) => name === from);
      return service?.mayUse === undefined || service.mayUse.includes('*') || service.mayUse.includes(to);
    },
  };
}
