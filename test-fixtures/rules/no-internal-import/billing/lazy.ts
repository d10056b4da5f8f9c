/** Loaded when somebody asks. */
export const rounding = () => import('../orders/internal/rounding.js'); // ~> internal
export const both = async () => Promise.all([rounding(), import('../orders/place-order.js')]);
