import type { LibraryTable } from '@plimsoll/knowledge';
import type { GlobbedRole } from './file-role-name.js';

/** The ready-made architectures. */
export type PresetName = 'clean' | 'hexagonal' | 'nest' | 'go-layout' | 'monorepo';

/** A named set of files, and what its files may import. */
export interface LayerConfig {
  /** How messages, pictures and other layers call it. */
  readonly name: string;
  /** Globs relative to the folder of the config file. A file belongs to the first layer that matches it. */
  readonly patterns: readonly string[];
  /**
   * Names of the layers that its files may import; `*` stands for all. A layer may always import itself, and files of
   * no layer. Left out: the layers named before this one, so that a plain list reads from the inside out.
   */
  readonly mayImport?: readonly string[];
  /** Layers from which types, but no values, may be imported. */
  readonly mayImportTypes?: readonly string[];
}

/** A part of the system that is owned, deployed or sold on its own. */
export interface ServiceConfig {
  /** How messages, pictures and other services call it. */
  readonly name: string;
  /** Globs of its files, relative to the folder of the config file. A file belongs to the first service that matches it. */
  readonly patterns: readonly string[];
  /** Globs of those of its files that other services may import. Left out: none. */
  readonly contracts?: readonly string[];
  /** Names of the services whose contracts it may import and which it may call. Left out: all. */
  readonly mayUse?: readonly string[];
  /** Host names, and names of environment variables with addresses, by which other services call it. */
  readonly addresses?: readonly string[];
}

/** Features that lie side by side in folders, each of them isolated as a service is. */
export interface SlicesConfig {
  /** Globs of folders: `src/modules/*` makes each folder below `src/modules` a slice. */
  readonly folders: readonly string[];
  /** Globs, relative to a slice's folder, of those of its files that other slices may import. Default: `index.*`. */
  readonly contracts?: readonly string[];
}

/**
 * The packages of a workspace: what is deployed, and what that shares. A package is a member of the npm, yarn or pnpm
 * workspace whose folder, or one above it, matches; where there is no such member, the folder itself that matches.
 */
export interface WorkspacesConfig {
  /** Globs of the folders of what is deployed. Apps import packages; nobody imports an app. Asked before `packages`. */
  readonly apps?: readonly string[];
  /** Globs of the folders of what is shared. */
  readonly packages?: readonly string[];
  /**
   * Globs, relative to a package's folder, of the files that others may import beside what its `package.json` offers.
   * Default: `{index,src/index}.*`.
   */
  readonly contracts?: readonly string[];
}

/** Findings of a policy that are meant, in files that have no comments: `package.json`, OpenAPI in JSON. */
export interface IgnoreConfig {
  /** Name of the policy. */
  readonly policy: keyof PoliciesConfig;
  /** Globs of the files in which it is reported. */
  readonly files: readonly string[];
  /** A part of what the finding is about: the name of a dependency, a table, a script. Left out: all of them. */
  readonly about?: string;
  /** Why. */
  readonly reason: string;
}

/** `off`, or how seriously a rule or policy is taken. */
export type Setting = 'off' | 'warning' | 'error';

/** What every policy's options have in common. */
export interface PolicySeverity {
  /** How its findings are taken. Default: error for what is proved, warning for what is likely. */
  readonly severity?: 'warning' | 'error';
}

/** Options of `layers`. */
export interface LayersOptions extends PolicySeverity {
  /** Also report layers that are reached through files of no layer, with the path. Default: false. */
  readonly through?: boolean;
  /** Roles whose files may import anything. Default: test, composition-root, entry, script, generated, migration. */
  readonly exempt?: readonly GlobbedRole[];
}

/** Options of `no-cycles`. */
export interface NoCyclesOptions extends PolicySeverity {
  /** What becomes of a cycle that exists for the type checker only. Default: off. */
  readonly typeOnly?: Setting;
}

