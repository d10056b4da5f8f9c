import { defineLibrary } from '../fact.js';

/**
 * Requests have no bound of their own. Since 3.910 `requestTimeout` only warns unless `throwOnRequestTimeout` is set
 * beside it; `socketTimeout` bounds inactivity.
 */
export const awsSdkClientSqs = defineLibrary({
  module: '@aws-sdk/client-sqs',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/sqs/',
  facts: [
    { api: 'new SQSClient', madeOnce: { kind: 'client', closedBy: ['destroy'] } },
    {
      api: 'new SQSClient',
      ordered: [{ at: 0, shorter: 'requestHandler.connectionTimeout', longer: 'requestHandler.requestTimeout' }],
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'new SQS',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'SQSClient#send',
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
      api: 'SQS#sendMessage',
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
      api: 'SQS#sendMessageBatch',
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
      api: 'SQS#deleteMessage',
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
      api: 'SQS#deleteMessageBatch',
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
      api: 'SQS#changeMessageVisibility',
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
      api: 'SQS#getQueueUrl',
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
      api: 'SQS#getQueueAttributes',
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
    // Long polling: waits for messages up to `WaitTimeSeconds`.
    { api: 'SQS#receiveMessage', io: 'queue', openEnded: true, signal: { at: 1, property: 'abortSignal' } },
    { api: 'new ReceiveMessageCommand', durations: [{ at: 0, property: 'VisibilityTimeout', unit: 's' }] },
    { api: 'new ChangeMessageVisibilityCommand', durations: [{ at: 0, property: 'VisibilityTimeout', unit: 's' }] },
    { api: 'new SendMessageCommand', adds: { unless: [{ at: 0, property: 'MessageDeduplicationId' }] } },
  ],
});
