import type { Kysely } from 'kysely';
import type { Collection } from 'mongodb';

/** The versions that this package asks for take no signal in these calls. */
export const load = (db: Kysely<{ orders: { id: string } }>, id: string) =>
  db.selectFrom('orders').selectAll().where('id', '=', id).execute();
export const find = (orders: Collection, id: string) => orders.findOne({ id });
