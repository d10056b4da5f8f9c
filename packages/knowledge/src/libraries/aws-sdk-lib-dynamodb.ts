import { defineLibrary } from '../fact.js';

/** The timeouts are those of the client that it is made from. */
export const awsSdkLibDynamodb = defineLibrary({
  module: '@aws-sdk/lib-dynamodb',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-lib-dynamodb/',
  facts: [
    {
      api: 'DynamoDBDocumentClient#send',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#get',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#put',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#update',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#delete',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#query',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#scan',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#batchWrite',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'DynamoDBDocument#transactWrite',
      io: 'database',
      signal: { at: 1, property: 'abortSignal' },
      deadline: {
        slots: [
          { at: 1, property: 'abortSignal' },
          { at: 1, property: 'requestTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'paginateQuery',
      io: 'database',
      signal: { at: 2, property: 'abortSignal' },
      deadline: { slots: [{ at: 2, property: 'abortSignal' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'paginateScan',
      io: 'database',
      signal: { at: 2, property: 'abortSignal' },
      deadline: { slots: [{ at: 2, property: 'abortSignal' }], default: 'none', unit: 'ms' },
    },
  ],
});
