import { fee } from '../domain/fee.js';
import { save } from '../repository/charges.js'; // ~> layers:direct

export const charge = (id: string) => save(id, fee(100));
