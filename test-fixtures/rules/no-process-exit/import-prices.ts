import { place } from './orders.js';

// It calls itself: this is what a process is started with.
async function run(): Promise<void> {
  await place('1');
  if (process.env['STRICT']) process.exit(2);
}

run().catch(() => process.exit(1));
