import type { Manifest } from '../graph/files/manifest.js';

/** A script that a command line runs: `npm run x`, `npm test`, `pnpm -r x`, `yarn workspace a x`, `turbo run x y`, `nx affected -t x`. */
const runner =
  /\b(?:npm|pnpm|yarn|bun|turbo|nx|lerna|run-s|run-p|npm-run-all|wireit|vp)\b((?:\s+(?:--?[\w:=/.@*-]+|[\w@:/.*-]+))+)/g;

/** Command lines together with those of the scripts of any `package.json` that they run, and so on. */
export function expandedCommands(lines: readonly string[], manifests: readonly Manifest[]): string[] {
  const scripts = new Map<string, string[]>();
  for (const { name, command } of manifests.flatMap(manifest => manifest.scripts)) {
    scripts.set(name, [...(scripts.get(name) ?? []), command]);
  }
  const found = new Set<string>();
  const pending = [...lines];
  for (let line = pending.pop(); line !== undefined; line = pending.pop()) {
    if (found.has(line)) continue;
    found.add(line);
    for (const word of scriptWords(line)) {
      const hooks = [`pre${word}`, word, `post${word}`];
      for (const name of matching(word, scripts) ?? hooks) pending.push(...(scripts.get(name) ?? []));
    }
  }
  return [...found];
}

function scriptWords(line: string): string[] {
  const words = [...line.matchAll(runner)].flatMap(([, rest = '']) => rest.trim().split(/\s+/));
  return words.filter(word => !word.startsWith('-')).map(word => (word === 't' ? 'test' : word));
}

/** Names that a pattern such as `lint:*` stands for. */
function matching(word: string, scripts: ReadonlyMap<string, unknown>): string[] | undefined {
  if (!word.includes('*')) return undefined;
  const pattern = new RegExp(`^${word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
  return [...scripts.keys()].filter(name => pattern.test(name));
}
