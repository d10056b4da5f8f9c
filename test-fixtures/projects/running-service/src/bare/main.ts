import express from 'express';
import { Pool } from 'pg';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 }); // ~> graceful-shutdown:leftOpen
const app = express(); // ~> error-boundary:application

app.get('/orders/:id', async (request, response) => {
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [request.params.id]);
  response.json(rows[0]);
});

const server = app.listen(3000); // ~> health-endpoints:missing

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(); // ~> graceful-shutdown:notWaited
    process.exit(0);
  });
}
