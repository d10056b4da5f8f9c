import { announce } from '../../errors.js';
import type { Announcement } from '../../announcement.js';
import type { OxlintRun } from './spawn-oxlint.js';

/** Lines of the engine's own output that are passed on. */
const KEPT_LINES = 30;

/** Says why oxlint printed no report. */
export function oxlintFailure({ stdout, stderr }: OxlintRun): Announcement {
  const output = `${stdout}\n${stderr}`.trim();
  const wrongOptions = /Failed to setup JS plugin options:\s*(?:Error: )?(.+)/.exec(output)?.[1];
  if (wrongOptions !== undefined) return announce('PLIMSOLL_RULE_OPTIONS_INVALID', { detail: placed(wrongOptions) });
  const missing = /Cannot find (?:native binding|module '(@oxlint\/[^']+)')/.exec(output);
  if (missing) return announce('PLIMSOLL_OXLINT_MISSING', { detail: missing[1] ?? '@oxlint/binding' });
  return announce('PLIMSOLL_ENGINE_FAILED', { engine: 'oxlint' }, output.split('\n').slice(-KEPT_LINES).join('\n'));
}

/** With the place in the configuration where the options of the rule stand. */
function placed(complaint: string): string {
  const [, rule] = /plimsoll\/([\w-]+)/.exec(complaint) ?? [];
  const sentence = /[.?!]$/.test(complaint) ? complaint : `${complaint}.`;
  return rule === undefined ? sentence : `rules["${rule}"][1]: ${sentence}`;
}
