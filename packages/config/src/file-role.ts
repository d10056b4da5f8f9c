import { globbedRoles, type FileRole } from './file-role-name.js';
import { globMatcher } from './glob-matcher.js';
import type { ResolvedConfig } from './resolved-config.js';

type RoleOf = (path: string) => FileRole;

/** Answers are remembered up to this many files for each config; then all are forgotten. */
const remembered = 20_000;
const matchers = new WeakMap<ResolvedConfig, RoleOf>();

/**
 * The role of the file at a project-relative path with `/`. Globs of the config decide, in the order of
 * `globbedRoles`; what matches none is `service`.
 */
export function fileRole(relativePath: string, config: ResolvedConfig): FileRole {
  let roleOf = matchers.get(config);
  if (!roleOf) matchers.set(config, (roleOf = createRoleOf(config)));
  return roleOf(relativePath);
}

function createRoleOf(config: ResolvedConfig): RoleOf {
  const tests = globbedRoles.map(role => {
    const globs = role === 'entry' ? [...config.roles.entry, ...config.entries] : config.roles[role];
    return [role, globMatcher(globs)] as const;
  });
  const answers = new Map<string, FileRole>();
  return path => {
    let role = answers.get(path);
    if (role === undefined) {
      role = tests.find(([, matches]) => matches(path))?.[0] ?? 'service';
      if (answers.size >= remembered) answers.clear();
      answers.set(path, role);
    }
    return role;
  };
}
