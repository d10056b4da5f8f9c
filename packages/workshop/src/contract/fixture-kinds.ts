import { parseSync } from 'oxc-parser';

/** Contract point 13: the kinds of file on which engines are known to differ, and that no fixture is of. */
export function missingFixtureKinds(fixtures: readonly { readonly file: string; readonly text: string }[]): string[] {
  const kinds: Record<string, (fixture: { readonly file: string; readonly text: string }) => boolean> = {
    'a byte order mark': ({ text }) => text.startsWith('\uFEFF'),
    'characters outside the basic plane': ({ text }) => /[\u{10000}-\u{10FFFF}]/u.test(text),
    'the ending .cts': ({ file }) => file.endsWith('.cts'),
    'line ends of Windows': ({ text }) => text.includes('\r\n'),
    'neither import nor export': ({ file, text }) => !parseSync(file, text).module.hasModuleSyntax,
  };
  return Object.entries(kinds)
    .filter(([, is]) => !fixtures.some(is))
    .map(([kind]) => `no fixture has ${kind}`);
}
