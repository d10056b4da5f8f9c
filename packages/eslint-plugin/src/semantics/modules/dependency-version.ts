import { readFileSync } from 'node:fs';
import path from 'node:path';

const versions = new Map<string, readonly number[] | undefined>();

/**
 * The least version of a package that a file's project may be using: as installed, else as its `package.json` asks for.
 * Undefined where neither tells. Read once.
 */
export function dependencyVersion(file: string, name: string): readonly number[] | undefined {
  const key = `${path.dirname(file)}\0${name}`;
  if (!versions.has(key)) versions.set(key, find(path.dirname(file), name));
  return versions.get(key);
}

function find(start: string, name: string): readonly number[] | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const installed = parse(readJson(path.join(folder, 'node_modules', name, 'package.json'))?.['version']);
    if (installed) return installed;
    const manifest = readJson(path.join(folder, 'package.json'));
    for (const kind of ['dependencies', 'devDependencies', 'peerDependencies']) {
      const declared = parse((manifest?.[kind] as Record<string, unknown> | undefined)?.[name]);
      if (declared) return declared;
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

function readJson(file: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return undefined; // not there, or nothing that can be read
  }
}

function parse(version: unknown): readonly number[] | undefined {
  const match = typeof version === 'string' ? /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) : null;
  return match ? [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)] : undefined;
}

/** Whether a version is at least another, `5.8.0`. */
export function isAtLeast(version: readonly number[], least: string): boolean {
  const wanted = least.split('.').map(Number);
  for (const [index, part] of wanted.entries()) {
    const difference = (version[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
