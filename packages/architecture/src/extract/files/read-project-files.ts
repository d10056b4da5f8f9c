import type { ProjectFiles, UnreadableFile } from '../../graph/project-files.js';
import { fileKinds, type FileKind } from './file-kinds.js';
import { fileText, type FileText } from './file-text.js';
import { readCompose } from './read-compose.js';
import { readDiagrams } from './read-diagrams.js';
import { readDockerfile } from './read-dockerfile.js';
import { readEnvFile } from './read-env-file.js';
import { readKubernetes } from './read-kubernetes.js';
import { readManifest } from './read-manifest.js';
import { readOpenApi } from './read-openapi.js';
import { readCiConfig, readCommandLines, readHookConfig } from './read-pipeline.js';
import { readProse } from './read-prose.js';
import { readProto } from './read-proto.js';
import { readTestConfig } from './read-test-config.js';

/** Where the files of a project come from: the disk, or a drawing. */
export interface FileSource {
  /** Project paths, sorted. */
  readonly paths: readonly string[];
  /** Those that git tracks; undefined where there is no git. */
  readonly tracked: readonly string[] | undefined;
  /** The text of a file; undefined for what cannot be read as text. */
  read(path: string): string | undefined;
}

type Read = Omit<ProjectFiles, 'paths' | 'tracked'>;
type Lists = { readonly [K in keyof Read]: Read[K][number][] };

/** One reader for each kind of file, which adds what it reads. */
const readers: Readonly<Record<FileKind, (file: FileText, to: Lists) => void>> = {
  manifest: (file, to) => to.manifests.push(readManifest(file)),
  dockerfile: (file, to) => to.dockerfiles.push(readDockerfile(file)),
  compose: (file, to) => to.workloads.push(...readCompose(file)),
  kubernetes: (file, to) => to.workloads.push(...readKubernetes(file)),
  ci: (file, to) => to.pipelines.push(readCiConfig(file)),
  'ci-script': (file, to) => to.pipelines.push(readCommandLines(file, 'ci')),
  hook: (file, to) => to.pipelines.push(readCommandLines(file, 'commit')),
  'hook-config': (file, to) => to.pipelines.push(readHookConfig(file)),
  env: (file, to) => to.envFiles.push(readEnvFile(file)),
  diagram: (file, to) => to.diagrams.push(...readDiagrams(file)),
  prose: (file, to) => to.prose.push(readProse(file)),
  openapi(file, to) {
    const contract = readOpenApi(file);
    if (contract) to.contracts.push(contract);
  },
  proto: (file, to) => to.contracts.push(readProto(file)),
  'test-config': (file, to) => to.testConfigs.push(readTestConfig(file)),
};

/** Reads what lies beside the modules. Does not throw: what does not parse is said to be unreadable. */
export function readProjectFiles(source: FileSource): ProjectFiles {
  const lists: Lists = {
    ...{
      manifests: [],
      dockerfiles: [],
      workloads: [],
      pipelines: [],
      envFiles: [],
      prose: [],
      diagrams: [],
      contracts: [],
    },
    ...{ testConfigs: [], unreadable: [] },
  };
  for (const path of source.paths) {
    const kinds = fileKinds(path);
    const text = kinds.length > 0 ? source.read(path) : undefined;
    if (text === undefined) continue;
    const file = fileText(path, text);
    for (const kind of kinds) attempt(() => readers[kind](file, lists), path, lists.unreadable);
  }
  return { ...lists, paths: source.paths, tracked: new Set(source.tracked ?? source.paths) };
}

function attempt(run: () => void, path: string, unreadable: UnreadableFile[]): void {
  try {
    run();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    // Two readers of one file stumble over the same thing.
    if (unreadable.at(-1)?.path !== path) unreadable.push({ path, reason });
  }
}
