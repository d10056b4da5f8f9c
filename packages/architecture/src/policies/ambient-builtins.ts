import type { AmbientKind } from '@plimsoll/config';
import type { Edge } from '../graph/graph.js';

/** Parts of Node that are an effect. What only computes (path, url, util, events, stream, zlib) is not here. */
const builtins: Readonly<Record<string, AmbientKind>> = {
  child_process: 'process',
  cluster: 'process',
  dgram: 'network',
  dns: 'network',
  'dns/promises': 'network',
  fs: 'files',
  'fs/promises': 'files',
  http: 'network',
  http2: 'network',
  https: 'network',
  net: 'network',
  os: 'process',
  perf_hooks: 'time',
  process: 'process',
  readline: 'process',
  'readline/promises': 'process',
  sqlite: 'files',
  timers: 'timers',
  'timers/promises': 'timers',
  tls: 'network',
  worker_threads: 'process',
};

/** Of `crypto` only what draws numbers is an effect; hashing computes. */
const random = /^(?:random|getRandomValues|webcrypto$)/;

/** What is named as a type only: classes and interfaces of which others make the objects. */
const typeNames: Readonly<Record<string, RegExp>> = {
  fs: /^[A-Z]/,
  'fs/promises': /^[A-Z]/,
  http: /^(?:Incoming|Outgoing|Server[A-Z])/,
  https: /^Server[A-Z]/,
};

/** The ambient effect that an import of a part of Node brings in, if any. Types bring none. */
export function ambientBuiltin({ target, names, typeOnly }: Edge): AmbientKind | undefined {
  if (target.type !== 'builtin' || typeOnly) return undefined;
  if (target.name === 'crypto') return names.some(name => random.test(name)) ? 'randomness' : undefined;
  const types = Object.hasOwn(typeNames, target.name) ? typeNames[target.name] : undefined;
  if (types && names.length > 0 && names.every(name => types.test(name))) return undefined;
  return Object.hasOwn(builtins, target.name) ? builtins[target.name] : undefined;
}
