import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../repository.js';
import { publishedPackages } from './published-packages.js';
import { mustRun } from './run-program.js';

/**
 * Packs what is published, as it is built, into an empty folder (absolute) with pnpm (a path). Answers with the tarball of
 * each name.
 */
export async function packPackages(folder: string, pnpm: string): Promise<ReadonlyMap<string, string>> {
  const filters = Object.keys(publishedPackages).map(name => `--filter=${name}`);
  await mustRun(inRepository(), pnpm, '--recursive', ...filters, 'pack', '--pack-destination', folder);
  const packed = new Set(readdirSync(folder));
  return new Map(
    Object.entries(publishedPackages).map(([name, directory]) => {
      const manifest = readFileSync(inRepository('packages', directory, 'package.json'), 'utf8');
      const { version } = JSON.parse(manifest) as { version: string };
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
      if (!packed.has(file)) throw new Error(`${name} was not packed: there is ${[...packed].join(', ')}.`);
      return [name, path.join(folder, file)];
    }),
  );
}
