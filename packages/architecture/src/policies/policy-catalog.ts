/** The names of the policies. */
export type PolicyName =
  | 'layers'
  | 'internal-packages'
  | 'no-cycles'
  | 'domain-purity'
  | 'dependency-hygiene'
  | 'project-structure'
  | 'env-documented'
  | 'deployment'
  | 'docs-present'
  | 'tests-present'
  | 'quality-gates'
  | 'migrations'
  | 'sql-schema'
  | 'signal-propagation'
  | 'service-isolation'
  | 'depend-on-abstractions'
  | 'no-leaked-types'
  | 'consumer-owned-interfaces'
  | 'shared-database'
  | 'thin-entrypoint'
  | 'coupling'
  | 'http-hardening'
  | 'observability'
  | 'sync-call-chains'
  | 'error-boundary'
  | 'graceful-shutdown'
  | 'health-endpoints'
  | 'api-contract'
  | 'diagram-fresh';

/** What is known of a policy without running it. */
export interface PolicyMeta {
  readonly name: PolicyName;
  readonly family: 'architecture';
  readonly description: string;
  /** Ids of the statements in the requirements table that the policy enforces. */
  readonly requirements: readonly string[];
  /** Runs only when the config declares what it is about. */
  readonly needsDeclaration: boolean;
  /** What the config must declare, where it must: "`layers` or a `preset`". */
  readonly declaredBy?: string;
  readonly preset: 'recommended' | 'strict';
  /** Findings of a proof are errors, those of a heuristic warnings. Default: proof. */
  readonly certainty?: 'proof' | 'heuristic';
  /** Names of the editor rules that report the same faults; the command runs the policy in their place. */
  readonly editorTwins: readonly string[];
  /** Names of editor rules that may report the same fault at the same line; what it reports there stands for theirs. */
  readonly answersFor?: readonly string[];
}

