import { a } from './a.js';
import { shortcut } from './d.js';

export const c = (): unknown => [a, shortcut];
