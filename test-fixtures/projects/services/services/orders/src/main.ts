import { createServer } from 'node:http';
import { save } from './store.js';

function amountOf(url: string | undefined): number { // ~> thin-entrypoint:logic
  if (url === undefined) return 0;
  const amount = Number(new URL(url, 'http://localhost').searchParams.get('amount'));
  if (Number.isNaN(amount)) return 0;
  return amount > 1_000 ? 1_000 : amount < 0 ? 0 : amount;
}

export const port = 3000;

createServer((request, response) => {
  save('1', amountOf(request.url)).then(
    () => response.end(),
    () => response.writeHead(500).end(),
  );
}).listen(port);
