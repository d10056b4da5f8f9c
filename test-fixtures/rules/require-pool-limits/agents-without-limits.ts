import { Agent } from 'undici';

export const endless = new Agent({ headersTimeout: 0, bodyTimeout: 0 }); // ~> switchedOff

// Time limits, and nothing about connections.
export const patient = new Agent({ headersTimeout: 600_000, bodyTimeout: 600_000 });
