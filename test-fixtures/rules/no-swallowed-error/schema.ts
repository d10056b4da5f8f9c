import { z } from 'zod';

/** A schema's `.catch` is no promise's. */
export const Filter = z.object({
  tags: z.array(z.string()).catch(() => []),
  page: z.number().catch(() => 0),
});
