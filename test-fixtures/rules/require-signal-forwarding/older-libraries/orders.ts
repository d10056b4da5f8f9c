import { sql, type Kysely } from 'kysely';
import type { Collection } from 'mongodb';

/** The versions that this package asks for take no signal in these calls. */
export async function load(db: Kysely<{ orders: { id: string } }>, id: string, signal: AbortSignal): Promise<unknown> {
  const found = await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  signal.throwIfAborted();
  await sql`REFRESH MATERIALIZED VIEW totals`.execute(db);
  return found;
}
export const find = async (orders: Collection, id: string, signal: AbortSignal) =>
  signal.aborted ? undefined : orders.findOne({ id });
