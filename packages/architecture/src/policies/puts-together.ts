import { fileRole, type GlobbedRole, type ResolvedConfig } from '@plimsoll/config';

/** Roles of files that put the parts together, try them out, or are not written by hand. */
const defaults: readonly GlobbedRole[] = ['generated', 'test', 'migration', 'script', 'entry', 'composition-root'];

/** Whether a module may import whatever it likes because of its role. */
export function putsTogether(path: string, config: ResolvedConfig, roles: readonly GlobbedRole[] = defaults): boolean {
  const role = fileRole(path, config);
  return role !== 'service' && roles.includes(role);
}
