import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { catalogVersion } from './catalog-version.js';
import { mustRun } from './run-program.js';

/** The package manager that a project is installed by. */
export type Installer = 'npm' | 'pnpm';

/** An installed project of a new user. */
export interface InstallProject {
  /** Where to make it: absolute, not there yet. */
  readonly root: string;
  readonly installer: Installer;
  /** What the user asks for: `eslint`, `typescript@7.0.2`, `typescript@npm:…`. Without a version, the catalog's is taken. */
  readonly packages: readonly string[];
  /** The tarball of each package of ours. */
  readonly tarballs: ReadonlyMap<string, string>;
  /** The path of pnpm. */
  readonly pnpm: string;
}

/** Makes an empty project and installs packages into it; ours come from the tarballs wherever they are asked for. */
export async function installProject(project: InstallProject): Promise<void> {
  const { root, installer, packages, tarballs, pnpm } = project;
  const ours = new Map([...tarballs].map(([name, file]) => [name, `file:${file.replaceAll('\\', '/')}`]));
  const devDependencies = Object.fromEntries(
    packages.map(asked => {
      const at = asked.indexOf('@', 1);
      const name = at < 0 ? asked : asked.slice(0, at);
      return [name, at < 0 ? (ours.get(name) ?? catalogVersion(name)) : asked.slice(at + 1)];
    }),
  );
  // npm refuses to override what is asked for outright, even by the same tarball.
  const nested = Object.fromEntries([...ours].filter(([name]) => installer === 'pnpm' || !(name in devDependencies)));
  const manifest = { name: 'orders', version: '1.0.0', private: true, type: 'module', devDependencies };
  mkdirSync(root, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(path.join(root, file), text);
  write('package.json', JSON.stringify(installer === 'npm' ? { ...manifest, overrides: nested } : manifest, null, 2));
  // Nothing is hoisted, so that what a package of ours imports without depending on it is missing.
  if (installer === 'pnpm') write('pnpm-workspace.yaml', stringify({ overrides: nested, hoist: false }));
  if (installer === 'npm') {
    await mustRun(root, 'npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund');
  } else {
    // Scripts are not switched off here: pnpm must not end with 1 because something of ours wants to build.
    await mustRun(root, pnpm, 'install', '--prefer-offline');
  }
}
