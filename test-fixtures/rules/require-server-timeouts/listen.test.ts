import { createServer } from 'node:http';

createServer((_request, response) => void response.end()).listen(0);
