import { createReadStream, type ReadStream } from 'node:fs';

export function openReport(): ReadStream {
  return createReadStream('/var/report.csv');
}
