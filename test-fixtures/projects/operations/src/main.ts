import { z } from 'zod'; // ~> dependency-hygiene:devOnly
import { port } from './settings.js';

export const order = z.object({ id: z.string(), port: z.literal(port) });
