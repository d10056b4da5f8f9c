import express from 'express';
import { createServer } from 'node:http';

// Nobody but the orchestrator and the scraper call here, over connections of their own.
const probes = express();
probes.use(express.json());
probes.get('/livez', (_request, response) => void response.send('ok'));
probes.get('/metrics', (_request, response) => void response.send('up 1'));
probes.listen(9000);
createServer(probes).listen(9001);

const api = express();
api.get('/health', (_request, response) => void response.send('ok'));
api.get('/orders', (_request, response) => void response.json([]));
api.listen(9002); // ~> keepAlive
