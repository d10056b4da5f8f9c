/** What a file of the project is to those who read it. */
export type FileKind =
  | 'manifest'
  | 'dockerfile'
  | 'compose'
  | 'kubernetes'
  | 'ci'
  | 'ci-script'
  | 'hook'
  | 'hook-config'
  | 'env'
  | 'prose'
  | 'diagram'
  | 'openapi'
  | 'proto'
  | 'test-config';

const kinds: readonly [FileKind, RegExp][] = [
  ['manifest', /(?:^|\/)package\.json$/],
  ['dockerfile', /(?:^|\/)(?:[\w-]+\.)?(?:Dockerfile|Containerfile)(?:\.(?!dockerignore)[\w.-]+)?$/i],
  ['compose', /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/],
  [
    'ci',
    /^(?:\.github\/workflows\/[^/]+|\.gitlab-ci|\.gitlab\/[\w./-]+|\.circleci\/[^/]+|\.buildkite\/[\w./-]+|azure-pipelines[\w.-]*|bitbucket-pipelines|\.travis|\.drone|\.woodpecker|appveyor|cloudbuild)\.ya?ml$/,
  ],
  ['ci', /(?:^|\/)\.github\/actions\/[\w./-]+\/action\.ya?ml$/],
  ['ci-script', /(?:^|\/)Jenkinsfile$/],
  ['hook', /(?:^|\/)\.(?:husky|githooks)\/pre-commit$/],
  ['hook-config', /^(?:\.?lefthook|\.pre-commit-config)\.ya?ml$/],
  ['env', /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[\w-]*\.env|example\.env|env\.example)$/],
  ['prose', /(?:^|\/)[^/]+\.(?:md|mdx|rst|adoc)$/i],
  ['diagram', /\.(?:md|mdx|mmd|mermaid)$/i],
  [
    'test-config',
    /(?:^|\/)(?:(?:vitest|vite|jest|c8|nyc)[\w.-]*\.config(?:\.[\w-]+)?\.[cm]?[jt]s|(?:jest|vitest)[\w.-]*\.config\.json|\.(?:c8rc|nycrc)(?:\.json)?)$/,
  ],
  ['proto', /\.proto$/],
  ['openapi', /(?:^|\/)[^/]*(?:openapi|swagger|api-?spec|api-?docs?|api)[^/]*\.(?:ya?ml|json)$/i],
  ['openapi', /(?:^|\/)(?:openapi|swagger)\/[^/]+\.(?:ya?ml|json)$/i],
];

/** Where YAML is about Kubernetes as likely as not; the text decides. */
const manifestFolder =
  /(?:^|\/)(?:k8s|kubernetes|kube|manifests?|deploy(?:ment)?s?|kustomize|overlays|base|argocd|infra|ops)\/.*\.ya?ml$/i;

/** Templates of Helm are no YAML before they are filled in. */
const template = /(?:^|\/)(?:templates|charts)\//;
const configured: ReadonlySet<FileKind> = new Set(['ci', 'compose', 'hook-config']);

/** The kinds of a file by its path; none for what nobody reads. */
export function fileKinds(path: string): FileKind[] {
  const found = new Set(kinds.filter(([, pattern]) => pattern.test(path)).map(([kind]) => kind));
  const isManifest =
    manifestFolder.test(path) && !template.test(path) && ![...found].some(kind => configured.has(kind));
  if (isManifest) found.add('kubernetes');
  return [...found];
}
