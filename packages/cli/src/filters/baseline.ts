/** One accepted finding: no line numbers, so that edits elsewhere do not touch it. */
export interface BaselineEntry {
  readonly rule: string;
  readonly kind: 'rule' | 'policy';
  readonly file: string;
  readonly identity: string;
  /** Which of equal findings this is, from 0. */
  readonly occurrence: number;
}

/** Name of the file that holds the baseline, in the root of the project. */
export const BASELINE_FILE = '.plimsoll-baseline.json';

const VERSION = 1;

/** The text of a baseline: sorted, one entry a line, so that version control merges it well. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .map(({ rule, kind, file, identity, occurrence }) => ({ file, rule, kind, identity, occurrence }))
    .sort(compareEntries)
    .map(entry => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

/**
 * Reads the text of a baseline.
 * @throws Error with one sentence when it is none.
 */
export function parseBaseline(text: string): BaselineEntry[] {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('It holds no object.');
  if (!('version' in value) || value.version !== VERSION) throw new Error(`It is not of version ${VERSION}.`);
  if (!('findings' in value) || !Array.isArray(value.findings)) throw new Error('It has no list of findings.');
  const { findings }: { findings: unknown[] } = { findings: value.findings };
  return findings.map((entry, index) => {
    if (!isEntry(entry)) throw new Error(`Entry ${index + 1} lacks a field or has a wrong one.`);
    return entry;
  });
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, kind, file, identity, occurrence } = value as Record<keyof BaselineEntry, unknown>;
  return (
    [rule, file, identity].every(field => typeof field === 'string') &&
    (kind === 'rule' || kind === 'policy') &&
    Number.isInteger(occurrence)
  );
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  if (left === right) return a.occurrence - b.occurrence;
  return left < right ? -1 : 1;
}

function sortKey({ file, rule, identity }: BaselineEntry): string {
  return [file, rule, identity].join('\0');
}
