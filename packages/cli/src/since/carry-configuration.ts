import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlimsollConfig } from '@plimsoll/config';

/** Files that decide what is checked and how, beside the configuration itself: those of now hold for then. */
const deciding = /^(?:\.eslintignore|\.oxlintrc\.jsonc?|eslint\.config\.[cm]?[jt]s)$/;

/**
 * Lets the configuration of now hold for an earlier tree, so that what a stricter one finds in old code is not taken for new.
 * It is plain data, and written as such.
 */
export function carryConfiguration(root: string, earlier: string, config: PlimsollConfig | undefined): void {
  for (const name of readdirSync(earlier)) {
    if (/^plimsoll\.config\.(?:[cm]?[jt]s|json)$/.test(name) || deciding.test(name)) rmSync(path.join(earlier, name));
  }
  for (const name of readdirSync(root).filter(one => deciding.test(one))) {
    const target = path.join(earlier, name);
    if (!existsSync(target)) cpSync(path.join(root, name), target);
  }
  if (config !== undefined) writeFileSync(path.join(earlier, 'plimsoll.config.json'), JSON.stringify(config));
}
