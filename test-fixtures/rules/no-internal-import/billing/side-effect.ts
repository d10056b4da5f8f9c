import '../orders/internal/rounding.js'; // ~> internal
import stored, * as all from '../orders/internal/store.js'; // ~> internal

export const size = (): number => stored.size + all.store.size;
