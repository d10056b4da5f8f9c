import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import type { RuleContext, RuleFix, RuleFixer, RuleModule } from '@typescript-eslint/utils/ts-eslint';
import type { Program } from './semantics/program.js';
import type { Subscriptions } from './semantics/rule-subscriptions.js';
import type { Node } from './syntax/node.js';

export type Family =
  | 'errors'
  | 'cancellation'
  | 'concurrency'
  | 'lifecycle'
  | 'resilience'
  | 'http'
  | 'grpc'
  | 'data'
  | 'cache'
  | 'messaging'
  | 'security'
  | 'observability'
  | 'configuration'
  | 'design'
  | 'testing'
  | 'boundaries';

export interface RuleDocs {
  /** One sentence without a full stop: what the rule asks for. */
  readonly description: string;
  readonly preset: 'recommended' | 'strict';
  /** Ids of `rules-docs/requirements.yaml`, or `beyond`: no document asks for it. */
  readonly requirements: readonly string[] | 'beyond';
  /** Version that it came with. */
  readonly since: string;
}

/** An option: a JSON schema with a default and a description, which the page repeats. */
export interface OptionSchema {
  readonly default: unknown;
  readonly description: string;
  readonly schema: JSONSchema4;
}

export interface TraceNode {
  /** Absolute path; absent for the linted file. */
  readonly file?: string;
  readonly node: Node;
  readonly message: string;
}

export type Fix = (fixer: RuleFixer) => RuleFix | readonly RuleFix[] | null;

export interface Report<Id extends string> {
  /** The node that the finding is about: as small as can be, the callee's name rather than a whole call. */
  readonly node: Node;
  readonly messageId: Id;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Only where behaviour is certain to stay. */
  readonly fix?: Fix;
  readonly suggest?: readonly {
    readonly messageId: Id;
    readonly data?: Readonly<Record<string, string | number>>;
    readonly fix: Fix;
  }[];
  /** The path that proves it, first step first. */
  readonly trace?: readonly TraceNode[];
}

/** What a rule is handed beside the program. */
export interface RuleHost<Id extends string, Options> {
  /** Subscribes to what the engine knows. */
  readonly on: Subscriptions;
  readonly options: Options;
  readonly source: RuleContext<Id, unknown[]>['sourceCode'];
  report(report: Report<Id>): void;
}

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;
export type OptionValues<S extends OptionSchemas> = { readonly [K in keyof S]: S[K]['default'] };

export interface RuleDefinition<Id extends string = string, S extends OptionSchemas = OptionSchemas> {
  readonly name: string;
  readonly family: Family;
  readonly docs: RuleDocs;
  /** `proof` rules report errors, `heuristic` ones warnings; no rule is both. */
  readonly certainty: 'proof' | 'heuristic';
  readonly messages: Readonly<Record<Id, string>>;
  readonly options?: S;
  readonly fixable?: true;
  readonly hasSuggestions?: true;
  /** Rules that own a fault when both would report it at one place. */
  readonly yieldsTo?: readonly string[];
  /** The checker's policy that reports the same in the command. */
  readonly policyTwin?: string;
  create(host: RuleHost<Id, OptionValues<S>>, program: Program): void;
}

/** A rule as ESLint and oxlint load it, with our definition beside. */
export type PlimsollRule = RuleModule<string, unknown[]> & { readonly definition: RuleDefinition };

export type EngineContext = RuleContext<string, unknown[]>;
