import type { Prose } from '../graph/files/prose.js';
import type { ProjectFiles } from '../graph/project-files.js';
import type { Policy } from './policy.js';
import { policyFinding } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectHead } from './project-head.js';

/** What a document is about. */
interface Subject {
  readonly id: string;
  /** For the message: what is missing, and what it would tell. */
  readonly what: string;
  readonly tells: string;
  /** Paths of documents, or of what makes one needless. */
  readonly path: RegExp;
  /** Headings below which the subject is treated in a document about more. */
  readonly heading: RegExp;
  /** Packages that write the document, and show it, while the service runs. */
  readonly packages?: RegExp;
}

const subjects: readonly Subject[] = [
  {
    id: 'api',
    what: 'API documentation',
    tells: 'Those who call the service learn it from its source',
    path: /(?:^|\/)(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$|\.(?:proto|graphql|graphqls)$|(?:^|\/)(?:docs?|documentation)\/(?:.*\/)?(?:api|rest|reference|endpoints)\b.*/i,
    heading: /\b(?:api|endpoints?|routes|rest)\b/i,
    packages:
      /^(?:@nestjs\/swagger|@?fastify[/-]swagger(?:-ui)?|swagger-(?:jsdoc|ui-express)|tsoa|redoc-express|@scalar\/.+)$/,
  },
  {
    id: 'architecture',
    what: 'a description of the architecture',
    tells: 'Nobody can tell which dependencies are meant and which crept in',
    path: /(?:^|\/)(?:architecture|adrs?|decisions|design)(?:[./-]|$)/i,
    heading: /\b(?:architecture|design|structure|layers|how it works|overview of the code)\b/i,
  },
  {
    id: 'deployment',
    what: 'deployment documentation',
    tells: 'Only those who did it before can put the service into production',
    path: /(?:^|\/)(?:deploy(?:ment|ing)?|self-?host(?:ing|ed)?|installation|hosting|operations?|runbooks?)(?:[./-]|$)/i,
    heading: /\b(?:deploy(?:ment|ing)?|self-?host(?:ing|ed)?|production|hosting|installation|docker)\b/i,
  },
  {
    id: 'performance',
    what: 'a document about performance',
    tells: 'Nobody knows what load the service is meant to bear',
    path: /(?:^|\/)(?:performance|scal(?:ing|ability)|load-?tests?|benchmarks?|capacity|slos?)(?:[./-]|$)/i,
    heading: /\b(?:performance|scal(?:ing|ability)|load tests?|benchmarks?|capacity|throughput|latency)\b/i,
  },
  {
    id: 'backup',
    what: 'a document about backup and restore',
    tells: 'The first restore is tried out on the day the data are gone',
    path: /(?:^|\/)(?:backups?|restore|disaster-?recovery)(?:[./-]|$)/i,
    heading: /\b(?:back-?ups?|restor(?:e|ing)|disaster recovery)\b/i,
  },
];

/** Code, tests and what is installed; but a folder `docs` of a site's sources is for readers. */
const notForReaders = /(?:^|\/)(?:node_modules\/|(?:src|tests?)\/(?!(?:.*\/)?docs?\/))/;

/** A README that says less (characters) is a title. */
const leastReadme = 200;

/** The documents without which a service depends on who wrote it. */
export const docsPresent: Policy<'files'> = {
  name: 'docs-present',
  needs: ['files'],
  isDeclared: () => true,
  check({ files }, config) {
    const severity = severityOf(config, 'docs-present');
    const { notNeeded = [] } = optionsOf(config, 'docs-present');
    const readme = files.prose.find(({ path }) => /^readme\.\w+$/i.test(path));
    const file = readme?.path ?? projectHead(files);
    const say = (id: string, message: string) =>
      policyFinding('docs-present', severity, { messageId: 'missing', message, file, identity: id });
    const findings = subjects
      .filter(({ id }) => !(notNeeded as readonly string[]).includes(id))
      .filter(subject => !isTreated(subject, files))
      .map(({ id, what, tells }) =>
        say(
          id,
          `There is no ${what.replace(/^an? /, '')}. ${tells}. Write it below \`docs/\`, or as a section of the README.`,
        ),
      );
    if (!readme || readme.length < leastReadme)
      findings.unshift(
        say(
          'readme',
          'There is no README that says what this is and how to run it. Everybody who joins asks the same questions. Write one at the root.',
        ),
      );
    return { findings, announcements: [] };
  },
};

function isTreated({ path, heading, packages }: Subject, files: ProjectFiles): boolean {
  const isDocument = (file: string) =>
    /\.(?:md|mdx|rst|adoc|html|ya?ml|json|proto|graphqls?|png|svg|puml|drawio)$/i.test(file);
  return (
    files.paths.some(file => path.test(file) && isDocument(file) && !notForReaders.test(file)) ||
    files.prose.some(prose => isForReaders(prose) && prose.headings.some(one => heading.test(one))) ||
    files.manifests.some(({ dependencies }) => dependencies.some(({ name }) => packages?.test(name) ?? false))
  );
}

/** Documents at the root, of packages, and below `docs`; not changelogs, nor notes inside of the code. */
function isForReaders({ path }: Prose): boolean {
  const isOther =
    /(?:^|\/)(?:(?:CHANGELOG|CODE_OF_CONDUCT|LICENSE|SECURITY|CONTRIBUTING)\b|(?:\.github|\.changeset)\/)/i;
  return !isOther.test(path) && !notForReaders.test(path);
}
