import { readFileSync, readdirSync } from 'node:fs';

/** Reached from the routes: read anew for each request. */
export function renderMail(name: string): string {
  return readFileSync(`templates/${name}.html`, 'utf8'); // ~> served
}

/** Reached over two modules. */
export function sizeOf(name: string): number {
  return readdirSync(`templates/${name}`).length; // ~> served
}

/** Handed to the routes by name; nothing here says that it is a handler. */
export const sendTerms = (_request: unknown, response: { end(text: string): void }): void => {
  response.end(readFileSync('terms.txt', 'utf8')); // ~> served
};

/** Only the start calls it. */
export function readSettings(): string {
  return readFileSync('settings.json', 'utf8');
}
