import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import type { SymbolGraph } from '../graph/symbol-graph.js';
import type { Policy, PolicyResult } from './policy.js';

/** Runs a policy on a drawn graph; `files` are the texts of what lies beside the modules, `symbols` those that are drawn. */
export function ask(
  policy: Policy,
  drawing: Drawing,
  config: PlimsollConfig = {},
  files: Readonly<Record<string, string>> = {},
  symbols?: SymbolGraph,
): PolicyResult {
  return policy.check(drawGraph(drawing, files, undefined, symbols), resolveConfig(config));
}

/** What a policy reports, each finding as `file:line messageId identity`. */
export function said(
  policy: Policy,
  drawing: Drawing,
  config: PlimsollConfig = {},
  files: Readonly<Record<string, string>> = {},
  symbols?: SymbolGraph,
): string[] {
  return ask(policy, drawing, config, files, symbols).findings.map(
    ({ location, messageId, identity }) => `${location.file}:${location.line} ${messageId} ${identity}`,
  );
}
