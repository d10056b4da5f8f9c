import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../repository.js';

/** Reading all declarations takes half a minute; where nothing that decides has changed since, it is not done again. */
const stamp = inRepository('node_modules/.cache/plimsoll/structure-stamp');

/** A hash of all that decides what is generated, and of what was: installed versions, the reader, the generated files. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (file: string) => hash.update(file).update(readFileSync(inRepository(file)));
  for (const file of ['pnpm-lock.yaml', 'test-fixtures/package.json']) add(file);
  for (const folder of ['packages/workshop/dist/structure', 'packages/knowledge/generated/structure']) {
    for (const name of readdirSync(inRepository(folder)).sort())
      if (/\.js(?:on)?$/.test(name)) add(`${folder}/${name}`);
  }
  return hash.digest('hex');
}

/** Whether the structures on disk are known to be what would be generated. */
export function isStamped(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Remembers that the structures on disk are what is generated now. */
export function putStamp(): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}
