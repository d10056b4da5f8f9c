// Neither imports nor exports: a script to one engine, a module to the other.
const loadStore = () => import('../orders/internal/store.js'); // ~> internal

loadStore();
