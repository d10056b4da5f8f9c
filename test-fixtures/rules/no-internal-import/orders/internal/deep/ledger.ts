import { rounded } from '../rounding.js';
import { store } from '../store.js';

export const ledger = (): number[] => [...store.values()].map(rounded);
