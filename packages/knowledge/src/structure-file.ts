/** Name of the generated file that holds a module's structure: `@aws-sdk/client-sqs` is `aws-sdk__client-sqs.json`. */
export function structureFile(module: string): string {
  return `${module.replaceAll('@', '').replaceAll('/', '__').replaceAll(':', '_')}.json`;
}
