export const money = (amount: number): number => amount;
