import { ledger } from '../../orders/internal/deep/ledger.js'; // ~> internal

/** One folder's internals are not another's. */
export const labels = (): string[] => ledger().map(String);
