import { e } from './e.js';

export const shortcut = () => e;
