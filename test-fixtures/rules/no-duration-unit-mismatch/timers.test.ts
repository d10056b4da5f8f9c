import { test } from 'vitest';

test('waits a little', async () => {
  const delaySeconds = 1;
  await new Promise(done => setTimeout(done, delaySeconds));
});
