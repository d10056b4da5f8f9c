/** Declared as a layer of its own: every use case may name what the bootstrap binds. */
export const tokens = { clock: Symbol('clock'), orders: Symbol('orders') };
