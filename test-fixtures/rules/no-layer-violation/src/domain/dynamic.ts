export const size = async (): Promise<number> => (await import('../infrastructure/order-rows.js')).rows.size; // ~> forbidden
