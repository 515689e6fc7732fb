/** What an S3-compatible store refuses is told with what to do. */
import { expect, test } from 'vitest';
import { asObjectError } from '../../../src/_internal/objects/store-errors.ts';

test('names every right that the credentials need, and what for', () => {
  const refused = Object.assign(new Error('no'), { name: 'AccessDenied' });
  const { hint } = asObjectError(refused, { name: 's3://b', code: 'STORE_UNREADABLE' }) as {
    readonly hint: string;
  };
  for (const right of [
    'ListBucket',
    'GetObject',
    'PutObject',
    'DeleteObject',
    'AbortMultipartUpload',
    'ListBucketMultipartUploads',
  ])
    expect(hint).toContain(`s3:${right}`);
  expect(hint).toContain('sharedOutput');
});
