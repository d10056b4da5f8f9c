import express, { type Express } from 'express';
import { listOrders } from './orders.js';

/** Everything that clients may ask for. */
export function buildApp(): Express {
  const app = express();
  app.use(express.json({ limit: '50mb' })); // ~> http-hardening:bodyLimit
  app.get('/orders', listOrders);
  app.post('/scans', express.raw({ limit: '50mb' }), listOrders);
  return app;
}
