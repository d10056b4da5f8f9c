import type { EngineFinding } from '../fixtures/engine-run.js';

/** Contract point 7: places that two rules report. */
export function rangeClashes(findings: readonly EngineFinding[]): string[] {
  const byRange = new Map<string, Set<string>>();
  for (const { file, line, start, end, rule } of findings) {
    const key = `${file}:${line} [${start}, ${end})`;
    byRange.set(key, (byRange.get(key) ?? new Set()).add(rule));
  }
  return [...byRange]
    .filter(([, rules]) => rules.size > 1)
    .map(([place, rules]) => `${place} is reported by ${[...rules].sort().join(' and ')}`);
}
