import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Announcement } from '../../announcement.js';
import { CHANNEL_VARIABLE, readChannel } from '../channel/read-channel.js';
import type { Engine, EngineRequest, EngineResult } from '../engine.js';
import { argumentBudget, chunkPaths } from './chunk-paths.js';
import { oxlintConfig } from './oxlint-config.js';
import { readDiagnostics } from './oxlint-diagnostics.js';
import { oxlintFailure } from './oxlint-failure.js';
import { parseOxlintOutput, type OxlintDiagnostic } from './oxlint-output.js';
import { spawnOxlint } from './spawn-oxlint.js';

/** The embedded oxlint with the plugin whose entry is the file `pluginEntry` (an absolute path). */
export function createOxlintEngine(pluginEntry: string): Engine {
  return async request => {
    if (request.files.length === 0 || request.rules.length === 0)
      return { findings: [], announcements: [], unchecked: [], ran: new Set() };
    const folder = await mkdtemp(path.join(tmpdir(), 'plimsoll-'));
    try {
      const config = oxlintConfig(pluginEntry, request.rules, request.configFile);
      await writeFile(path.join(folder, 'oxlint.json'), JSON.stringify(config));
      return await run(request, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function run(request: EngineRequest, folder: string): Promise<EngineResult> {
  const { root, files, fix } = request;
  const channelFile = path.join(folder, 'channel.jsonl');
  const shared = ['-c', path.join(folder, 'oxlint.json'), '--disable-nested-config', '--no-ignore', '--format', 'json'];
  const diagnostics: OxlintDiagnostic[] = [];
  const failures: Announcement[] = [];
  const failedFiles: string[] = [];
  // `./` keeps a file name with a leading dash from being read as an option.
  for (const chunk of chunkPaths(
    files.map(file => `./${file}`),
    argumentBudget(process.platform),
  )) {
    // The positions that oxlint prints beside its fixes are those from before them, so the report is a run of its own.
    if (fix) await spawnOxlint([...shared, '--fix', ...chunk], root, withChannel(path.join(folder, 'fixing.jsonl')));
    const ended = await spawnOxlint(
      [...shared, '--report-unused-disable-directives', ...chunk],
      root,
      withChannel(channelFile),
    );
    const printed = parseOxlintOutput(ended.stdout);
    if (printed) {
      diagnostics.push(...printed);
      continue;
    }
    failures.push(oxlintFailure(ended));
    failedFiles.push(...chunk.map(file => file.slice(2)));
  }
  const result = readDiagnostics(diagnostics, { ...request, channel: readChannel(channelFile) });
  return {
    findings: result.findings,
    announcements: [...failures.slice(0, 1), ...result.announcements],
    unchecked: [...failedFiles, ...result.unchecked],
    ran: result.ran,
  };
}

function withChannel(file: string): NodeJS.ProcessEnv {
  return { ...process.env, [CHANNEL_VARIABLE]: file };
}
