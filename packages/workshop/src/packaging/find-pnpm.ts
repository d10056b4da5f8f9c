import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../repository.js';
import { mustRun } from './run-program.js';

/** The path of pnpm in the version that this repository names, fetched where it is missing: npx takes seconds for each call. */
export async function findPnpm(): Promise<string> {
  const manifest = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { packageManager: string };
  const inside = ['--package', manifest.packageManager, '--', 'node', '--print', 'process.env.PATH'];
  const { stdout } = await mustRun(inRepository(), 'npx', '--yes', ...inside);
  const folder = stdout.split(path.delimiter).find(entry => /[\\/]_npx[\\/]/.test(entry));
  if (folder === undefined) throw new Error(`npx put no pnpm on the PATH: ${stdout}`);
  return path.join(folder, 'pnpm');
}
