import CircuitBreaker from 'opossum';
import { forecast } from './weather-client.js';

export const guardedForecast = new CircuitBreaker(forecast, { timeout: 5_000 });
