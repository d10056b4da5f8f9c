// Lines end as on Windows.
export { store } from "../orders/internal/store.js"; // ~> internal
