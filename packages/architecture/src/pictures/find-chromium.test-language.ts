import { existsSync } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/** The Chromium of this machine: what `CHROMIUM` names, or the first on the path; undefined where there is none. */
export function findChromium(): string | undefined {
  const { CHROMIUM: named, PATH = '' } = process.env;
  if (named !== undefined && named !== '') return named;
  const folders = PATH.split(path.delimiter);
  return folders.flatMap(folder => names.map(name => path.join(folder, name))).find(file => existsSync(file));
}
