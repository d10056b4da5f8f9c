import { couplingJson, graphJson, readGraph, type GraphPart, type PictureOptions } from '@plimsoll/architecture';
import { collectFiles } from '../files/collect-files.js';
import type { ExitCode } from '../exit-code.js';
import { decideGate } from './decide-gate.js';
import { checkRequest, draw, testsLeftOut } from './draw.js';
import { PlimsollError } from '../errors.js';
import { couplingTable } from './coupling-table.js';
import { formatOf, type GraphFormat } from './graph-format.js';
import { findProject } from './project-root.js';
import { plainLine, type Terminal } from './terminal.js';
import { prepareOutput } from './write-output.js';

/** What `plimsoll graph` is told. */
export interface GraphOptions {
  /** Parts of the graph beside the modules. */
  readonly parts: readonly GraphPart[];
  /** Default: what the name of `out` says, else JSON. */
  readonly format?: GraphFormat;
  readonly picture: PictureOptions;
  /** Figures about each box in place of a picture. */
  readonly metrics: boolean;
  /** File to write, relative to the working folder. Default: stdout. */
  readonly out?: string;
  /** A file that is not ours is overwritten. */
  readonly force: boolean;
  readonly configFile?: string;
  readonly cache: boolean;
}

/** `plimsoll graph`: prints the graph that the policies draw on, or a picture of it. */
export async function graph(options: GraphOptions, terminal: Terminal): Promise<ExitCode> {
  const { configFile, cache, out, force, picture, metrics } = options;
  const { cwd, ci, colour, progress, stdout, stderr } = terminal;
  const format = formatOf(options);
  const write = out === undefined ? stdout : prepareOutput(cwd, out, force);
  const { root, config, problems } = findProject(cwd, [], configFile);
  progress('Looking for files');
  const collected = await collectFiles({ root, cwd, paths: [], ignore: config.ignore });
  progress(`Reading ${collected.projectFiles.length} modules`);
  const parts = (metrics || format !== 'json') && picture.level === 'package' ? (['files'] as const) : options.parts;
  const read = await readGraph({ root, config, files: collected.projectFiles, parts, ...(!cache && { cache: false }) });
  progress('');
  const announcements = [
    ...problems.map(problem => ({ ...problem, severity: 'error' as const })),
    ...collected.announcements,
    ...read.announcements,
  ];
  if (metrics) {
    checkRequest(read.graph, config, picture);
    const measured = couplingJson(read.graph, config, picture);
    if (measured.groups.length === 0)
      throw new PlimsollError('PLIMSOLL_FOCUS_NOT_FOUND', { focus: picture.focus ?? '' });
    announcements.push(...testsLeftOut(measured.testsLeftOut));
    const text =
      format === 'json' ? JSON.stringify(measured, null, 2) : couplingTable(measured, colour && out === undefined);
    write(`${text}\n`);
  } else if (format === 'json') write(`${JSON.stringify(graphJson(read.graph), null, 2)}\n`);
  else if (format !== 'table') {
    const drawn = await draw({ format, graph: read.graph, config, root, options: picture });
    announcements.push(...drawn.announcements);
    write(drawn.text);
  }
  for (const one of announcements) stderr(plainLine(one));
  return decideGate({ errors: 0, warnings: 0, announcements, ci }).exitCode;
}
