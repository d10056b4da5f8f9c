/**
 * Name of the file in `generated/structure` that holds the structure of a module: `fs/promises` is in
 * `fs__promises.json`, `@aws-sdk/client-s3` in `aws-sdk__client-s3.json`. A leading `node:` is ignored.
 */
export function structureFile(module: string): string {
  return `${module
    .replace(/^node:/, '')
    .replace(/^@/, '')
    .replaceAll('/', '__')}.json`;
}
