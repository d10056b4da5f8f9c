import { cache } from './cache.js';

const forecastLifetime = 60 * 60 * 1000;

/** Keeps a port's forecast for an hour. */
export async function keepForecast(port: string, forecast: string): Promise<void> {
  await cache.set(`forecast:${port}`, forecast, 'EX', forecastLifetime);
}
