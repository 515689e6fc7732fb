import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotRegularFileError, readRegularFile } from '../../../src/_internal/disk/regular-file.ts';

describe('a path that is read as a file', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const refusal = async (path: string): Promise<unknown> =>
    readRegularFile(path, { limitBytes: 100 }).catch((error: unknown) => error);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-'));
    writeFileSync(at('long.txt'), 'x'.repeat(1000));
    mkdirSync(at('folder'));
    symlinkSync('long.txt', at('link.txt'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the whole of it, also behind a link', async () => {
    const bytes = await readRegularFile(at('link.txt'), { limitBytes: 1000 });
    expect(bytes.toString()).toBe('x'.repeat(1000));
  });

  it('gives one byte more than the limit, and no further', async () => {
    expect(await readRegularFile(at('long.txt'), { limitBytes: 100 })).toHaveLength(101);
    expect(await readRegularFile(at('long.txt'), { limitBytes: 999 })).toHaveLength(1000);
  });

  it('is refused where it is a folder, a device or a socket', async () => {
    const server = createServer().listen(at('socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const found = await Promise.all([at('folder'), '/dev/zero', at('socket')].map(refusal));
    await new Promise((resolve) => server.close(resolve));
    expect(found.map((error) => (error as NotRegularFileError).what)).toEqual([
      'a folder',
      'a device',
      'a socket',
    ]);
  });

  it('is refused at once where it is a pipe that no one writes to, also behind a link', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync('pipe', at('pipe.md'));
    for (const name of ['pipe', 'pipe.md'])
      expect(await refusal(at(name))).toEqual(new NotRegularFileError('a pipe'));
  });

  it('is not read once the signal has aborted', async () => {
    const reading = readRegularFile(at('long.txt'), {
      limitBytes: 100,
      signal: AbortSignal.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  });
});
