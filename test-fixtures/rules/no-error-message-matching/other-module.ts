import { CLOSED } from './texts.js';

export function closed(error: Error): boolean {
  return CLOSED === error.message; // ~> matched
}
