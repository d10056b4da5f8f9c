import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import type { Policy, PolicyResult } from './policy.js';

/** Runs a policy on a drawn graph. */
export function ask(policy: Policy, drawing: Drawing, config: PlimsollConfig = {}): PolicyResult {
  return policy.check(drawGraph(drawing), resolveConfig(config));
}

/** What a policy reports, each finding as `file:line messageId identity`. */
export function said(policy: Policy, drawing: Drawing, config: PlimsollConfig = {}): string[] {
  return ask(policy, drawing, config).findings.map(
    ({ location, messageId, identity }) => `${location.file}:${location.line} ${messageId} ${identity}`,
  );
}
