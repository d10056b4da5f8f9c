import type { SignKind } from '../graph/operations/sign.js';

/** Something that an application on the network is protected by. */
export interface Protection {
  /** As the option `expects` calls it. */
  readonly id: 'headers' | 'rate-limit' | 'compression' | 'cors';
  readonly messageId: string;
  readonly sign: SignKind;
  /** Specifiers of packages that do it. */
  readonly packages: RegExp;
  /** For the message: what is missing, and what comes of it. */
  readonly what: string;
  readonly why: string;
  /** What to register, by the framework that is imported. */
  readonly mend: Readonly<Record<string, string>> & { readonly else: string };
}

/** What protects an application, in the order in which it is asked for. */
export const protections: readonly Protection[] = [
  {
    id: 'headers',
    messageId: 'noSecurityHeaders',
    sign: 'headers',
    packages: /helmet|secure-?headers|security-?headers|lusca|blankie|\bcsp\b/i,
    what: 'sets security headers',
    why: 'Browsers guess at content types, keep using plain HTTP and let any page frame the answers',
    mend: {
      fastify: '`@fastify/helmet`',
      koa: '`koa-helmet`',
      hono: '`secureHeaders` of `hono/secure-headers`',
      '@hapi/hapi': '`security: true` in its `routes`',
      else: '`helmet`',
    },
  },
  {
    id: 'rate-limit',
    messageId: 'noRateLimit',
    sign: 'rate-limit',
    packages: /rate-?limit|throttl|slow-?down|under-pressure|arcjet|brute|limiter/i,
    what: 'limits how often a caller may ask',
    why: 'One client in a loop takes the capacity of all others',
    mend: {
      fastify: '`@fastify/rate-limit`',
      koa: '`koa-ratelimit`',
      hono: '`hono-rate-limiter`',
      '@nestjs/core': '`@nestjs/throttler`',
      '@hapi/hapi': '`hapi-rate-limitor`',
      else: '`express-rate-limit`',
    },
  },
  {
    id: 'compression',
    messageId: 'noCompression',
    sign: 'compression',
    // hapi and Connect compress by themselves
    packages: /compress|shrink-ray|brotli|^@hapi\/hapi$|^@connectrpc\/connect-(?:node|fastify|express)$/i,
    what: 'compresses what it answers',
    why: 'Lists travel at many times their size, and every client waits for it',
    mend: {
      fastify: '`@fastify/compress`',
      koa: '`koa-compress`',
      hono: '`compress` of `hono/compress`',
      else: '`compression`',
    },
  },
  {
    id: 'cors',
    messageId: 'noCors',
    sign: 'cors',
    packages: /cors/i,
    what: 'says which origins may call it',
    why: 'Browsers refuse every page of another origin',
    mend: { fastify: '`@fastify/cors`', koa: '`@koa/cors`', hono: '`cors` of `hono/cors`', else: '`cors`' },
  },
];
