import { defineLibrary } from '../fact.js';

/**
 * Requests have no bound of their own. Since 3.910 `requestTimeout` only warns unless `throwOnRequestTimeout` is set
 * beside it; `socketTimeout` bounds inactivity.
 */
export const awsSdkClientDynamodb = defineLibrary({
  module: '@aws-sdk/client-dynamodb',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/dynamodb/',
  facts: [
    { api: 'new DynamoDBClient', madeOnce: { kind: 'client', closedBy: ['destroy'] } },
    {
      api: 'new DynamoDBClient',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'new DynamoDB',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'DynamoDBClient#send',
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
      api: 'DynamoDB#getItem',
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
      api: 'DynamoDB#putItem',
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
      api: 'DynamoDB#updateItem',
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
      api: 'DynamoDB#deleteItem',
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
      api: 'DynamoDB#query',
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
      api: 'DynamoDB#scan',
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
    {
      api: 'waitUntilTableExists',
      io: 'database',
      signal: { at: 0, property: 'abortSignal' },
      deadline: { slots: [{ at: 0, property: 'maxWaitTime' }], default: 'none', unit: 's' },
    },
  ],
});
