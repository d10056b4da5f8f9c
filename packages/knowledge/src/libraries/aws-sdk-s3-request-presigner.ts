import { defineLibrary } from '../fact.js';

/** Signs in the process. The lifetime is in seconds. */
export const s3RequestPresigner = defineLibrary({
  module: '@aws-sdk/s3-request-presigner',
  versions: '>=3',
  source: 'https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-s3-request-presigner/',
  facts: [{ api: 'getSignedUrl', durations: [{ at: 2, property: 'expiresIn', unit: 's' }] }],
});
