import type { PolicyMeta } from '@plimsoll/architecture';
import type { Suite } from '../suite/suite.js';
import { table } from './markdown-table.js';

type Rule = Suite['rules'][number];

/** Replaces what stands above the first section of a page. */
export function withHeader(page: string, header: string): string {
  const body = page.search(/^## /m);
  return body < 0 ? header : `${header}\n${page.slice(body)}`;
}

/** What a rule's page says before its first section: all of it from the rule's own meta. */
export function rulePageHeader(rule: Rule, presets: Suite['presets']): string {
  const { name, docs, certainty, policyTwin } = rule;
  const inPresets = Object.keys(presets).filter(preset => name in (presets[preset] ?? {}));
  return header(name, `${docs.description}.`, [
    ['Presets', list(inPresets.map(preset => `\`${preset}\``))],
    ['Certainty', certainty === 'proof' ? 'proof: an error' : 'heuristic: a warning'],
    ['Mends', mends(rule)],
    ['Yields to', list((rule.yieldsTo ?? []).map(link))],
    ['In the command', policyTwin === undefined ? '' : `the policy ${link(policyTwin)} answers in its place`],
    [
      'Requirements',
      docs.requirements === 'beyond' ? 'beyond the documents' : list(docs.requirements.map(requirementLink)),
    ],
    ['Since', docs.since],
  ]);
}

/** What a policy's page says before its first section. */
export function policyPageHeader(policy: PolicyMeta): string {
  const { name, description, preset, needsDeclaration, editorTwins, requirements } = policy;
  return header(name, description, [
    ['Kind', 'policy of the architecture checker'],
    ['Presets', list((preset === 'recommended' ? ['recommended', 'strict'] : ['strict']).map(one => `\`${one}\``))],
    ['Runs', needsDeclaration ? 'where `plimsoll.config` declares what it is about' : 'without any configuration'],
    ['In the editor', list(editorTwins.map(link))],
    ['Requirements', list(requirements.map(requirementLink))],
  ]);
}

function header(name: string, description: string, facts: readonly (readonly [string, string])[]): string {
  const rows = facts.filter(([, value]) => value !== '');
  return `# ${name}\n\n${description}\n\n${table(['', ''], rows)}\n`;
}

function mends({ fixable, hasSuggestions }: Rule): string {
  return list([...(fixable ? ['fixed by `--fix`'] : []), ...(hasSuggestions ? ['by suggestion'] : [])]);
}

const link = (name: string): string => `[${name}](${name}.md)`;
const requirementLink = (id: string): string => `[${id}](requirements.md#${id})`;
const list = (items: readonly string[]): string => items.join(', ');
