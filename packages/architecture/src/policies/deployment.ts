import type { Finding, Severity } from '@plimsoll/findings';
import type { Container, Workload } from '../graph/files/workload.js';
import type { ProjectFiles } from '../graph/project-files.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { severityOf } from './policy-options.js';
import { runtimeImage, type RuntimeImage } from './runtime-image.js';

/** Images and manifests fit to run a service: not as root, stopped by signals, asked for its health, bounded. */
export const deployment: Policy<'files'> = {
  name: 'deployment',
  needs: ['files'],
  isDeclared: () => true,
  check({ files }, config) {
    const severity: Severity = severityOf(config, 'deployment');
    const images = files.dockerfiles
      .filter(({ path }) => !forDevelopment.test(path))
      .flatMap(file => runtimeImage(file) ?? []);
    const said = [
      ...images.flatMap(image => imageFaults(image, files)),
      ...files.workloads
        .filter(isService)
        .flatMap(workload => workload.containers.flatMap(one => faults(workload, one))),
    ];
    const findings = said.map((one): Finding => policyFinding('deployment', severity, one));
    return { findings, announcements: [] };
  },
};

/** Images for development, tests and builds, and those that others stand on: nobody deploys them. */
const forDevelopment =
  /(?:^|[/._-])(?:dev(?:el|elopment|container)?|local(?:env)?|tests?|testing|integration|e2e|ci|base|builder|examples?|demos?|fixtures?)(?=[/._-]|$)/i;

function imageFaults(image: RuntimeImage, files: ProjectFiles): Said[] {
  const { dockerfile, last } = image;
  const file = dockerfile.path;
  const say = (messageId: string, message: string, range = last.range): Said => ({
    messageId,
    message,
    file,
    range,
    identity: `${file} ${messageId}`,
  });
  const found: Said[] = [];
  const user = image.instructions.findLast(({ keyword }) => keyword === 'USER');
  if (image.start && (user ? /^(?:root|0)(?::|$)/.test(user.text) : !dropsRights(image)))
    found.push(
      say(
        'root',
        'The service runs as root in this image. Whoever breaks into it owns the container and all that is mounted into it. End the last stage with a `USER` that may do less, such as `USER node`.',
        user?.range ?? last.range,
      ),
    );
  const [first = ''] = image.command;
  if (image.start && /^(?:npm|npx|yarn|pnpm)$/.test(first))
    found.push(
      say(
        'packageManager',
        `The image starts \`${image.command.join(' ')}\`, so that \`${first}\` is process 1. It does not hand on every signal and hides the exit code, so that deployments cut requests off. Start the program itself: \`CMD ["node", "dist/main.js"]\`.`,
        image.start.range,
      ),
    );
  if (/^[^:@$]+(?::latest)?$/.test(image.base) && image.base !== 'scratch')
    found.push(
      say(
        'unpinned',
        `The image stands on \`${image.base}\`, whatever that is on the day it is built. A new major version of the runtime arrives with no change of yours. Name the version: \`node:22-slim\`.`,
        image.baseStage.range,
      ),
    );
  const serves = image.instructions.some(({ keyword }) => keyword === 'EXPOSE');
  const isAsked =
    image.instructions.some(({ keyword, text }) => keyword === 'HEALTHCHECK' && text !== 'NONE') ||
    files.workloads.some(({ containers }) => containers.some(({ probes }) => probes.length > 0));
  if (serves && !isAsked)
    found.push(
      say(
        'noHealthCheck',
        'Nothing asks this container whether it still works: the image has no `HEALTHCHECK`, and no manifest has a probe. A service that hangs keeps getting requests. Add a `HEALTHCHECK`, or probes where it is deployed.',
      ),
    );
  const copiesAll = image.dockerfile.stages
    .flatMap(stage => stage.instructions)
    .find(
      ({ keyword, text, flags }) =>
        /^(?:COPY|ADD)$/.test(keyword) && /^\.\/?\s/.test(text) && !flags.some(flag => flag.startsWith('--from')),
    );
  if (copiesAll && !hasIgnoreFile(dockerfile.path, dockerfile.folder, files.paths))
    found.push(
      say(
        'noDockerignore',
        '`COPY .` takes everything into the image, and there is no `.dockerignore`. Secrets in `.env`, the history of git and modules built for another system come along. Add a `.dockerignore` with `node_modules`, `.git` and `.env*`.',
        copiesAll.range,
      ),
    );
  return found;
}

/** Bases that do not run as root by themselves, and scripts that give rights away before they start the program. */
function dropsRights({ base, command }: RuntimeImage): boolean {
  return (
    // a function, which its platform runs as a user of its own
    base.includes('/lambda/') ||
    command.some(word => /\.\w*handler$/i.test(word)) ||
    /nonroot|chainguard|bitnami|rootless/.test(base) ||
    /\.sh$|entrypoint|gosu|su-exec|setpriv/.test(command[0] ?? '') ||
    base.includes('$')
  );
}

function hasIgnoreFile(path: string, folder: string, paths: readonly string[]): boolean {
  const own = folder === '' ? '.dockerignore' : `${folder}/.dockerignore`;
  return [own, '.dockerignore', `${path}.dockerignore`].some(file => paths.includes(file));
}

function isService({ platform, kind }: Workload): boolean {
  return (
    platform === 'kubernetes' && ['DaemonSet', 'Deployment', 'ReplicaSet', 'Rollout', 'StatefulSet'].includes(kind)
  );
}

function faults({ path, kind, name }: Workload, container: Container): Said[] {
  const missing: [string, string, string][] = [];
  const has = (probe: string) => container.probes.some(one => one.kind === probe);
  if (!has('readiness'))
    missing.push([
      'noReadiness',
      'no readiness probe',
      'It gets requests before it can answer them, and while it cannot. Add a `readinessProbe`',
    ]);
  if (!has('liveness') && !has('startup'))
    missing.push(['noLiveness', 'no liveness probe', 'When it hangs nobody starts it again. Add a `livenessProbe`']);
  if (!container.limits.includes('memory'))
    missing.push([
      'noMemoryLimit',
      'no limit of memory',
      'A leak takes the memory of its neighbours. Set `resources.limits.memory`',
    ]);
  return missing.map(([messageId, what, why]) => ({
    messageId,
    message: `Container \`${container.name}\` of ${kind} \`${name}\` has ${what}. ${why}.`,
    file: path,
    range: container.range,
    identity: `${path} ${kind}/${name}/${container.name} ${messageId}`,
  }));
}
