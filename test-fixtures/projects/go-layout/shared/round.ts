import { precision } from '../internal/delivery/precision.js';

export const round = (amount: number) => Number(amount.toFixed(precision));
