import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** This module bounds its calls one by one. */
const objects = new S3Client({ region: 'eu-central-1' });

export const load = (key: string) =>
  objects.send(new GetObjectCommand({ Bucket: 'stock', Key: key }), { abortSignal: AbortSignal.timeout(5_000) });
