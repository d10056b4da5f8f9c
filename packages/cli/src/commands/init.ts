import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGraph } from '@plimsoll/architecture';
import { resolveConfig } from '@plimsoll/config';
import { describeProposal } from '../adoption/describe-proposal.js';
import { nextSteps } from '../adoption/next-steps.js';
import { printConfig } from '../adoption/print-config.js';
import { propose } from '../adoption/proposal.js';
import type { Survey } from '../adoption/survey.js';
import { PlimsollError } from '../errors.js';
import type { ExitCode } from '../exit-code.js';
import { collectFiles } from '../files/collect-files.js';
import { askWhatToWrite } from './ask-what-to-write.js';
import { plainLine, type Terminal } from './terminal.js';

/** What `plimsoll init` is told. */
export interface InitOptions {
  /** Writes without asking. */
  readonly yes: boolean;
  /** Only says what would be written. */
  readonly dryRun: boolean;
  /** Whether to look for routes, consumers and jobs, which takes the longest. */
  readonly symbols: boolean;
}

/** Name of the file that is proposed. */
export const PROPOSED_FILE = 'plimsoll.config.ts';

/**
 * `plimsoll init`: proposes a configuration for the working folder from what lies there, says how sure it is, and what is left
 * to do by hand. Writes one file, and never over another.
 * @throws PlimsollError where there is a configuration, nothing to look at, or nobody to ask.
 */
export async function init({ yes, dryRun, symbols }: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const { cwd, interactive, progress, stdout, stderr } = terminal;
  const existing = readdirSync(cwd).find(name => /^plimsoll\.config\.(?:[cm]?[jt]s|json)$/.test(name));
  if (existing !== undefined && !dryRun) throw new PlimsollError('PLIMSOLL_CONFIG_EXISTS', { file: existing });
  if (!yes && !dryRun && !interactive) throw new PlimsollError('PLIMSOLL_NOBODY_TO_ASK');

  progress('Looking for files');
  const config = resolveConfig({});
  const collected = await collectFiles({ root: cwd, cwd, paths: [], ignore: [] });
  if (collected.projectFiles.length === 0) throw new PlimsollError('PLIMSOLL_NOTHING_TO_PROPOSE');
  progress(`Reading ${collected.projectFiles.length} modules`);
  const request = { root: cwd, config, files: collected.projectFiles };
  const { graph, announcements } = await readGraph({ ...request, parts: symbols ? ['files', 'symbols'] : ['files'] });
  progress('');
  const survey = { graph, ...(symbols && { entries: graph.symbols.entries }) } as Survey;
  const proposal = propose(survey);
  for (const { code, message, severity } of [...collected.announcements, ...announcements])
    stderr(plainLine({ code, message, severity }));
  stdout(`${describeProposal(proposal, survey).join('\n')}\n`);

  const chosen = yes || dryRun ? proposal : await askWhatToWrite(proposal);
  if (!chosen) return 0;
  const text = printConfig(chosen);
  stdout(`\n${PROPOSED_FILE}${dryRun ? ' would be' : ''}:\n\n${text}\n`);
  if (!dryRun) write(path.join(cwd, PROPOSED_FILE), text);
  stdout(`${dryRun ? 'Nothing was written.' : `Wrote ${PROPOSED_FILE}.`} Left to do:\n\n`);
  stdout(
    `${nextSteps(survey.graph.files)
      .map((step, index) => `  ${index + 1}. ${step}`)
      .join('\n')}\n`,
  );
  return 0;
}

function write(file: string, text: string): void {
  try {
    // `wx`: somebody may have made the file in the meantime
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (existsSync(file)) throw new PlimsollError('PLIMSOLL_CONFIG_EXISTS', { file: PROPOSED_FILE }, { cause: error });
    const detail = error instanceof Error ? `${error.message}.` : String(error);
    throw new PlimsollError('PLIMSOLL_CANNOT_WRITE', { file: PROPOSED_FILE, detail }, { cause: error });
  }
}
