import { createHash } from 'node:crypto';
import type { Finding } from '@plimsoll/findings';

/** A finding with what tells it from its equals: how many of them come before it. */
export interface CountedFinding {
  readonly finding: Finding;
  /** 0 for the first of equal findings, in the order of their places. */
  readonly occurrence: number;
}

/**
 * What makes two findings equal: rule, file and identity. The identity of a policy's finding names its files itself, and
 * the place where it is shown may move.
 */
export function equalityKey({ rule, kind, location, identity }: Finding): string {
  return JSON.stringify(kind === 'policy' ? [rule, identity] : [rule, location.file, identity]);
}

/** Numbers equal findings. Expects them in the order of their places. */
export function countOccurrences(findings: readonly Finding[]): CountedFinding[] {
  const counts = new Map<string, number>();
  return findings.map(finding => {
    const key = equalityKey(finding);
    const occurrence = counts.get(key) ?? 0;
    counts.set(key, occurrence + 1);
    return { finding, occurrence };
  });
}

/** 32 hexadecimal digits that stay the same while the code around a finding moves. */
export function fingerprint({ finding, occurrence }: CountedFinding): string {
  return createHash('sha256')
    .update(`${equalityKey(finding)}#${occurrence}`)
    .digest('hex')
    .slice(0, 32);
}
