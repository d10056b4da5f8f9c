import { ruleCases } from '../testing/rule-cases.js';
import rule from './no-duration-unit-mismatch.js';

const redis = `import { Redis } from 'ioredis';\nconst redis = new Redis();\n`;
const convert = (output: string, expected: string) => [{ messageId: 'convert', data: { expected }, output }];

ruleCases(rule, {
  valid: [
    { name: 'a name that says nothing', code: `export const f = (ttl: number) => setTimeout(() => {}, ttl);` },
    {
      name: 'a conversion',
      code: `export const f = (s: { ttlSeconds: number }) => setTimeout(() => {}, s.ttlSeconds * 1000);`,
    },
    {
      name: 'a name alone is no library',
      code: `export const f = (redis: any, ttlMs: number) => redis.expire('k', ttlMs);`,
    },
    { name: 'a test', filename: 'src/a.test.ts', code: `setTimeout(() => {}, waitSeconds);` },
    {
      name: 'what a duration is multiplied with',
      code: `export const f = (n: number, delayMs: number) => n * delayMs;`,
    },
    { name: 'a quantity', code: `export const TEN_MINUTES = 10 * 60 * 1000;` },
    { name: 'a fine clock', code: `export const f = (value: number) => { const ns = value * 1000; return ns; };` },
  ],
  invalid: [
    {
      code: `${redis}export const f = (ttlMs: number) => redis.expire('k', ttlMs);`,
      errors: [
        {
          messageId: 'slot',
          line: 3,
          column: 55,
          data: {
            value: 'ttlMs',
            given: 'milliseconds',
            taker: '`redis.expire`',
            expected: 'seconds',
            factor: '1000 times',
            effect: 'long',
          },
          suggestions: convert(
            `${redis}export const f = (ttlMs: number) => redis.expire('k', Math.round(ttlMs / 1000));`,
            'seconds',
          ),
        },
      ],
    },
    {
      name: 'a product is converted as a whole',
      code: `setTimeout(() => {}, 24 * 60 * 60);`,
      errors: [
        {
          messageId: 'slot',
          suggestions: convert(`setTimeout(() => {}, 24 * 60 * 60 * 1000);`, 'milliseconds'),
        },
      ],
    },
    {
      name: 'a constant of another module',
      code: `import { TTL } from './ttl.js';\n${redis}await redis.set('k', 'v', 'EX', TTL);`,
      files: { 'src/ttl.ts': `export const TTL = 60 * 60 * 1000;` },
      errors: [
        {
          messageId: 'slot',
          suggestions: convert(
            `import { TTL } from './ttl.js';\n${redis}await redis.set('k', 'v', 'EX', Math.round(TTL / 1000));`,
            'seconds',
          ),
        },
      ],
    },
    {
      name: 'options in another module are reported where they are used',
      code: `import axios from 'axios';\nimport { options } from './options.js';\nexport const api = axios.create(options);`,
      files: { 'src/options.ts': `export const options = { timeout: 5 };` },
      errors: [{ messageId: 'tooShort', line: 3, data: { name: 'timeout', callee: 'axios.create', value: '5' } }],
    },
    {
      code: `export const expiry = (ttlSeconds: number) => Date.now() + ttlSeconds;`,
      errors: [
        {
          messageId: 'mixed',
          data: {
            left: 'Date.now()',
            value: 'ttlSeconds',
            given: 'milliseconds',
            expected: 'seconds',
            factor: '1000 times',
            effect: 'long',
          },
          suggestions: convert(
            `export const expiry = (ttlSeconds: number) => Date.now() + ttlSeconds * 1000;`,
            'milliseconds',
          ),
        },
      ],
    },
    {
      code: `export const LOCK_SECONDS = 60 * 60 * 1000;`,
      errors: [
        {
          messageId: 'named',
          suggestions: convert(`export const LOCK_SECONDS = Math.round(60 * 60 * 1000 / 1000);`, 'seconds'),
        },
      ],
    },
    {
      code: `export const f = (waitMs: number, stepSeconds: number) => waitMs * stepSeconds;`,
      errors: [{ messageId: 'product', data: { left: 'waitMs', value: 'stepSeconds' } }],
    },
    {
      code: `import jwt from 'jsonwebtoken';\nexport const f = (secret: string) => jwt.sign({}, secret, { expiresIn: '900' });`,
      errors: [
        {
          messageId: 'digits',
          data: {
            taker: '`expiresIn` of `jwt.sign`',
            expected: 'seconds',
            given: 'milliseconds',
            factor: '1000 times',
            effect: 'short',
          },
        },
      ],
    },
  ],
});
