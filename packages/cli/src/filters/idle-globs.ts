import { globMatcher, type PlimsollConfig } from '@plimsoll/config';
import type { Announcement } from '../announcement.js';
import { announce } from '../errors.js';

/** A glob of the configuration, and where it stands. */
interface Written {
  readonly path: string;
  readonly glob: string;
}

/**
 * Says which globs of the configuration match no file (or, where they are about folders, none): a typing error in one of them
 * goes unnoticed for as long as the others match. `files` are the project paths of what can be checked.
 */
export function idleGlobs(config: PlimsollConfig, files: readonly string[]): Announcement[] {
  const folders = [...new Set(files.flatMap(foldersAbove))];
  const idle = [
    ...globsOf(config).filter(({ glob }) => !files.some(globMatcher([glob]))),
    ...folderGlobsOf(config).filter(({ glob }) => !folders.some(globMatcher([glob]))),
  ];
  const [first, ...more] = idle;
  if (!first || files.length === 0) return [];
  const lines = idle.map(({ path, glob }) => `${path}: "${glob}"`);
  const values = { glob: lines[0] ?? '', more: more.length > 0 ? ` (and ${more.length} more)` : '' };
  return [announce('PLIMSOLL_CONFIG_MATCHES_NOTHING', values, more.length > 0 ? lines.join('\n') : undefined)];
}

function globsOf({ layers, shared, services, entries, roles, internalServers }: PlimsollConfig): Written[] {
  return [
    ...(layers ?? []).flatMap(({ patterns }, index) => written(`layers[${index}].patterns`, patterns)),
    ...written('shared', shared),
    ...(services ?? []).flatMap(({ patterns, contracts }, index) => [
      ...written(`services[${index}].patterns`, patterns),
      ...written(`services[${index}].contracts`, contracts),
    ]),
    ...written('entries', entries),
    // what is generated may not be there yet
    ...Object.entries(roles ?? {}).flatMap(([role, globs]) =>
      role === 'generated' ? [] : written(/^\w+$/.test(role) ? `roles.${role}` : `roles["${role}"]`, globs),
    ),
    ...written('internalServers', internalServers).map(one => ({ ...one, glob: one.glob.split('#')[0] ?? '' })),
  ];
}

function folderGlobsOf({ slices, workspaces }: PlimsollConfig): Written[] {
  return [
    ...written('slices.folders', slices?.folders),
    ...written('workspaces.apps', workspaces?.apps),
    ...written('workspaces.packages', workspaces?.packages),
  ];
}

/** Each glob with its place; those that take away, and the one that stands for the defaults, match nothing by themselves. */
function written(path: string, globs: readonly string[] = []): Written[] {
  return globs.flatMap((glob, index) =>
    glob === '...' || glob.startsWith('!') ? [] : [{ path: `${path}[${index}]`, glob }],
  );
}

function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
