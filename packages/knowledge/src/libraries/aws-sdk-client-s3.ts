import { defineLibrary } from '../fact.js';

/**
 * Requests have no bound of their own. Since 3.910 `requestTimeout` only warns unless `throwOnRequestTimeout` is set
 * beside it; `socketTimeout` bounds inactivity.
 */
export const awsSdkClientS3 = defineLibrary({
  module: '@aws-sdk/client-s3',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/s3/',
  facts: [
    { api: 'new S3Client', madeOnce: { kind: 'client', closedBy: ['destroy'] } },
    {
      api: 'new S3Client',
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
      api: 'new S3',
      clientDeadline: {
        at: 0,
        options: ['requestHandler.requestTimeout', 'requestHandler.socketTimeout'],
        default: 'none',
        unit: 'ms',
        off: [0],
      },
    },
    {
      api: 'S3Client#send',
      io: 'object-store',
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
      api: 'S3#getObject',
      io: 'object-store',
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
      api: 'S3#putObject',
      io: 'object-store',
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
      api: 'S3#headObject',
      io: 'object-store',
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
      api: 'S3#deleteObject',
      io: 'object-store',
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
      api: 'S3#deleteObjects',
      io: 'object-store',
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
      api: 'S3#listObjectsV2',
      io: 'object-store',
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
      api: 'paginateListObjectsV2',
      io: 'object-store',
      signal: { at: 2, property: 'abortSignal' },
      deadline: { slots: [{ at: 2, property: 'abortSignal' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'waitUntilBucketExists',
      io: 'object-store',
      signal: { at: 0, property: 'abortSignal' },
      deadline: { slots: [{ at: 0, property: 'maxWaitTime' }], default: 'none', unit: 's' },
    },
    {
      api: 'waitUntilObjectExists',
      io: 'object-store',
      signal: { at: 0, property: 'abortSignal' },
      deadline: { slots: [{ at: 0, property: 'maxWaitTime' }], default: 'none', unit: 's' },
    },
  ],
});
