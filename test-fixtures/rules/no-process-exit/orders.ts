import express from 'express';
import nodeProcess, { abort, exit } from 'node:process';
import * as processModule from 'node:process';
import { Pool } from 'pg';
import { give } from './shutdown.js';

const pool = new Pool({ connectionTimeoutMillis: 2_000 });
const { exit: leave } = process;
const die = process.exit;

export async function place(id: string): Promise<void> {
  try {
    await pool.query('insert into orders values ($1)', [id]);
  } catch (error) {
    console.error(error);
    process.exit(1); // ~> exits
  }
}

export function settings(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) exit(1); // ~> exits
  return url ?? '';
}

export const connect = () =>
  pool.connect().catch(error => {
    console.error(error);
    process.exit(2); // ~> exits
  });

export function check(ok: boolean): void {
  if (!ok) abort(); // ~> exits
  if (!ok) process.abort(); // ~> exits
  if (!ok) nodeProcess.exit(3); // ~> exits
  if (!ok) processModule.exit(3); // ~> exits
  if (!ok) leave(4); // ~> exits
  if (!ok) die(5); // ~> exits
  if (!ok) globalThis.process.exit(6); // ~> exits
  if (!ok) process['exit'](7); // ~> exits
}

export function restart(): void {
  process.kill(process.pid, 'SIGKILL'); // ~> exits
}

export const app = express();

app.get('/orders/:id', async (request, response) => {
  const { rows } = await pool.query('select 1 from orders where id = $1', [request.params.id]);
  if (rows.length > 1) process.exit(1); // ~> exits
  response.json(rows);
});

pool.on('error', () => process.exit(1)); // ~> exits

export class Watch {
  private failures = 0;

  readonly onFailure = (): void => {
    this.failures += 1;
    if (this.failures > 3) process.exit(1); // ~> exits
  };

  static get limit(): number {
    return process.exit(1); // ~> exits
  }

  schedule(): NodeJS.Timeout {
    return setTimeout(() => process.exit(1), 1_000); // ~> exits
  }
}

export function retry(times: number): void {
  for (let at = 0; at < times; at++) give(at);
  void (times > 3 && process.exit(1)); // ~> exits
}