/** Options of `domain-purity`. */
export interface DomainPurityOptions extends PolicySeverity {
  /** Packages that the domain may import although they are frameworks or drivers. Globs are allowed. */
  readonly allowPackages?: readonly string[];
  /** Ambient effects that are no business of this project: `time`, `randomness`, … */
  readonly allowAmbient?: readonly AmbientKind[];
}

/** Options of `project-structure`. */
export interface ProjectStructureOptions extends PolicySeverity {
  /** The layout whose folders are asked for. Default: that of the preset, if it has one; else none. */
  readonly layout?: 'go-like' | 'hexagonal' | 'nest' | 'monorepo';
}

/** Options of `env-documented`. */
export interface EnvDocumentedOptions extends PolicySeverity {
  /** Variables that the platform sets, so that nobody is asked to. */
  readonly given?: readonly string[];
}

/** Options of `docs-present`. */
export interface DocsPresentOptions extends PolicySeverity {
  /** What this project needs no document about. */
  readonly notNeeded?: readonly ('api' | 'architecture' | 'deployment' | 'performance' | 'backup')[];
}

/** Options of `tests-present`. */
export interface TestsPresentOptions extends PolicySeverity {
  /** What this project needs none of. */
  readonly notNeeded?: readonly (
    'unit' | 'integration' | 'e2e' | 'contract' | 'load' | 'benchmark' | 'profile' | 'property' | 'coverage' | 'shuffle'
  )[];
  /** The least coverage, in per cent. Default: 80. */
  readonly coverage?: number;
}

/** Options of `sql-schema`. */
export interface SqlSchemaOptions extends PolicySeverity {
  /** `uuid`: numbers are reported as primary keys. Default: `uuid`. */
  readonly primaryKey?: 'uuid' | 'any';
  /** Tables that are as they must be. */
  readonly ignoreTables?: readonly string[];
}

/** Options of `no-leaked-types`. */
export interface NoLeakedTypesOptions extends PolicySeverity {
  /** Globs of packages whose types inner layers may show although they are frameworks or drivers. */
  readonly allowPackages?: readonly string[];
}

/** Options of `shared-database`. */
export interface SharedDatabaseOptions extends PolicySeverity {
  /** Names of tables that services share on purpose: an outbox. */
  readonly allowTables?: readonly string[];
}

/** Options of `thin-entrypoint`. */
export interface ThinEntrypointOptions extends PolicySeverity {
  /** How many decisions (branches, loops, conditions) an entry may take. Default: 10. */
  readonly maxDecisions?: number;
}

/** Options of `http-hardening`. */
export interface HttpHardeningOptions extends PolicySeverity {
  /** What every application must have. Default: headers, rate-limit, compression. */
  readonly expects?: readonly ('headers' | 'rate-limit' | 'compression' | 'cors')[];
  /** The largest body, in megabytes, that every route may take. Default: 5. */
  readonly bodyLimit?: number;
}

/** Options of `api-contract`. */
export interface ApiContractOptions extends PolicySeverity {
  /** Routes that no contract needs to promise, as the findings name them: `POST /hooks`. */
  readonly undocumented?: readonly string[];
}

/** Options of `observability`. */
export interface ObservabilityOptions extends PolicySeverity {
  /** What every service must have. Default: all of it. */
  readonly expects?: readonly ('logger' | 'metrics' | 'tracing' | 'alerts')[];
}

/** Options of `sync-call-chains`. */
export interface SyncCallChainsOptions extends PolicySeverity {
  /** How many services may wait for each other in a row. Default: 2. */
  readonly maxDepth?: number;
}

/** How tightly a layer, a service or a folder may be tied to the others. Counted in modules, without tests. */
export interface CouplingBudget {
  /** How many modules outside may import it. */
  readonly maxFanIn?: number;
  /** How many modules outside it may import. */
  readonly maxFanOut?: number;
  /** Fan-out / (fan-in + fan-out), from 0 (hard to change) to 1 (easy to change). */
  readonly maxInstability?: number;
  /** The least share of interfaces, other types and abstract classes in what it exports, from 0 to 1. */
  readonly minAbstractness?: number;
  /** From the main sequence: |abstractness + instability - 1|, from 0 to 1. */
  readonly maxDistance?: number;
}

