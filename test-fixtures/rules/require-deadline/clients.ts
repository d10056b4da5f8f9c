import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import axios, { Axios, type AxiosInstance, type CreateAxiosDefaults } from 'axios';
import got from 'got';
import https from 'node:https';
import api, { boundedApi, makeApi, unboundedApi } from './api-client.js';

/** A client's missing limit is its maker's fault, said once. */
export const throughUnbounded = () => Promise.all([unboundedApi.get('/a'), api.post('/b', {}), unboundedApi('/c')]);
export const throughBounded = () => Promise.all([boundedApi.get('/a'), makeApi('https://x.example.test').get('/b')]);

export const objects = new S3Client({ region: 'eu-central-1' }); // ~> noClientDeadline
export const throughNamespace = new s3.S3Client({}); // ~> noClientDeadline
export const functions = new LambdaClient(); // ~> noClientDeadline
export const classic = new Axios({ baseURL: 'https://x.example.test' }); // ~> noClientDeadline
export const extended = got.extend({ prefixUrl: 'https://x.example.test' }); // ~> noClientDeadline
export const extendedWell = got.extend({ timeout: { request: 2_000 } });
export const derived = boundedApi.create({ baseURL: 'https://y.example.test' });
export const onceIsEnough = extended.extend({ headers: { accept: 'text/html' } });

export const queue = new SQSClient({ requestHandler: { requestTimeout: 3_000 } });
export const opaqueClient = (options: CreateAxiosDefaults) => axios.create(options);
export const spreadClient = (options: CreateAxiosDefaults) => axios.create({ baseURL: '/', ...options });

const keepAlive = new https.Agent({ keepAlive: true });
export const agentSaysNothing = axios.create({ httpsAgent: keepAlive }); // ~> noClientDeadline
export const agentMayLimit = axios.create({ httpsAgent: new https.Agent({ timeout: 5_000 }) });

export class Stock {
  private readonly http: AxiosInstance;
  readonly #table = new DynamoDBClient({ region: 'eu-central-1' }); // ~> noClientDeadline

  constructor(
    private readonly injected: AxiosInstance,
    private readonly bucket: S3Client,
  ) {
    this.http = axios.create({ baseURL: 'https://stock.example.test' }); // ~> noClientDeadline
  }

  /** Through a field that this class makes (said there) and through fields that others hand it (out of sight). */
  async load(key: string): Promise<unknown> {
    await this.http.get(`/${key}`);
    await this.bucket.send(new GetObjectCommand({ Bucket: 'stock', Key: key }));
    return [this.#table, await this.injected.get(`/${key}`)];
  }
}
