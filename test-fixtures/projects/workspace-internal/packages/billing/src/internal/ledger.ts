export const ledger: string[] = [];
