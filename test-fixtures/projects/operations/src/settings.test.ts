import { port } from './settings.js';

export const test = port;
