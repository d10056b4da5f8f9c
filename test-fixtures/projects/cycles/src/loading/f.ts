import { b } from './b.js';

export const f = () => b;
