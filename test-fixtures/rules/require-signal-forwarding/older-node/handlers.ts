import type { Request } from 'express';
import Fastify from 'fastify';
import { findProduct } from '../catalogue.js';

/** These requests have no signal in the versions that this package asks for. */
export const express = async (incoming: Request) => findProduct(incoming.path);

const app = Fastify();
app.get('/stock', async message => findProduct(message.id));
