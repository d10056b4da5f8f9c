import { cache } from './cache.js';
import { log } from './log.js';

const forecastLifetime = 60 * 60 * 1000;

/** Keeps a port's forecast for an hour. */
export async function keepForecast(port: string, forecast: string): Promise<void> {
  await cache.set(`forecast:${port}`, forecast, 'EX', forecastLifetime);
}

const weather = process.env['WEATHER_URL'] ?? 'http://weather.internal';

/** Forgets old forecasts every month. */
export function tidy(forget: () => void): void {
  setInterval(forget, 30 * 24 * 60 * 60 * 1000).unref();
}

/** Asks for a forecast until one comes. */
export async function forecast(port: string): Promise<string> {
  while (true) {
    try {
      const answer = await fetch(`${weather}/v1/forecasts/${port}`, { signal: AbortSignal.timeout(2_000) });
      return await answer.text();
    } catch (error) {
      log.warn({ err: error, port }, 'no forecast');
      await new Promise(done => setTimeout(done, 1_000));
    }
  }
}

/** Orders a warning by radio. */
export async function orderWarning(port: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const signal = AbortSignal.timeout(2_000);
      await fetch(`${weather}/v1/warnings`, { method: 'POST', body: JSON.stringify({ port }), signal });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
      log.warn({ err: error, port }, 'no warning');
      await new Promise(done => setTimeout(done, attempt * 200));
    }
  }
}
