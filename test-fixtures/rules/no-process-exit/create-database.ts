import { place } from './orders.js';

// A command: it is over when it has worked.
export default async function createDatabase(name: string): Promise<void> {
  try {
    await place(name);
    process.exit();
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
