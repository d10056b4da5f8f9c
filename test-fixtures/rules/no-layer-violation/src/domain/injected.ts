import { tokens } from '../bootstrap/tokens.js';
import { service } from '../bootstrap/wire.js'; // ~> forbidden

export const dependencies = [tokens.clock, tokens.orders];
export const wired = service;
