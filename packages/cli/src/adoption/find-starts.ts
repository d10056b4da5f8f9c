import type { Graph } from '@plimsoll/architecture';
import { fileRole, resolveConfig } from '@plimsoll/config';

const built = /^(?:dist|build|lib|out|bin|\.build)\//;
/** What is loaded before the module that is run. */
const preload = /(?:--require|-r|--import|--loader|--experimental-loader)[ =]\S+/g;
const moduleName = /(?:^|[\s"'=/])((?:[\w@.-]+\/)*[\w.-]+\.[cm]?[jt]s)(?=$|[\s"'])/g;

/**
 * The modules that start a process, by what manifests and images run (`bin`, scripts named start, serve or worker, `CMD`), and
 * that the default globs do not know already. A path below `dist` means the source that it is made of.
 */
export function findStarts({ modules, files }: Graph<'modules' | 'files'>): string[] {
  const config = resolveConfig({});
  const sources = files.manifests.flatMap(({ folder, scripts, content }) => [
    ...scripts
      .filter(({ name }) => /^(?:start|serve|worker|consumer)\b/.test(name))
      .map(({ command }) => ({ folder, text: command })),
    ...binsOf(content['bin']).map(text => ({ folder, text })),
  ]);
  const images = files.dockerfiles.flatMap(({ folder, stages }) =>
    (stages.at(-1)?.instructions ?? [])
      .filter(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
      .map(({ text, words }) => ({ folder, text: words?.join(' ') ?? text })),
  );
  const found = [...sources, ...images].flatMap(({ folder, text }) =>
    Array.from(text.replace(preload, '').matchAll(moduleName), ([, written = '']) =>
      sourceOf(folder, written.replace(/^\.\//, ''), modules),
    ),
  );
  const starts = new Set(found.filter(path => path !== undefined));
  return [...starts].filter(path => ['service', 'config'].includes(fileRole(path, config))).sort();
}

function binsOf(bin: unknown): string[] {
  if (typeof bin === 'string') return [bin];
  return typeof bin === 'object' && bin !== null ? Object.values(bin).filter(value => typeof value === 'string') : [];
}

function sourceOf(folder: string, written: string, modules: Graph['modules']): string | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const bare = written.replace(/\.[cm]?[jt]s$/, '');
  const stems = built.test(bare) ? [bare.replace(built, 'src/'), bare.replace(built, '')] : [bare];
  const names = stems.flatMap(stem =>
    ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(extension => `${stem}.${extension}`),
  );
  // an image is built from the root as often as from its own folder
  return [...names.map(name => prefix + name), ...names].find(path => modules.has(path));
}
