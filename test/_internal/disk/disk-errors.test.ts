import { describe, expect, test } from 'vitest';
import { asDiskError } from '../../../src/_internal/disk/disk-errors.ts';
import { LecternError } from '../../../src/errors.ts';

function failed(code: string): Error {
  return Object.assign(new Error(`${code}: something`), { code });
}

describe('asDiskError', () => {
  test.each([
    ['ENOSPC', /disk is full/],
    ['EROFS', /read-only/],
    ['EACCES', /not permitted/],
    ['EDQUOT', /quota/],
    ['EMFILE', /too many files are open/],
    ['EFBIG', /may not grow so large/],
    ['ELOOP', /leads to itself/],
    ['EISDIR', /folder stands where a file/],
    ['EEXIST', /stands where a folder/],
  ])('says what %s means and what to do', (code, what) => {
    const error = asDiskError(failed(code), { path: 'output/a.mp3' });
    expect(error).toBeInstanceOf(LecternError);
    expect(error).toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: expect.stringMatching(what),
      hint: expect.any(String),
    });
    expect((error as Error).message).toContain('output/a.mp3');
  });

  test('finds the reason inside the errors that wrap it', () => {
    const wrapped = new Error('stream failed', {
      cause: new Error('write failed', { cause: failed('ENOSPC') }),
    });
    expect(asDiskError(wrapped, { path: 'x', code: 'STORE_UNWRITABLE' })).toMatchObject({
      code: 'STORE_UNWRITABLE',
    });
  });

  test('leaves every other failure as it is', () => {
    const other = failed('EPROTO');
    expect(asDiskError(other, { path: 'x' })).toBe(other);
    expect(asDiskError('text', { path: 'x' })).toBe('text');
  });
});
