import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../fixtures/engine-run.js';

/** A clone of a repository. */
export interface Checkout {
  /** Absolute path. */
  readonly root: string;
  /** `owner/name` where its origin tells, else the name of its folder. */
  readonly repository: string;
  readonly commit: string;
}

/** A file longer than this (bytes) is generated or bundled. */
const longestSource = 1_000_000;

/** The clone that a folder lies in. @throws Error where it lies in none. */
export function checkoutOf(folder: string): Checkout {
  const root = git(folder, 'rev-parse', '--show-toplevel').trim();
  const origin = (() => {
    try {
      return git(root, 'remote', 'get-url', 'origin').trim();
    } catch {
      // A clone without a remote is known by the name of its folder.
      return '';
    }
  })();
  const repository = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(origin)?.[1] ?? path.basename(root);
  return { root, repository, commit: git(root, 'rev-parse', 'HEAD').trim() };
}

/** The tracked sources below a folder: declarations, minified and very long files left out. */
export function trackedSources(folder: string): SourceFile[] {
  return git(folder, 'ls-files', '-z', '--', '.')
    .split('\0')
    .filter(
      name =>
        /\.(?:[cm]?[jt]s|[jt]sx)$/.test(name) && !/\.d\.[cm]?ts$|\.min\.js$|(?:^|\/)(?:node_modules|dist)\//.test(name),
    )
    .map(name => path.resolve(folder, name))
    .filter(file => existsSync(file) && statSync(file).size <= longestSource)
    .map(file => ({ file, text: readFileSync(file, 'utf8') }));
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
