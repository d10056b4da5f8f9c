import { findProduct } from './catalogue.js';

export const inTest = async (signal: AbortSignal) => [signal, await findProduct('x')];
