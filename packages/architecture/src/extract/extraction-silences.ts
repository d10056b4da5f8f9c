import type { Announcement } from '../graph/announcement.js';
import type { Graph } from '../graph/graph.js';
import type { ProjectFiles } from '../graph/project-files.js';
import type { TsconfigFacts } from './tsconfig-facts.js';
import type { ModuleFacts } from './module-facts.js';
import type { Source } from './read-source.js';
import type { ResolutionInputs } from './resolution-inputs.js';

interface Silences {
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, ModuleFacts>;
  readonly inputs: ResolutionInputs;
  readonly tsconfigs: ReadonlyMap<string, TsconfigFacts>;
  readonly failures: readonly string[];
  readonly graph: Graph;
}

/** Says aloud what is missing from the graph. */
export function announceSilences({ sources, facts, inputs, tsconfigs, failures, graph }: Silences): Announcement[] {
  const skipped = (reason: string) =>
    [...sources].filter(([, source]) => 'skipped' in source && source.skipped === reason);
  const files = (reason: string) => skipped(reason).map(([file]) => file);
  const syntaxErrors = [...facts].flatMap(([file, { syntaxError }]) =>
    syntaxError === undefined ? [] : [`${file}:${syntaxError}`],
  );
  const brokenConfigs = [...tsconfigs].flatMap(([file, { error }]) =>
    error === undefined ? [] : [`${file}: ${error}`],
  );
  const unresolved = [...graph.modules.values()].flatMap(({ edges }) =>
    edges
      .filter(({ target }) => target.type === 'unresolved')
      .map(({ from, range, specifier }) => `${from}:${range.line}:${range.column} "${specifier}"`),
  );
  return [
    ...several(
      'PLIMSOLL_FILE_TOO_LARGE',
      'note',
      files('too-large'),
      'over 1 MB and not looked at',
      'Ignore it, or split it',
    ),
    ...several('PLIMSOLL_FILE_BINARY', 'note', files('binary'), 'binary and not looked at', 'Ignore it in the config'),
    ...several('PLIMSOLL_FILE_UNREADABLE', 'error-in-ci', files('unreadable'), 'not readable', 'Mend its permissions'),
    ...several(
      'PLIMSOLL_LINK_SKIPPED',
      'note',
      files('link'),
      'a link, and links are not followed',
      'Check the target by its own path',
    ),
    ...several('PLIMSOLL_SYNTAX_ERROR', 'error-in-ci', syntaxErrors, 'read as far as it parses', 'Mend the syntax'),
    ...several(
      'PLIMSOLL_TSCONFIG_INVALID',
      'error-in-ci',
      brokenConfigs,
      'not used',
      'Mend it, since aliases depend on it',
    ),
    ...several(
      'PLIMSOLL_PACKAGE_JSON_INVALID',
      'error-in-ci',
      inputs.broken.map(({ file, reason }) => `${file}: ${reason}`),
      'not used',
      'Mend it, since workspaces depend on it',
    ),
    ...several(
      'PLIMSOLL_CRUISE_FAILED',
      'note',
      failures,
      'why dependency-cruiser gave no second opinion on what is unresolved',
      'Nothing else is missing',
    ),
    ...several(
      'PLIMSOLL_UNRESOLVED_IMPORT',
      'error-in-ci',
      unresolved,
      'an import that leads nowhere',
      'Mend the path, or make what it names',
    ),
    ...(graph.modules.size === 0 ? [noModules] : []),
  ];
}

/** Says aloud which files beside the modules could not be read. */
export function announceUnreadable(files: ProjectFiles | undefined): Announcement[] {
  const broken = (files?.unreadable ?? []).map(({ path, reason }) => `${path}: ${reason}`);
  return several('PLIMSOLL_FILE_INVALID', 'error-in-ci', broken, 'not looked at', 'Mend it, since policies read it');
}

const noModules: Announcement = {
  code: 'PLIMSOLL_NO_MODULES',
  message: 'no modules were found, so that nothing was checked. Check the folder and `ignore`.',
  severity: 'error-in-ci',
};

/** One announcement about any number of things; the first is in the message, and all are in the details. */
function several(
  code: string,
  severity: Announcement['severity'],
  items: readonly string[],
  what: string,
  mend: string,
): Announcement[] {
  const [first, ...more] = items;
  if (first === undefined) return [];
  const others = more.length > 0 ? ` (and ${more.length} more)` : '';
  const message = `${first}${others}: ${what}. ${mend}.`;
  return [{ code, message, severity, ...(more.length > 0 && { details: items.join('\n') }) }];
}
