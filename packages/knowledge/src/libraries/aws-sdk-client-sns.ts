import { defineLibrary } from '../fact.js';

/**
 * Requests have no bound of their own. Since 3.910 `requestTimeout` only warns unless `throwOnRequestTimeout` is set
 * beside it; `socketTimeout` bounds inactivity.
 */
export const awsSdkClientSns = defineLibrary({
  module: '@aws-sdk/client-sns',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/sns/',
  facts: [
    { api: 'new SNSClient', madeOnce: { kind: 'client', closedBy: ['destroy'] } },
    {
      api: 'new SNSClient',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'new SNS',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'SNSClient#send',
      io: 'queue',
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
      api: 'SNS#publish',
      io: 'queue',
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
      api: 'SNS#publishBatch',
      io: 'queue',
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
      api: 'SNS#subscribe',
      io: 'queue',
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
      api: 'SNS#unsubscribe',
      io: 'queue',
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
      api: 'SNS#createTopic',
      io: 'queue',
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
    { api: 'new PublishCommand', adds: { unless: [{ at: 0, property: 'MessageDeduplicationId' }] } },
  ],
});
