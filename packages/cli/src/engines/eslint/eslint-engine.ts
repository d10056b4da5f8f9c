import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { announce } from '../../errors.js';
import { CHANNEL_VARIABLE, readChannel } from '../channel/read-channel.js';
import type { Engine, EngineRequest, EngineResult } from '../engine.js';
import { findingName, readEslintResults } from './eslint-findings.js';
import type { EslintOutcome, EslintTask } from './eslint-outcome.js';

/** The project's own ESLint with its own configuration, in a process of its own. */
export const eslintEngine: Engine = async request => {
  const folder = await mkdtemp(path.join(tmpdir(), 'plimsoll-'));
  try {
    return await run(request, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function run(request: EngineRequest, folder: string): Promise<EngineResult> {
  const { root, files, fix, rules, narrowed, readSource, configFile } = request;
  const channelFile = path.join(folder, 'channel.jsonl');
  const outcomeFile = path.join(folder, 'outcome.json');
  const task: EslintTask = { root, files, fix, outcomeFile, ...(configFile !== undefined && { configFile }) };
  const outcome = await runChild(task, folder, channelFile);
  if (outcome.kind === 'missing') return silence(files, announce('PLIMSOLL_ESLINT_MISSING'));
  if (outcome.kind === 'failed') {
    const [first = '', ...rest] = outcome.message.split('\n');
    return silence(files, announce('PLIMSOLL_ESLINT_FAILED', { detail: first }, rest.join('\n').trim() || undefined));
  }
  if (files.length > 0 && !outcome.rules.some(id => id.startsWith('plimsoll/'))) {
    return silence(files, announce('PLIMSOLL_ESLINT_WITHOUT_PLUGIN'));
  }
  const ran = new Set(outcome.rules.map(findingName));
  const result = readEslintResults(outcome.results, ran, { root, channel: readChannel(channelFile), readSource });
  const seen = new Set(outcome.results.map(({ filePath }) => path.resolve(filePath)));
  // What the ESLint configuration ignores is not judged.
  const ignored = files.filter(file => !seen.has(path.join(root, file)));
  const wanted = new Set(rules.map(({ name }) => name));
  const findings = narrowed
    ? result.findings.filter(({ rule, messageId }) => wanted.has(rule) || messageId === 'PLIMSOLL_SYNTAX_ERROR')
    : result.findings;
  return {
    ...result,
    findings,
    unchecked: [...result.unchecked, ...ignored],
    ran: narrowed ? intersection(ran, wanted) : ran,
  };
}

function silence(files: readonly string[], announcement: EngineResult['announcements'][number]): EngineResult {
  return { findings: [], announcements: [announcement], unchecked: files, ran: new Set() };
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter(item => b.has(item)));
}

/** The list of files goes through a file, since it may be longer than a command line. What ESLint's side prints goes to stderr. */
async function runChild(task: EslintTask, folder: string, channelFile: string): Promise<EslintOutcome> {
  const taskFile = path.join(folder, 'task.json');
  await writeFile(taskFile, JSON.stringify(task));
  const child = fileURLToPath(new URL('./eslint-child.js', import.meta.url));
  const env = { ...process.env, [CHANNEL_VARIABLE]: channelFile };
  await new Promise<void>((resolve, reject) => {
    const spawned = spawn(process.execPath, [child, taskFile], {
      cwd: task.root,
      env,
      stdio: ['ignore', 2, 2],
      windowsHide: true,
    });
    spawned.on('error', reject);
    spawned.on('close', () => resolve());
  });
  try {
    return JSON.parse(await readFile(task.outcomeFile, 'utf8')) as EslintOutcome;
  } catch {
    return { kind: 'failed', message: 'its process ended without a result.' };
  }
}
