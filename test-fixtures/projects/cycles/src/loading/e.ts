import { f } from './f.js';

export const e = () => f;
