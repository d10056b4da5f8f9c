import { defineLibrary } from '../fact.js';

/** Over SMTP: two minutes to connect, ten of silence. At most five connections, and these only with `pool: true`. */
export const nodemailer = defineLibrary({
  module: 'nodemailer',
  versions: '>=6',
  source: 'https://nodemailer.com/smtp',
  facts: [
    {
      api: 'createTransport',
      pool: {
        at: 0,
        limit: { options: ['maxConnections'], default: 5, unit: 'count' },
        connect: { options: ['connectionTimeout'], default: 120_000, unit: 'ms' },
        idle: { options: ['socketTimeout'], default: 600_000, unit: 'ms' },
      },
      clientDeadline: { at: 0, options: ['socketTimeout'], default: 600_000, unit: 'ms' },
    },
    {
      api: 'default.createTransport',
      pool: {
        at: 0,
        limit: { options: ['maxConnections'], default: 5, unit: 'count' },
        connect: { options: ['connectionTimeout'], default: 120_000, unit: 'ms' },
        idle: { options: ['socketTimeout'], default: 600_000, unit: 'ms' },
      },
      clientDeadline: { at: 0, options: ['socketTimeout'], default: 600_000, unit: 'ms' },
    },
    { api: 'Mail#sendMail', adds: { unless: [{ at: 0, property: 'messageId' }] }, io: 'mail' },
    { api: 'Mail#verify', io: 'mail' },
    { api: 'createTestAccount', io: 'http' },
  ],
});