/** Something that code reaches for in its surroundings instead of being given it. */
export type AmbientKind = 'network' | 'process' | 'files' | 'time' | 'timers' | 'randomness';

/** Settings of the checker's policies by name. */
export interface PoliciesConfig {
  /** Imports follow the declared layers. */
  readonly layers?: Setting | LayersOptions;
  /** What lies below `internal/` is imported only from below its parent. */
  readonly 'internal-packages'?: Setting | PolicySeverity;
  /** Modules do not import each other in a circle. */
  readonly 'no-cycles'?: Setting | NoCyclesOptions;
  /** The domain and its use cases import no frameworks or drivers and reach for nothing around them. */
  readonly 'domain-purity'?: Setting | DomainPurityOptions;
  /** Dependencies are declared where they are used, in the field that fits, locked, and used. */
  readonly 'dependency-hygiene'?: Setting | PolicySeverity;
  /** The folders are those of the declared layout, and git tracks no file of secrets. */
  readonly 'project-structure'?: Setting | ProjectStructureOptions;
  /** Every environment variable that the service reads is shown in an example, and the reverse. */
  readonly 'env-documented'?: Setting | EnvDocumentedOptions;
  /** Images and manifests are fit to run a service: not as root, stopped by signals, asked for health, bounded. */
  readonly deployment?: Setting | PolicySeverity;
  /** README, API, architecture, deployment, performance, and backup and restore are documented. */
  readonly 'docs-present'?: Setting | DocsPresentOptions;
  /** There are tests of every kind and for every layer, with a floor of coverage, in another order each time. */
  readonly 'tests-present'?: Setting | TestsPresentOptions;
  /** Formatter, linter, type check and tests run in CI on every change, and something of it before each commit. */
  readonly 'quality-gates'?: Setting | PolicySeverity;
  /** Migrations go both ways, in one order, lose nothing by accident, stay as they are once merged, and run by themselves. */
  readonly migrations?: Setting | PolicySeverity;
  /** Tables have keys, indexes for their references, times with a zone, and columns that say when. */
  readonly 'sql-schema'?: Setting | SqlSchemaOptions;
  /** A signal that is at hand goes along on every call down to I/O. */
  readonly 'signal-propagation'?: Setting | PolicySeverity;
  /** Services, slices and packages of a workspace import of each other what their contracts offer. */
  readonly 'service-isolation'?: Setting | PolicySeverity;
  /** Inner layers take and hold interfaces, and no class of an outer layer. */
  readonly 'depend-on-abstractions'?: Setting | PolicySeverity;
  /** The signatures of inner layers name no type of a framework or driver. */
  readonly 'no-leaked-types'?: Setting | NoLeakedTypesOptions;
  /** A port is declared by who needs it, not beside its implementation. */
  readonly 'consumer-owned-interfaces'?: Setting | PolicySeverity;
  /** A table is read and written by one service. */
  readonly 'shared-database'?: Setting | SharedDatabaseOptions;
  /** Layers, services and folders keep the budgets of coupling that the configuration gives them. */
  readonly coupling?: Setting | PolicySeverity;
  /** What starts a process holds no logic and is imported by nobody. */
  readonly 'thin-entrypoint'?: Setting | ThinEntrypointOptions;
  /** Each application on the network has security headers, a rate limit, compression and a sane limit of bodies. */
  readonly 'http-hardening'?: Setting | HttpHardeningOptions;
  /** Each service has a logger, metrics and traces, loaded in time, and somebody is alerted. */
  readonly observability?: Setting | ObservabilityOptions;
  /** Services do not wait for each other in long rows, and never in a circle. */
  readonly 'sync-call-chains'?: Setting | SyncCallChainsOptions;
  /** An application has one place where errors become answers, a consumer one that hears of failures. */
  readonly 'error-boundary'?: Setting | PolicySeverity;
  /** What a process starts and opens is closed when it is told to end, in order and within a bound. */
  readonly 'graceful-shutdown'?: Setting | PolicySeverity;
  /** A server says whether it is ready, can say no, and is asked where it answers. */
  readonly 'health-endpoints'?: Setting | PolicySeverity;
  /** Routes and RPCs are those that the committed OpenAPI and proto files promise. */
  readonly 'api-contract'?: Setting | ApiContractOptions;
  /** Committed diagrams of the architecture show what the code is. */
  readonly 'diagram-fresh'?: Setting | PolicySeverity;
}

