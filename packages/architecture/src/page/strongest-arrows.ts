import type { Arrow, Box } from './box.js';

/** So many arrows between the boxes of one box can still be followed with the eye, and laid out at once. */
const most = 90;

/**
 * Which arrows are drawn where there are too many of them: those against a policy, and the strongest ones of each box.
 * The others are drawn for who selects a box.
 */
export function strongestArrows(arrows: readonly Arrow[]): ReadonlySet<Arrow> {
  if (arrows.length <= most) return new Set(arrows);
  const strong = [...arrows].sort((a, b) => b.violations - a.violations || b.imports.length - a.imports.length);
  const kept = new Set(strong.filter(({ violations }) => violations > 0).slice(0, most / 2));
  for (let rank = 0; kept.size < most && rank < arrows.length; rank++) {
    const before = kept.size;
    const seen = new Set<Box>();
    for (const arrow of strong) {
      if (kept.has(arrow) || seen.has(arrow.from) || kept.size >= most) continue;
      seen.add(arrow.from);
      kept.add(arrow);
    }
    if (kept.size === before) break;
  }
  return kept;
}
