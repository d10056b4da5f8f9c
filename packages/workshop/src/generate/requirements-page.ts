import { requirementState, type RequirementState } from '../requirements/requirement-state.js';
import type { Requirement } from '../requirements/requirement.js';
import { table } from './markdown-table.js';

const documents: Readonly<Record<string, string>> = {
  '000': 'Go Backend Scalability Instructions',
  '001': 'Go Backend Scalability & Best Practices',
  '002': 'Go Advanced Patterns',
  '003': 'Golang microservices architect',
  '004': 'Backend Architect Agent',
};

/** The page of all requirements, with the state of each, as the checks that exist have it. */
export function requirementsPage(requirements: readonly Requirement[], existing: ReadonlySet<string>): string {
  const states = requirements.map(requirement => requirementState(requirement, existing));
  const count = (state: RequirementState) => states.filter(one => one === state).length;
  const sections = Object.entries(documents).map(([document, title]) => {
    const rows = requirements
      .filter(({ id }) => id.startsWith(`${document}.`))
      .map(requirement => [
        `<a id="${requirement.id}"></a>${requirement.id}`,
        requirement.says,
        requirement.checks.map(check => checkCell(check, existing)).join(', '),
        requirementState(requirement, existing),
      ]);
    return `## ${document} ${title}\n\n${table(['Statement', 'What it says', 'Checks', 'State'], rows)}\n`;
  });
  return `# Requirements

Every statement of the five documents about scalable backends, and what enforces it. A statement is _enforced_ once every
check it names exists, has a page, and has a case that it reports and one that it leaves alone; _partly_, once one of them
does; _planned_ before that. A check that does not exist yet is written in italics. This page is generated from
[requirements.yaml](requirements.yaml) by \`pnpm generate\`.

${table(
  ['State', 'Statements'],
  (['enforced', 'partly', 'planned'] as const).map(state => [state, String(count(state))]),
)}

${sections.join('\n')}`;
}

function checkCell(check: string, existing: ReadonlySet<string>): string {
  if (!existing.has(check)) return `_${check}_`;
  if (check.includes('/')) return `\`${check}\``;
  const name = check.replace('arch:', '');
  return `[${check}](${name}.md)`;
}
