import { ledger } from '../src/internal/ledger.js';

export const isEmpty = ledger.length === 0;
