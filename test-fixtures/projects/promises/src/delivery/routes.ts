import { Router } from 'express';
import { find } from '../infrastructure/orders.js';

/** Mounted at `/v1/orders`. */
export const orders: Router = Router();

orders.get('/orders', (_request, response) => response.json([]));
orders.get('/orders/:id', (request, response) => response.json(find(request.params.id)));
orders.post('/orders', (_request, response) => response.sendStatus(201)); // ~> api-contract:undocumented
orders.get('/health', (_request, response) => response.sendStatus(200));
