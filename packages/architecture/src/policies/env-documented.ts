import type { Finding } from '@plimsoll/findings';
import type { EnvRead } from '../graph/env-read.js';
import type { EnvFile } from '../graph/files/env-file.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectHead } from './project-head.js';
import { isServing } from './serving-modules.js';

/** What platforms, shells and tools set, and nobody is asked to. */
const givenByOthers =
  /^(?:NODE_ENV|NODE_OPTIONS|NODE_PATH|PATH|HOME|USER|SHELL|PWD|TZ|LANG|TERM|TMPDIR|TEMP|CI|DEBUG|FORCE_COLOR|NO_COLOR|HOSTNAME|COLUMNS|EDITOR|npm_.*|GITHUB_.*|VITEST.*|JEST_.*|VERCEL.*|RENDER_.*|DYNO|K_SERVICE|AWS_LAMBDA_.*|AWS_EXECUTION_ENV|ECS_.*|KUBERNETES_.*|POD_.*)$/;
/** What libraries read by themselves, so that nothing in the project names it. */
const readByLibraries =
  /^(?:AWS_|OTEL_|SENTRY_|DD_|NEW_RELIC_|PG[A-Z]+$|MYSQL_|POSTGRES_|REDIS_|PRISMA_|GOOGLE_|AZURE_|UV_THREADPOOL_SIZE$|NODE_|NPM_|HTTPS?_PROXY$|NO_PROXY$|KAFKAJS_|COMPOSE_|DOCKER_|TZ$|LOG_LEVEL$|DATABASE_URL$)/;
/** Settings of tools, which read what the tool sets. */
const ofTools =
  /(?:^|\/)(?:vitest|vite|jest|webpack|rollup|esbuild|tsup|babel|postcss|tailwind|eslint|prettier|playwright|cypress|commitlint|metro|karma)[\w.-]*\.config\.[\w.]+$/;

/** Every environment variable that the service reads is shown in an example, and the reverse. */
export const envDocumented: Policy<'files' | 'environment' | 'mentions'> = {
  name: 'env-documented',
  needs: ['files', 'environment', 'mentions'],
  isDeclared: () => true,
  check({ files, environment, mentions }, config) {
    const severity = severityOf(config, 'env-documented');
    const { given = [] } = optionsOf(config, 'env-documented');
    const reads = environment.filter(
      ({ module, name }) =>
        isServing(module, config) && !ofTools.test(module) && !givenByOthers.test(name) && !given.includes(name),
    );
    // the example of a script or a tool shows nothing of the service
    const examples = files.envFiles.filter(
      ({ isExample, folder }) =>
        isExample && (folder === '' || reads.some(({ module }) => module.startsWith(`${folder}/`))),
    );
    const shown = new Set(
      files.envFiles.filter(({ isExample }) => isExample).flatMap(({ variables }) => variables.map(({ name }) => name)),
    );
    const said =
      examples.length === 0
        ? noExample(reads, projectHead(files))
        : [...undocumented(reads, shown, examples), ...unread(examples, environment, mentions)];
    return { findings: said.map((one): Finding => policyFinding('env-documented', severity, one)), announcements: [] };
  },
};

function noExample(reads: readonly EnvRead[], head: string): Said[] {
  const names = [...new Set(reads.map(({ name }) => name))];
  if (names.length === 0) return [];
  const listed = names
    .slice(0, 3)
    .map(name => `\`${name}\``)
    .join(', ');
  return [
    {
      messageId: 'noExample',
      message: `The service reads ${names.length} environment variables (${listed}${names.length > 3 ? ', …' : ''}), and no \`.env.example\` shows them. Who deploys it learns of them when it fails. Track a \`.env.example\` that names each.`,
      file: head,
      identity: 'noExample',
    },
  ];
}

function undocumented(reads: readonly EnvRead[], shown: ReadonlySet<string>, examples: readonly EnvFile[]): Said[] {
  const found = new Map<string, Said>();
  for (const { module, name, range } of reads) {
    if (shown.has(name) || found.has(name) || !examples.some(example => isAbove(example, module))) continue;
    found.set(name, {
      messageId: 'undocumented',
      message: `\`${name}\` is read here, and \`${nearest(examples, module)}\` does not show it. Who deploys the service does not know that it can, or must, be set. Add it there.`,
      file: module,
      range,
      identity: `read ${name}`,
    });
  }
  return [...found.values()];
}

/** The example in the closest folder above a module; of several the one with the shortest name. */
function nearest(examples: readonly EnvFile[], module: string): string {
  const best = examples
    .filter(example => isAbove(example, module))
    .toSorted((a, b) => b.folder.length - a.folder.length || a.path.length - b.path.length);
  return best[0]?.path ?? '';
}

function isAbove({ folder }: EnvFile, module: string): boolean {
  return folder === '' || module.startsWith(`${folder}/`);
}

/** Variables of the examples that nothing in the project names. */
function unread(examples: readonly EnvFile[], environment: readonly EnvRead[], mentions: ReadonlySet<string>): Said[] {
  const read = new Set(environment.map(({ name }) => name));
  return examples.flatMap(({ path, variables }) =>
    variables
      .filter(({ name }) => !read.has(name) && !mentions.has(name) && !readByLibraries.test(name))
      .map(({ name, range }) => ({
        messageId: 'unread',
        message: `Nothing in the project reads \`${name}\`. Who sets it believes that it does something. Remove it, or mend its name.`,
        file: path,
        range,
        identity: `${path} ${name}`,
      })),
  );
}
