import type { Notices } from '../application/ports.js';
import { pool } from './database.js';

const mailer = process.env['MAILER_URL'] ?? 'http://mailer.internal';

export class MailNotices implements Notices {
  async sendToAll(text: string): Promise<void> {
    const { rows } = await pool.query<{ captain_email: string }>(
      'SELECT captain_email FROM vessels WHERE departed_at IS NULL',
    );
    await Promise.all(
      rows.map(row =>
        fetch(`${mailer}/send`, {
          method: 'POST',
          body: JSON.stringify({ to: row.captain_email, text }),
          signal: AbortSignal.timeout(5_000),
        }),
      ),
    );
  }
}