/** Setting of one editor rule: a severity, or a severity and the rule's options. */
export type RuleSetting = Setting | readonly [Setting, Readonly<Record<string, unknown>>];

/** `plimsoll.config.{ts,mts,js,mjs,cjs,json}`: plain data, the same for the editor, the checker and the command. */
export interface PlimsollConfig {
  /** For editors: `./node_modules/@plimsoll/config/schema/plimsoll.config.schema.json`. */
  readonly $schema?: string;
  /** A ready-made architecture, whose layers hold until `layers` replaces them. */
  readonly preset?: PresetName;
  /**
   * The project's layers, from the inside out. Replaces those of the preset.
   * @example [{ "name": "domain", "patterns": ["src/domain/**"] }, { "name": "infrastructure", "patterns": ["src/infrastructure/**"] }]
   */
  readonly layers?: readonly LayerConfig[];
  /**
   * Globs of what every layer may import and that imports none: a kernel of base classes, tokens, constants. It is a layer
   * of its own, named `shared` and asked first.
   */
  readonly shared?: readonly string[];
  /**
   * The services of the repository.
   * @example [{ "name": "billing", "patterns": ["services/billing/**"], "contracts": ["services/billing/api/**"] }]
   */
  readonly services?: readonly ServiceConfig[];
  /** The features inside of a service. */
  readonly slices?: SlicesConfig;
  /** The packages of the workspace, and which of them are deployed. Replaces, key by key, those of the preset. */
  readonly workspaces?: WorkspacesConfig;
  /** Routes that anybody may call without being known: `GET /health`, `POST /login`. `*` stands for any part. */
  readonly publicRoutes?: readonly string[];
  /**
   * Globs of the files that start a process, beside the default ones.
   * @example ["src/bin/*.ts"]
   */
  readonly entries?: readonly string[];
  /** Globs for each role. They replace the defaults; the item `...` stands for the defaults. */
  readonly roles?: Partial<Readonly<Record<GlobbedRole, readonly string[]>>>;
  /** Facts about libraries that nobody outside knows, in the shape of the built-in tables. */
  readonly libraries?: readonly LibraryTable[];
  /**
   * The servers that only this system's own services or its administrators reach, with no load balancer between: globs of
   * the files that start them, or `file#function` for one function or method of a file.
   */
  readonly internalServers?: readonly string[];
  /**
   * Budgets of coupling, by the name of a layer or service, or by a folder (`src/orders/`).
   * @example { "domain": { "maxFanOut": 0 }, "src/orders/": { "maxInstability": 0.5 } }
   */
  readonly metrics?: Readonly<Record<string, CouplingBudget>>;
  /**
   * Policies of the architecture checker, each a severity or an object of options.
   * @example { "no-cycles": { "typeOnly": "warning" }, "layers": "error" }
   */
  readonly policies?: PoliciesConfig;
  /** Names of the layers that `domain-purity` keeps pure. Replaces those of the preset. */
  readonly domain?: readonly string[];
  /** Globs of files that nothing looks at, beside node_modules, dist and what git ignores. */
  readonly ignore?: readonly string[];
  /** Findings of policies that are meant, where a comment `plimsoll-ignore` cannot say so. */
  readonly ignores?: readonly IgnoreConfig[];
  /**
   * Rules by name, each a severity, or a severity and its options.
   * @example { "require-deadline": "error", "no-sync-io": ["warning", { "allow": ["startup"] }] }
   */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}
