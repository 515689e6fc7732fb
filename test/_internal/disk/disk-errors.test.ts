import { describe, expect, test } from 'vitest';
import { asDiskError, asSystemError } from '../../../src/_internal/disk/disk-errors.ts';
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
    ['EFBIG', /may not become that large/],
    ['ELOOP', /leads to itself/],
    ['EISDIR', /folder where a file/],
    ['EEXIST', /where a folder is needed/],
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

describe('asSystemError', () => {
  const gone = { code: 'ENOENT', path: '/proc/1/.tmp-ab12-34-56-0123abcd-names.wav' };

  test('reports a missing file by the name it was to get, if no caller has reported it', () => {
    const error = asSystemError(Object.assign(new Error('ENOENT'), { ...gone, syscall: 'open' }));
    expect(error).toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      message: '/proc/1/names.wav: it, or its folder, does not exist.',
    });
  });

  test('leaves a program that cannot be started, and what is explained already', () => {
    const program = Object.assign(new Error('ENOENT'), { ...gone, syscall: 'spawn sox' });
    const told = new LecternError('a.md is missing.', {
      code: 'ARTICLE_MISSING',
      cause: Object.assign(new Error('ENOENT'), gone),
    });
    for (const error of [program, told]) expect(asSystemError(error)).toBe(error);
  });
});
