import { defineLibrary } from '../fact.js';

/**
 * Requests have no bound of their own. Since 3.910 `requestTimeout` only warns unless `throwOnRequestTimeout` is set
 * beside it; `socketTimeout` bounds inactivity.
 */
export const awsSdkClientLambda = defineLibrary({
  module: '@aws-sdk/client-lambda',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/lambda/',
  facts: [
    { api: 'new LambdaClient', madeOnce: { kind: 'client', closedBy: ['destroy'] } },
    {
      api: 'new LambdaClient',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'new Lambda',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'LambdaClient#send',
      io: 'rpc',
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
      api: 'Lambda#invoke',
      io: 'rpc',
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
      api: 'Lambda#invokeAsync',
      io: 'rpc',
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
      api: 'Lambda#invokeWithResponseStream',
      io: 'rpc',
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
      api: 'Lambda#updateFunctionCode',
      io: 'rpc',
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
      api: 'Lambda#updateFunctionConfiguration',
      io: 'rpc',
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
  ],
});