/** Every policy, in the order in which they run. */
export const policyCatalog: readonly PolicyMeta[] = [
  {
    name: 'layers',
    family: 'architecture',
    description: 'Imports follow the declared layers.',
    requirements: ['000.package-organization', '000.solid', '003.layers', '004.hexagonal'],
    needsDeclaration: true,
    declaredBy: '`layers` or a `preset`',
    preset: 'recommended',
    editorTwins: ['no-layer-violation'],
  },
  {
    name: 'internal-packages',
    family: 'architecture',
    description: 'What lies below `internal/` is imported only from below its parent.',
    requirements: ['001.structure', '002.internal', '003.layout'],
    needsDeclaration: false,
    preset: 'recommended',
    editorTwins: ['no-internal-import'],
  },
  {
    name: 'no-cycles',
    family: 'architecture',
    description: 'Modules do not import each other in a circle.',
    requirements: ['000.package-organization'],
    needsDeclaration: false,
    preset: 'recommended',
    editorTwins: [],
  },
  {
    name: 'domain-purity',
    family: 'architecture',
    description: 'The domain and its use cases import no frameworks or drivers and reach for nothing around them.',
    requirements: ['003.layers', '004.hexagonal'],
    needsDeclaration: true,
    declaredBy: '`domain` layers or a `preset`',
    preset: 'strict',
    editorTwins: [],
  },
  {
    name: 'dependency-hygiene',
    family: 'architecture',
    description: 'Dependencies are declared where they are used, in the field that fits, locked, and used.',
    requirements: ['003.modules'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'project-structure',
    family: 'architecture',
    description: 'The folders are those of the declared layout, and git tracks no file of secrets.',
    requirements: ['000.package-organization', '001.structure', '002.module-layout', '003.layout', '004.structure'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'env-documented',
    family: 'architecture',
    description: 'Every environment variable that the service reads is shown in an example, and the reverse.',
    requirements: ['003.deployment', '004.structure', '004.env-config'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'deployment',
    family: 'architecture',
    description:
      'Images and manifests are fit to run a service: not as root, stopped by signals, asked for health, bounded.',
    requirements: ['001.containers', '003.deployment', '004.structure'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'docs-present',
    family: 'architecture',
    description: 'README, API, architecture, deployment, performance, and backup and restore are documented.',
    requirements: ['000.docs', '004.structure', '004.backup'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'tests-present',
    family: 'architecture',
    description:
      'There are tests of every kind and for every layer, with a floor of coverage, in another order each time.',
    requirements: [
      '000.tests',
      '002.race-detector',
      '002.benchmarks',
      '002.coverage',
      '003.tests',
      '004.integration',
      '004.profiling',
    ],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'quality-gates',
    family: 'architecture',
    description:
      'Formatter, linter, type check and tests run in CI on every change, and something of it before each commit.',
    requirements: ['002.lint-all', '004.structure', '004.cicd'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'migrations',
    family: 'architecture',
    description:
      'Migrations go both ways, in one order, lose nothing by accident, stay as they are once merged, and run by themselves.',
    requirements: ['004.migrations', '004.migrations-automated'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'sql-schema',
    family: 'architecture',
    description: 'Tables have keys, indexes for their references, times with a zone, and columns that say when.',
    requirements: ['004.schema', '004.uuid', '004.soft-delete', '004.indexing'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'signal-propagation',
    family: 'architecture',
    description: 'A signal that is at hand goes along on every call down to I/O.',
    requirements: ['000.repository-context', '002.context-everywhere', '003.context-propagation'],
    needsDeclaration: false,
    preset: 'strict',
    editorTwins: [],
    answersFor: ['require-signal-forwarding'],
  },
  {
    name: 'service-isolation',
    family: 'architecture',
    description: 'Services, slices and packages of a workspace import of each other what their contracts offer.',
    requirements: ['003.service-boundaries', '003.distributed-monolith'],
    needsDeclaration: true,
    declaredBy: '`services`, `slices`, `workspaces` or the preset `monorepo`',
    preset: 'strict',
    editorTwins: [],
  },
  {
    name: 'depend-on-abstractions',
    family: 'architecture',
    description: 'Inner layers take and hold interfaces, and no class of an outer layer.',
    requirements: [
      '000.service-interface',
      '000.service-dependencies',
      '000.solid',
      '002.accept-interfaces',
      '003.injection',
      '003.interfaces',
      '004.injection',
    ],
    needsDeclaration: true,
    declaredBy: '`domain` layers or a `preset`',
    preset: 'strict',
    editorTwins: [],
  },
  {
    name: 'no-leaked-types',
    family: 'architecture',
    description: 'The signatures of inner layers name no type of a framework or driver.',
    requirements: ['004.hexagonal'],
    needsDeclaration: true,
    declaredBy: '`domain` layers or a `preset`',
    preset: 'strict',
    editorTwins: [],
  },
  {
    name: 'consumer-owned-interfaces',
    family: 'architecture',
    description: 'A port is declared by who needs it, not beside its implementation.',
    requirements: ['002.consumer-interfaces'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'shared-database',
    family: 'architecture',
    description: 'A table is read and written by one service.',
    requirements: ['003.service-boundaries', '003.database-per-service', '003.distributed-monolith'],
    needsDeclaration: true,
    declaredBy: 'two `services` or more',
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'thin-entrypoint',
    family: 'architecture',
    description: 'What starts a process holds no logic and is imported by nobody.',
    requirements: ['001.structure'],
    needsDeclaration: false,
    preset: 'strict',
    editorTwins: [],
  },
  {
    name: 'coupling',
    family: 'architecture',
    description: 'Layers, services and folders keep the budgets of coupling that the configuration gives them.',
    requirements: ['003.service-boundaries'],
    needsDeclaration: true,
    declaredBy: '`metrics`',
    preset: 'recommended',
    editorTwins: [],
  },
  {
    name: 'http-hardening',
    family: 'architecture',
    description:
      'Each application on the network has security headers, a rate limit, compression and a sane limit of bodies.',
    requirements: ['004.compression', '004.cors', '004.headers'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'observability',
    family: 'architecture',
    description: 'Each service has a logger, metrics and traces, loaded in time, and somebody is alerted.',
    requirements: ['001.monitoring', '003.metrics', '003.tracing', '003.missing-observability', '004.monitoring'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'sync-call-chains',
    family: 'architecture',
    description: 'Services do not wait for each other in long rows, and never in a circle.',
    requirements: ['003.distributed-monolith', '003.cascading'],
    needsDeclaration: true,
    declaredBy: 'two `services` or more',
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'error-boundary',
    family: 'architecture',
    description: 'An application has one place where errors become answers, a consumer one that hears of failures.',
    requirements: ['003.error-strategy'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'graceful-shutdown',
    family: 'architecture',
    description: 'What a process starts and opens is closed when it is told to end, in order and within a bound.',
    requirements: ['003.graceful-shutdown', '004.shutdown'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'health-endpoints',
    family: 'architecture',
    description: 'A server says whether it is ready, can say no, and is asked where it answers.',
    requirements: ['003.health', '004.health'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'api-contract',
    family: 'architecture',
    description: 'Routes and RPCs are those that the committed OpenAPI and proto files promise.',
    requirements: ['000.docs', '001.grpc-definition', '002.grpc-service'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
  {
    name: 'diagram-fresh',
    family: 'architecture',
    description: 'Committed diagrams of the architecture show what the code is.',
    requirements: ['000.docs'],
    needsDeclaration: false,
    preset: 'strict',
    certainty: 'heuristic',
    editorTwins: [],
  },
];
