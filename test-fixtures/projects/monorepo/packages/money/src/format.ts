import { round } from './round.js';

export const format = (amount: number): string => round(amount).toFixed(2);
