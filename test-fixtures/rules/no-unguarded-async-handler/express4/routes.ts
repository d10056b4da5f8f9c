import express from 'express';
import { save, saveAndLog } from '../store.js';

export const app = express();
const router = express.Router();

app.post('/orders/:id', async (request, response) => { // ~> unguarded
  await save(request.params.id);
  response.status(204).end();
});

router.use(async (request, _response, next) => { // ~> unguarded
  await save(request.path);
  next();
});

app.put('/orders/:id', async (request, response, next) => {
  try {
    await save(request.params.id);
    response.status(204).end();
  } catch (error) {
    next(error);
  }
});

app.patch('/orders/:id', async (request, response) => {
  await saveAndLog(request.params.id);
  response.status(204).end();
});

function guarded(handler: (request: express.Request, response: express.Response) => Promise<void>): express.RequestHandler {
  return (request, response, next) => void handler(request, response).catch(next);
}

app.delete(
  '/orders/:id',
  guarded(async (request, response) => {
    await save(String(request.params['id']));
    response.status(204).end();
  }),
);
