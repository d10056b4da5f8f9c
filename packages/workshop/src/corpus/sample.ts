import { createHash } from 'node:crypto';
import type { CorpusFinding } from './corpus-finding.js';

/**
 * Chooses up to `count` findings of each rule: the same ones for the same seed, whatever order they come in, and from as many
 * files as there are before a second one from any.
 */
export function sample(findings: readonly CorpusFinding[], count: number, seed: string): CorpusFinding[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return rules.flatMap(rule => {
    const own = findings
      .filter(finding => finding.rule === rule)
      .map(finding => ({ finding, rank: rankOf(finding, seed) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const seen = new Map<string, number>();
    const turns = own.map(({ finding }) => {
      const file = `${finding.repository}\0${finding.path}`;
      const turn = seen.get(file) ?? 0;
      seen.set(file, turn + 1);
      return { finding, turn };
    });
    // Sorting is stable: within a turn the rank decides.
    return turns
      .sort((a, b) => a.turn - b.turn)
      .slice(0, count)
      .map(({ finding }) => finding);
  });
}

function rankOf({ rule, repository, path, line, message }: CorpusFinding, seed: string): string {
  return createHash('sha256').update([seed, rule, repository, path, line, message].join('\0')).digest('hex');
}
