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

test('an answer without words, as to a look at one object, is told by its number', () => {
  const refused = Object.assign(new Error('UnknownError'), {
    name: 'Unknown',
    $metadata: { httpStatusCode: 403 },
  });
  const { message, hint } = asObjectError(refused, {
    name: 's3://b',
    code: 'STORE_UNREADABLE',
  }) as { readonly message: string; readonly hint: string };
  expect(message).toBe('s3://b: the store refuses the request (403)');
  expect(hint).toContain('AWS_SECRET_ACCESS_KEY');
  expect(hint).toContain('s3:ListBucket');
});
