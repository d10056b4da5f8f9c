export type { BerthArchive } from './infrastructure/berth-archive.js';
export { HttpTides } from './infrastructure/tide-client.js';
export { archivePool } from './infrastructure/berth-archive.js';
