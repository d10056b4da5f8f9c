import Koa from 'koa';
import Router from '@koa/router';
import { Pool } from 'pg';

const pool = new Pool({ max: 10, connectionTimeoutMillis: 1_000 });
const app = new Koa();
const router = new Router();

app.use(async (context, next) => {
  try {
    await next();
  } catch (error) {
    console.error(error);
    context.status = 500;
  }
});
router.get('/health', context => { // ~> health-endpoints:neverFlips
  context.body = { status: 'ok' };
});
router.get('/orders', async context => {
  context.body = (await pool.query('SELECT * FROM orders')).rows;
});
app.use(router.routes());
const server = app.listen(3000);

process.once('SIGTERM', async () => {
  await pool.end(); // ~> graceful-shutdown:wrongOrder
  await new Promise(resolve => server.close(resolve)); // ~> graceful-shutdown:unbounded
});
