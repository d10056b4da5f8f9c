import type { Finding } from '@plimsoll/findings';
import { equalityKey, type CountedFinding } from './fingerprint.js';

/** Findings of now beside those of an earlier tree. */
export interface SinceResult {
  /** What was not there. */
  readonly added: readonly CountedFinding[];
  /** How many were there already. */
  readonly known: number;
  /** What was there and is gone. */
  readonly gone: readonly CountedFinding[];
}

/**
 * Tells what is new: as a baseline does, by identity, with the paths of moved files as they were.
 * @param renamed where files were then, by where they are now.
 */
export function newSince(
  now: readonly CountedFinding[],
  then: readonly CountedFinding[],
  renamed: ReadonlyMap<string, string>,
): SinceResult {
  const keyOf = ({ finding, occurrence }: CountedFinding) => `${equalityKey(normalised(finding))}#${occurrence}`;
  const before = asThen(renamed);
  const known = new Set(then.map(keyOf));
  const keys = now.map(({ finding, occurrence }) => keyOf({ finding: before(finding), occurrence }));
  const present = new Set(keys);
  return {
    added: now.filter((_, index) => !known.has(keys[index] ?? '')),
    known: keys.filter(key => known.has(key)).length,
    gone: then.filter(one => !present.has(keyOf(one))),
  };
}

/** A finding with the paths as they were; its counted equals keep their order. */
function asThen(renamed: ReadonlyMap<string, string>): (finding: Finding) => Finding {
  const odd = [...renamed].filter(([now]) => !/^[\w@.\-/[\]()+$~]+$/.test(now));
  const oldPath = (text: string) =>
    odd
      .reduce((changed, [now, was]) => changed.replaceAll(now, was), text)
      .replace(/[\w@.\-/[\]()+$~]+/g, token => renamed.get(token) ?? token);
  return finding => {
    const file = renamed.get(finding.location.file) ?? finding.location.file;
    const identity = finding.kind === 'policy' && renamed.size > 0 ? oldPath(finding.identity) : finding.identity;
    return { ...finding, identity, location: { ...finding.location, file } };
  };
}

/** A circle is the same one wherever one begins; it begins with the path that sorts first, and paths may have changed. */
function normalised(finding: Finding): Finding {
  if (finding.rule !== 'no-cycles') return finding;
  const steps = finding.identity.split(' -> ');
  const first = steps.indexOf([...steps].sort()[0] ?? '');
  return { ...finding, identity: [...steps.slice(first), ...steps.slice(0, first)].join(' -> ') };
}
