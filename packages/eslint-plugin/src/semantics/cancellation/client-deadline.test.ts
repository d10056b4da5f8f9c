import { expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { clientDeadline } from './client-deadline.js';
import type { Deadline } from './deadline.js';

const axios = `import axios from 'axios';\n`;

test.each<[Deadline, string, string]>([
  ['unbounded', 'no options', `${axios}axios.create(); // ?`],
  ['unbounded', 'other options', `${axios}axios.create({ baseURL: 'u' }); // ?`],
  [
    'unbounded',
    'options of a constructor',
    `import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client({ region: 'r' }); // ?`,
  ],
  ['unbounded', 'a library extended', `import got from 'got';\ngot.extend({}); // ?`],
  [
    'unbounded',
    'a proxy agent',
    `${axios}import { ProxyAgent } from 'somewhere';\naxios.create({ httpAgent: new ProxyAgent('p') }); // ?`,
  ],
  ['bounded', 'a limit', `${axios}axios.create({ timeout: 5 }); // ?`],
  [
    'bounded',
    'a limit somewhere in the options',
    `import { S3Client } from '@aws-sdk/client-s3';\nnew S3Client({ requestHandler: { requestTimeout: 5 } }); // ?`,
  ],
  ['bounded', 'a default', `import { Kafka } from 'kafkajs';\nnew Kafka({ brokers: [] }); // ?`],
  [
    'bounded',
    'the client that it extends',
    `import axios from 'axios';\nconst base = axios.create({ timeout: 5 });\nbase.create({}); // ?`,
  ],
  [
    'unknown',
    'a client whose base has none: said there',
    `import axios from 'axios';\nconst base = axios.create({});\nbase.create({}); // ?`,
  ],
  ['unknown', 'options out of sight', `${axios}export const f = (o: object) => axios.create(o); // ?`],
  [
    'unknown',
    'a handler out of sight',
    `import { S3Client } from '@aws-sdk/client-s3';\nimport { handler } from 'somewhere';\nnew S3Client({ requestHandler: handler }); // ?`,
  ],
  [
    'unknown',
    'an agent out of sight',
    `${axios}export const f = (httpAgent: unknown) => axios.create({ httpAgent }); // ?`,
  ],
  ['unknown', 'an interceptor', `${axios}const api = axios.create({}); // ?\napi.interceptors.request.use(c => c);`],
  ['unknown', 'an assignment to its defaults', `${axios}const api = axios.create({}); // ?\napi.defaults.timeout = 5;`],
  [
    'unknown',
    'calls that are bounded one by one',
    `${axios}const api = axios.create({}); // ?\napi.get('u', { timeout: 5 });`,
  ],
])('%s: %s', (expected, _, text) => {
  const project = drawProject({ 'main.ts': text });
  const [call] = project.marked('main.ts');
  expect(call && clientDeadline(project.world, call)).toBe(expected);
});
