import { createServer } from 'node:http';
import { Controller, Get, InternalServerErrorException } from '@nestjs/common';
import express, { type Request as ExpressRequest, type Response as ExpressResponse } from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import pino from 'pino';
import * as upstream from './upstream.js';
import { height, Tides, warnings } from './upstream.js';

const log = pino();
const tides = new Tides();
const app = express();
const failed = 500;

app.get('/direct', async (request, response) => {
  try {
    const answer = await fetch(`https://tides.example.test${request.path}`, { signal: AbortSignal.timeout(2_000) });
    response.json(await answer.json());
  } catch {
    response.status(500).json({ error: 'failed' }); // ~> untold
  }
});
app.get('/through', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    log.error(error);
    response.status(500).json({ error: 'failed' }); // ~> untold
  }
});
app.get('/send', async (_request, response) => {
  try {
    response.json(await tides.low('brest'));
  } catch (error) {
    log.error({ error });
    response.sendStatus(500); // ~> untold
  }
});
app.get('/constant', async (_request, response) => {
  try {
    response.json((await tides.listed()).data);
  } catch {
    response.status(failed).end(); // ~> untold
  }
});
app.get('/namespace', async (_request, response) => {
  try {
    response.json(await upstream.height('brest'));
  } catch (error) {
    console.error(error);
    response.status(500).send('sorry'); // ~> untold
  }
});
app.get('/signal', async (_request, response) => {
  try {
    response.send(await warnings('brest', AbortSignal.timeout(2_000)));
  } catch {
    response.status(500).send('sorry'); // ~> untold
  }
});
app.post('/all', async (_request, response) => {
  try {
    response.json(await Promise.all([height('brest'), height('calais')]));
  } catch {
    response.status(500).end(); // ~> untold
  }
});

/** A handler by what it is given. */
export async function show(request: ExpressRequest, response: ExpressResponse): Promise<void> {
  try {
    response.json(await height(request.path));
  } catch (error) {
    response.status(500).json({ message: (error as Error).message }); // ~> untold
  }
}
export class Harbour {
  show = async (request: ExpressRequest, response: ExpressResponse): Promise<void> => {
    try {
      response.json(await tides.low(request.path));
    } catch {
      response.status(500).json({}); // ~> untold
    }
  };
}

const fastify = Fastify();
fastify.get('/low', async (_request, reply) => {
  try {
    return await height('brest');
  } catch (error) {
    log.error(error);
    return reply.code(500).send({ error: 'failed' }); // ~> untold
  }
});
fastify.get('/status', async (request, reply) => {
  try {
    return await warnings(request.id, AbortSignal.timeout(500));
  } catch {
    return reply.status(500).send(); // ~> untold
  }
});

const hono = new Hono();
hono.get('/low', async context => {
  try {
    return context.json(await height('brest'));
  } catch {
    return context.json({ error: 'failed' }, 500); // ~> untold
  }
});
hono.get('/text', async context => {
  try {
    return context.text(await warnings('brest', AbortSignal.timeout(500)));
  } catch {
    return context.text('failed', 500); // ~> untold
  }
});
hono.get('/response', async () => {
  try {
    return Response.json(await height('brest'));
  } catch {
    return new Response('failed', { status: 500 }); // ~> untold
  }
});

@Controller()
export class TidesController {
  @Get()
  async low(): Promise<number> {
    try {
      return await height('brest');
    } catch {
      throw new InternalServerErrorException('failed'); // ~> untold
    }
  }
}

export const server = createServer(async (_request, response) => {
  try {
    response.end(String(await height('brest')));
  } catch {
    response.writeHead(500).end(); // ~> untold
  }
});
