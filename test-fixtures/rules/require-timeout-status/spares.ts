import express from 'express';
import { height, statusOf, unlimited } from './upstream.js';

const app = express();
declare const report: (error: unknown) => { status: number };

// Told apart, in whatever way.
app.get('/name', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') response.status(504).end();
    else response.status(500).end();
  }
});
app.get('/mapped', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    response.status(statusOf(error)).end();
  }
});
app.get('/mapper', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    if (statusOf(error) === 502) return;
    response.status(500).end();
  }
});
app.get('/unknown', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    report(error);
    response.status(500).end();
  }
});
app.get('/class', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    response.status(error instanceof RangeError ? 404 : 500).end();
  }
});

// Left to a central handler, other statuses, work without a deadline.
app.get('/next', async (request, response, next) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    next(error);
  }
});
app.get('/rethrown', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    response.status(500);
    throw error;
  }
});
app.get('/bad-gateway', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch {
    response.status(502).end();
  }
});
app.get('/unlimited', async (request, response) => {
  try {
    response.json(await unlimited(request.path));
  } catch {
    response.status(500).end();
  }
});
app.get('/local', (request, response) => {
  try {
    response.json(JSON.parse(request.path));
  } catch {
    response.status(500).end();
  }
});

// No delivery: somebody else answers.
export async function load(port: string): Promise<Response> {
  try {
    return Response.json(await height(port));
  } catch {
    return new Response('failed', { status: 500 });
  }
}
