import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';

/** Lists the files under `folder` where git cannot, honouring each `.gitignore` on the way. Follows no links. */
export async function walkFiles(folder: string): Promise<string[]> {
  const skip = ['**/node_modules/**', '**/dist/**', '**/.git/**', '**/.yarn/**', '**/.plimsoll-cache/**'];
  const files = await glob('**/*', {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: skip,
    onlyFiles: false,
  });
  const kept = files.filter(file => !file.endsWith('/'));
  const scopes = kept
    .filter(file => path.posix.basename(file) === '.gitignore')
    .flatMap(file => gitignoreScope(folder, file));
  return kept.filter(file => !scopes.some(scope => isIgnoredBy(scope, file)));
}

interface Scope {
  /** Folder of the ignore file with a trailing slash; empty for the root. */
  readonly prefix: string;
  readonly patterns: Ignore;
}

function gitignoreScope(folder: string, file: string): Scope[] {
  try {
    const patterns = ignore().add(readFileSync(path.join(folder, file), 'utf8'));
    return [{ prefix: file.slice(0, -'.gitignore'.length), patterns }];
  } catch {
    return [];
  }
}

function isIgnoredBy({ prefix, patterns }: Scope, file: string): boolean {
  return file.startsWith(prefix) && patterns.ignores(file.slice(prefix.length));
}
