import type { PgOrders } from '../infrastructure/pg-orders.js'; // ~> layers:direct no-cycles:typeCycle

/** The domain knows how orders are kept: the fault that layers are declared against. */
export interface Order {
  readonly id: string;
  readonly placedAt: Date;
  readonly keptBy?: PgOrders;
}

export function place(id: string, placedAt: Date): Order {
  return { id, placedAt };
}

export function placeNow(): Order {
  const id = Math.random().toString(36); // ~> domain-purity:ambient
  return { id, placedAt: new Date() }; // ~> domain-purity:ambient
}
