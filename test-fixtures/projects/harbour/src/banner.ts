import { port } from './main.js';

/** What the console shows. */
export const banner = `harbour ${port}`;
