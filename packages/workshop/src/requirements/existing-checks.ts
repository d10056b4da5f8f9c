import { readFixtures, type Fixture } from '../fixtures/fixture.js';
import { readPage, type Page } from '../pages/page.js';
import type { Suite } from '../suite/suite.js';

/**
 * The checks that exist in full, in the notation of the requirements: rules of ours with a fixture that they report in and
 * a page that shows what they report and what they spare; policies with such a page; and rules of peers that our composed
 * configuration switches on.
 */
export function existingChecks(
  { rules, policies, peerRules }: Suite,
  pageOf: (name: string) => Page | undefined = readPage,
  fixtures: readonly Fixture[] = readFixtures(),
): Set<string> {
  const isShown = (name: string) => {
    const kinds = pageOf(name)?.examples.map(({ kind }) => kind) ?? [];
    return kinds.includes('incorrect') && kinds.includes('correct');
  };
  const reports = (name: string) => fixtures.some(({ rule, marks }) => rule === name && marks.length > 0);
  return new Set([
    ...rules.map(({ name }) => name).filter(name => isShown(name) && reports(name)),
    ...policies
      .map(({ name }) => name as string)
      .filter(isShown)
      .map(name => `arch:${name}`),
    ...peerRules,
  ]);
}
