import { test } from 'vitest';

test('answers', async () => {
  await fetch('http://localhost:3000');
});
