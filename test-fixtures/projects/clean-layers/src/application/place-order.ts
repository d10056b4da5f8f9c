import { place, type Order } from '#domain/order.js';
import { connect } from '@infra/pg-orders.js'; // ~> layers:direct
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs'; // ~> domain-purity:ambient

export async function placeOrder(id: string, clock: () => Date = () => new Date()): Promise<Order> {
  await connect();
  const { audit } = await import('../infrastructure/audit.js'); // ~> layers:direct
  audit(createHash('sha256').update(id).digest('hex'), readFileSync('/etc/hostname', 'utf8'));
  return place(id, clock());
}

export type Reply = import('../presentation/reply.js').Reply; // ~> layers:direct
