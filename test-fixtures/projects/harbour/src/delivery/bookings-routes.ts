import type { FastifyInstance } from 'fastify';
import type { BookBerth } from '../application/book-berth.js';
import type { Tides } from '../application/ports.js';
import { tariffs } from '../billing/internal/tariffs.js';
import { PgVessels } from '../infrastructure/pg-bookings.js';

interface BookingRequest {
  readonly berthId: string;
  readonly vesselId: string;
  readonly days: number;
}

export function bookingsRoutes(app: FastifyInstance, bookBerth: BookBerth, tides: Tides): void {
  app.post<{ Body: BookingRequest }>('/v1/bookings', async (request, reply) => {
    const { berthId, vesselId, days } = request.body;
    const booking = await bookBerth.run(berthId, vesselId, days);
    return reply.code(201).send({ booking, rate: tariffs.quay });
  });

  app.get<{ Querystring: { name: string; order: string } }>('/v1/vessels', async request => {
    return new PgVessels().search(request.query.name, request.query.order);
  });

  app.get<{ Params: { port: string } }>('/v1/tides/:port', async (request, reply) => {
    try {
      return { height: await tides.heightAt(request.params.port, new Date()) };
    } catch {
      return reply.send({ height: null });
    }
  });
}
