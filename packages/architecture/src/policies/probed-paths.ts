import type { Range } from '../graph/graph.js';
import type { ProjectFiles } from '../graph/project-files.js';
import { runtimeImage } from './runtime-image.js';

/** A path at which something outside asks how the service is. */
export interface ProbedPath {
  readonly path: string;
  readonly file: string;
  readonly range: Range;
  /** For a message: `The readiness probe of container \`api\``. */
  readonly by: string;
}

const ownAddress = /https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::[\w${}:-]+)?(\/[\w./-]*)/;

/** The paths that probes of Kubernetes ask containers at that run no image of somebody else, and health checks of images. */
export function probedPaths({ workloads, dockerfiles, manifests }: ProjectFiles): ProbedPath[] {
  const names = manifests.flatMap(({ name }) => name?.split('/').at(-1) ?? []);
  const probes = workloads.flatMap(workload =>
    workload.containers.flatMap(container => {
      const isOwn =
        container.isBuilt || names.some(name => `${container.name} ${container.image ?? ''}`.includes(name));
      return container.probes.flatMap(({ kind, path, range }): ProbedPath[] =>
        path === undefined || !isOwn
          ? []
          : [
              {
                path: pathAlone(path),
                file: workload.path,
                range,
                by: `The ${kind} probe of container \`${container.name}\``,
              },
            ],
      );
    }),
  );
  const checks = dockerfiles.flatMap(dockerfile =>
    (runtimeImage(dockerfile)?.instructions ?? []).flatMap(({ keyword, text, range }): ProbedPath[] => {
      const path = keyword === 'HEALTHCHECK' ? ownAddress.exec(text)?.[1] : undefined;
      return path === undefined
        ? []
        : [{ path: pathAlone(path), file: dockerfile.path, range, by: 'The `HEALTHCHECK`' }];
    }),
  );
  return [...probes, ...checks];
}

/** Without a query, and empty for the root, which is anybody's. */
function pathAlone(path: string): string {
  return (path.split(/[?#]/, 1)[0] ?? '').replace(/\/+$/, '');
}
