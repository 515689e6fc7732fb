/** Folders and files on a disk: made with those above them, and an error at once where none can be made. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, publishFile, writeFileAtomic } from '../../../src/_internal/disk/files.ts';

describe('a folder', () => {
  let base = '';
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'lectern-files-'));
  });
  afterEach(async () => rm(base, { recursive: true, force: true }));

  it('is made with those above it, by several at once, and again', async () => {
    const path = join(base, 'a', 'b', 'c');
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => makeFolder(index % 2 ? path : join(path, 'd'))),
    );
    await makeFolder(path);
    expect((await stat(join(path, 'd'))).isDirectory()).toBe(true);
  });

  it('is not made below a file, or in its place', async () => {
    await writeFile(join(base, 'file'), '');
    await expect(makeFolder(join(base, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(base, 'file', 'a', 'b'))).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });

  it.skipIf(!existsSync('/proc/self'))(
    'that the system does not allow is an error at once, not a wait without end',
    async () => {
      await expect(makeFolder('/proc/lectern/a/b')).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:ENOENT|EACCES|EPERM)$/) as string,
      });
    },
  );
});

describe('a file', () => {
  let base = '';
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'lectern-files-'));
  });
  afterEach(async () => rm(base, { recursive: true, force: true }));

  it.skipIf(process.getuid?.() !== 0)('never takes the place of a device', async () => {
    const device = join(base, 'full');
    execFileSync('mknod', [device, 'c', '1', '7']);
    const refusal = {
      code: 'OUTPUT_UNWRITABLE',
      message: `Cannot write ${device}: it is a device.`,
    };
    await expect(writeFileAtomic(device, { data: 'words' })).rejects.toMatchObject(refusal);
    await writeFile(join(base, 'temporary'), 'words');
    await expect(publishFile(join(base, 'temporary'), device)).rejects.toMatchObject(refusal);
    expect((await stat(device)).isCharacterDevice()).toBe(true);
  });
});
