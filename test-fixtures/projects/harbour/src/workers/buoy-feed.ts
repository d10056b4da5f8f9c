import { EventEmitter } from 'node:events';
import { MooringFault, mooringLine } from '../domain/mooring.js';
import { pool } from '../infrastructure/database.js';
import { log } from '../infrastructure/log.js';

export interface Reading {
  buoy: string;
  strain: number;
}

const buoys = new EventEmitter();

async function record({ buoy, strain }: Reading): Promise<void> {
  try {
    await pool.query('INSERT INTO readings (buoy, strain) VALUES ($1, $2)', [buoy, strain]);
  } catch (error) {
    if (error instanceof Error && error.message.includes('duplicate key')) return;
    log.error({ error, buoy }, 'reading not recorded');
    throw new MooringFault('reading not recorded', { cause: error });
  }
}

/** Listens to the buoys as long as the harbour is open. */
export function watchBuoys(): void {
  buoys.on('reading', async (reading: Reading) => {
    await record(reading);
    if (reading.strain > mooringLine(reading.buoy)) void warnPilots(reading.buoy);
  });
  process.on('unhandledRejection', reason => log.warn({ reason }, 'something went wrong'));
}

async function warnPilots(buoy: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM pilots WHERE buoy = $1 LIMIT 20', [buoy]);
  if (rows.length === 0) process.exit(1);
  await Promise.allSettled(rows.map(({ id }) => pool.query('UPDATE pilots SET warned_at = now() WHERE id = $1', [id])));
}
