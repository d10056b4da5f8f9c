import { sizeOf } from './templates.js';

export const totalSize = (names: string[]): number => names.reduce((sum, name) => sum + sizeOf(name), 0);
