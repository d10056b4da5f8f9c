import http from 'node:http';
import https from 'node:https';
import { Agent, Pool, ProxyAgent, fetch, setGlobalDispatcher } from 'undici';

export const kept = new http.Agent({ keepAlive: true }); // ~> unbounded
export const keptSecure = new https.Agent({ keepAlive: true, maxSockets: Infinity }); // ~> unbounded
export const bounded = new https.Agent({ keepAlive: true, maxSockets: 50 });

// Nothing is kept: it carries certificates and no connections.
export const trusting = new https.Agent({ rejectUnauthorized: true });
export const unknown = (keepAlive: boolean): http.Agent => new http.Agent({ keepAlive });

export const origin = new Pool('https://example.test'); // ~> unbounded
export const originBounded = new Pool('https://example.test', { connections: 50 });
export const dispatcher = new Agent({ keepAliveTimeout: 10_000 }); // ~> unbounded
export const dispatcherBounded = new Agent({ keepAliveTimeout: 10_000, connections: 50 });
export const unlimited = new Agent({ connections: null }); // ~> switchedOff

// A proxy, and nothing about connections.
setGlobalDispatcher(new ProxyAgent('https://proxy.test'));

/** Each request has a signal of its own. */
export const slow = new Agent({ headersTimeout: 0, bodyTimeout: 0, connections: 10 });
export const load = (url: string, signal: AbortSignal): Promise<unknown> => fetch(url, { dispatcher: slow, signal });
