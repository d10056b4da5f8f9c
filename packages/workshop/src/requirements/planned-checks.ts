import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { inRepository } from '../repository.js';

export const plannedFile = 'rules-docs/planned.yaml';

const header = `# Checks that requirements.yaml names and that do not exist yet. The list only ever shrinks: \`pnpm generate\` takes away what
# exists by now and adds nothing, and the contract test refuses what was not in the list before.
`;

/** Reads the checks that are marked as planned. */
export function readPlannedChecks(): string[] {
  return (parse(readFileSync(inRepository(plannedFile), 'utf8')) as string[] | null) ?? [];
}

/** The list's text with what exists taken away. */
export function plannedText(planned: readonly string[], existing: ReadonlySet<string>): string {
  const left = planned.filter(check => !existing.has(check)).sort();
  return header + (left.length > 0 ? left.map(check => `- ${check}\n`).join('') : '[]\n');
}
