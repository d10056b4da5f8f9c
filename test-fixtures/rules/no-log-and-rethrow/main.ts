import { place } from './orders.js';

export async function start(): Promise<void> {
  try {
    await place('1');
  } catch (error) {
    console.error(error);
    throw error;
  }
}
