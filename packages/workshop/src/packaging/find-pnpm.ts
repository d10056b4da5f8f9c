import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../repository.js';
import { mustRun } from './run-program.js';

/** The path of pnpm in the version that this repository names, fetched where it is missing: npx takes seconds for each call. */
export async function findPnpm(): Promise<string> {
  const manifest = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as { packageManager: string };
  const inside = ['--package', manifest.packageManager, '--', 'node', '--print', 'process.env.PATH'];
  const { stdout } = await mustRun(inRepository(), 'npx', '--yes', ...inside);
  const found = stdout
    .trim()
    .split(path.delimiter)
    .map(folder => path.join(folder, 'pnpm'))
    .find(file => existsSync(file));
  if (found === undefined) throw new Error(`npx put no pnpm on the PATH: ${stdout}`);
  const version = (await mustRun(inRepository(), found, '--version')).stdout.trim();
  if (`pnpm@${version}` !== manifest.packageManager) throw new Error(`${found} is version ${version}.`);
  return found;
}
