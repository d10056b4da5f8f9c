import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Announcement } from '../graph/announcement.js';
import type { Graph, GraphPart } from '../graph/graph.js';
import type { PolicyName } from './policy-catalog.js';

/** What a policy makes of a graph. */
export interface PolicyResult {
  readonly findings: readonly Finding[];
  /** What the policy had nothing to look at. */
  readonly announcements: readonly Announcement[];
}

/** A policy: a pure function of a finished graph and the config. */
export interface Policy<Part extends GraphPart = GraphPart> {
  readonly name: PolicyName;
  /** The parts of the graph that it looks at. What no policy needs is not read. */
  readonly needs: readonly Part[];
  /** Whether the config declares what the policy is about; asked for those that need it. */
  isDeclared(config: ResolvedConfig): boolean;
  check(graph: Graph<Part>, config: ResolvedConfig): PolicyResult;
}
