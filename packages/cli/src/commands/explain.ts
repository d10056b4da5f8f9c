import { policyCatalog } from '@plimsoll/architecture';
import { loadPlugin } from '../engines/load-plugin.js';
import type { ExitCode } from '../exit-code.js';
import { unknownRule } from '../filters/select-rules.js';
import { defaultSeverity, type RuleEntry } from '../rule-entry.js';
import { rulePage } from './rule-page.js';
import type { Terminal } from './terminal.js';

/**
 * `plimsoll explain`: prints what a rule or policy is, and its page.
 * @throws PlimsollError when nothing has that name.
 */
export async function explain(name: string, { stdout }: Pick<Terminal, 'stdout'>): Promise<ExitCode> {
  const { catalog } = await loadPlugin();
  const bare = name.replace(/^plimsoll\//, '');
  const rule = catalog.find(entry => entry.name === bare);
  const policy = policyCatalog.find(entry => entry.name === bare);
  if (!rule && !policy) throw unknownRule(bare, [...catalog, ...policyCatalog]);
  const header = rule ? ruleHeader(rule) : policyHeader(policy);
  stdout(
    [`${bare}: ${(rule ?? policy)?.description ?? ''}`, ...header, '', rulePage(bare) ?? ''].join('\n').trimEnd() +
      '\n',
  );
  return 0;
}

function ruleHeader(entry: RuleEntry): string[] {
  const { family, preset, certainty, policyTwin } = entry;
  const lines = [
    `Rule of the family ${family}, in the preset ${preset}; ${certainty}, so its findings are ${defaultSeverity(entry)}s.`,
  ];
  if (policyTwin !== undefined)
    lines.push(`In the editor; \`plimsoll check\` runs the policy ${policyTwin} in its place.`);
  return lines;
}

function policyHeader(policy: (typeof policyCatalog)[number] | undefined): string[] {
  if (!policy) return [];
  const { family, preset, needsDeclaration, editorTwins } = policy;
  const when = needsDeclaration
    ? 'runs when plimsoll.config declares what it is about'
    : 'runs without any configuration';
  const lines = [`Policy of the family ${family}, in the preset ${preset}; ${when}.`];
  if (editorTwins.length > 0) lines.push(`In the editor: ${editorTwins.join(', ')}.`);
  return lines;
}
