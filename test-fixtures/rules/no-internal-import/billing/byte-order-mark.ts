// A byte order mark before, characters outside the basic plane (🚢) here.
export const ship = "🚢"; export { store } from "../orders/internal/store.js"; // ~> internal
