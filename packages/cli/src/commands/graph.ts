import { graphJson, readGraph, type GraphPart } from '@plimsoll/architecture';
import { collectFiles } from '../files/collect-files.js';
import type { ExitCode } from '../exit-code.js';
import { decideGate } from './decide-gate.js';
import { findProject } from './project-root.js';
import { plainLine, type Terminal } from './terminal.js';

/** What `plimsoll graph` is told. */
export interface GraphOptions {
  /** Parts of the graph beside the modules. */
  readonly parts: readonly GraphPart[];
  readonly configFile?: string;
  readonly cache: boolean;
}

/** `plimsoll graph`: prints the graph that the policies draw on. */
export async function graph({ parts, configFile, cache }: GraphOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd, ci, progress, stdout, stderr } = terminal;
  const { root, config, problems } = findProject(cwd, [], configFile);
  progress('Looking for files');
  const collected = await collectFiles({ root, cwd, paths: [], ignore: config.ignore });
  progress(`Reading ${collected.projectFiles.length} modules`);
  const read = await readGraph({ root, config, files: collected.projectFiles, parts, ...(!cache && { cache: false }) });
  progress('');
  const announcements = [
    ...problems.map(problem => ({ ...problem, severity: 'error' as const })),
    ...collected.announcements,
    ...read.announcements,
  ];
  for (const one of announcements) stderr(plainLine(one));
  stdout(`${JSON.stringify(graphJson(read.graph), null, 2)}\n`);
  return decideGate({ errors: 0, warnings: 0, announcements, ci }).exitCode;
}
