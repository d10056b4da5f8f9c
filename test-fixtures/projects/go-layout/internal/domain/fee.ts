import { round } from '../../shared/round.js'; // ~> layers:through

export const fee = (amount: number) => round(amount * 0.03);
