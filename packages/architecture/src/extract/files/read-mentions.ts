import type { FileSource } from './read-project-files.js';
import { readManifest } from './read-manifest.js';
import { fileKinds } from './file-kinds.js';
import { fileText } from './file-text.js';
import { readEnvFile } from './read-env-file.js';

const unreadable =
  /\.(?:lock|lockb|png|jpe?g|gif|svg|ico|webp|avif|pdf|woff2?|ttf|otf|eot|mp[34]|mov|webm|zip|gz|tgz|jar|wasm|map|min\.js|snap|csv|md|mdx)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|CHANGELOG[^/]*|LICENSE[^/]*)$/i;

/**
 * Of the packages that manifests declare and the variables that examples of `.env` show: those whose name stands somewhere
 * in the project's other texts.
 */
export function readMentions({ paths, read }: FileSource): ReadonlySet<string> {
  const texts = paths.filter(path => !unreadable.test(path));
  const manifests = texts.filter(path => /(?:^|\/)package\.json$/.test(path));
  const examples = texts.filter(path => fileKinds(path).includes('env'));
  const wanted = new Set([
    ...manifests.flatMap(path => declaredIn(path, read(path) ?? '')),
    ...examples.flatMap(path => readEnvFile(fileText(path, read(path) ?? '')).variables.map(({ name }) => name)),
  ]);
  const found = new Set<string>();
  for (const path of texts.filter(path => !examples.includes(path))) {
    if (wanted.size === found.size) break;
    const text = manifests.includes(path) ? withoutDependencies(read(path) ?? '') : read(path);
    if (text === undefined) continue;
    for (const name of wanted) if (!found.has(name) && text.includes(name)) found.add(name);
  }
  return found;
}

function declaredIn(path: string, text: string): string[] {
  try {
    return readManifest(fileText(path, text)).dependencies.map(({ name }) => name);
  } catch {
    return []; // said to be unreadable where manifests are read
  }
}

/** What a manifest says beside its dependencies: scripts, and the settings of tools. */
function withoutDependencies(text: string): string {
  try {
    const content = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify({
      ...content,
      name: undefined,
      dependencies: undefined,
      devDependencies: undefined,
      peerDependencies: undefined,
      optionalDependencies: undefined,
      overrides: undefined,
      resolutions: undefined,
      pnpm: undefined,
    });
  } catch {
    return '';
  }
}
