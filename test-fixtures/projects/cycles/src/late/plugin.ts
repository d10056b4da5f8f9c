import { load } from './registry.js';

export const plugin = () => load;
