import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../repository.js';
import { publishedPackages } from './published-packages.js';
import { mustRun } from './run-program.js';

/** The package manager, in the version that the scripts of this repository name. */
export const pnpm = ['npx', '--yes', 'pnpm@12.21.0'] as const;

/** Packs what is published, as it is built, into an empty folder (absolute). Answers with the tarball of each name. */
export function packPackages(folder: string): ReadonlyMap<string, string> {
  const filters = Object.keys(publishedPackages).map(name => `--filter=${name}`);
  const [program, ...args] = pnpm;
  mustRun(inRepository(), program, ...args, '--recursive', ...filters, 'pack', '--pack-destination', folder);
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
