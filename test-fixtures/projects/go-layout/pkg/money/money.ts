import { fee } from '../../internal/domain/fee.js'; // ~> layers:direct

export const total = (amount: number) => amount + fee(amount);
