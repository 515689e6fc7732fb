import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveLimits } from '../../../../src/speech/packs/archives/entry-guard.ts';
import { unpackArchive } from '../../../../src/speech/packs/archives/unpack-archive.ts';
import { readTree } from '../../../helpers/file-trees.ts';
import { mountSmall, requireMounts } from '../../../helpers/small-disks.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { makeArchive } from '../../../helpers/word-documents.ts';

/** `pack/a.txt` (“hello”) and `pack/data/b.txt` (“world”), by tar and bzip2. */
const TAR_BZ2 =
  'QlpoOTFBWSZTWdksvaUAAMz7gMmQBABAAf+AIQh+TN7ABIgwAJgYZGmmmRhMjBNAYMMjTTTIwmRgmgMBVFBMp5TR6j1A8U00/Uh5TjswY5JxLWEkRN0QiFnh45RexHN5JLi8iEh12r5lCo22dUytXwhhIhrrtV3ENbTKq7OvPNYxWLto0TbgsSmR8aKEnqrzKVKb0NO3J/U5cTgfW5wrcG7gu83oQf4u5IpwoSGyWXtK';

/** 300 MB of zeros, by bzip2. */
const BOMB_BZ2 =
  'QlpoOTFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXMUFZJlNZDgni3wFfjkAAwAAACCAAMIBNRkKgJakKgJcxQVkmU1kOCeLfAV+OQADAAAAIIAAwgE1GQqAlqQqAlzFBWSZTWQ4J4t8BX45AAMAAAAggADCATUZCoCWpCoCXMUFZJlNZDgni3wFfjkAAwAAACCAAMIBNRkKgJakKgJcxQVkmU1kOCeLfAV+OQADAAAAIIAAwgE1GQqAlqQqAlzFBWSZTWXcjn6wAvHRAIMAAEAAACCAAMMwJqmmqQqC2pSFQXi7kinChIQEEDIg=';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

let unpacked = 0;

async function unpack(
  bytes: Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<Map<string, Buffer>> {
  const archive = join(folder.path, 'voice.archive');
  writeFileSync(archive, bytes);
  const into = join(folder.path, `out-${++unpacked}`);
  mkdirSync(into, { recursive: true });
  await unpackArchive(archive, { into, limits });
  return new Map(readTree(into));
}

const gzipped = async (...entries: TarEntry[]): Promise<Buffer> => gzipSync(await packTar(entries));
const file = (name: string, body = 'hello'): TarEntry => ({
  header: { name, size: body.length },
  body,
});
const refused = (why: RegExp): object =>
  expect.objectContaining({ code: 'VOICE_REFUSED', message: expect.stringMatching(why) as string });

describe('an archive', () => {
  test('of tar and bzip2 is unpacked', async () => {
    const files = await unpack(Buffer.from(TAR_BZ2, 'base64'));
    expect([...files.keys()].sort()).toEqual(['pack/a.txt', 'pack/data/b.txt']);
    expect(files.get('pack/data/b.txt')!.toString()).toBe('world\n');
  });

  test('of tar and gzip is unpacked, with its folders', async () => {
    const files = await unpack(
      await gzipped({ header: { name: './pack/', size: 0, type: 'directory' } }, file('./pack/a')),
    );
    expect([...files.keys()]).toEqual(['pack/a']);
  });

  test('of ZIP is unpacked', async () => {
    const files = await unpack(
      makeArchive([
        { name: 'pack/a.txt', content: Buffer.from('hello') },
        { name: 'pack/data/b.txt', content: Buffer.from('world') },
      ]),
    );
    expect(files.get('pack/data/b.txt')!.toString()).toBe('world');
  });

  test('of another kind is refused', async () => {
    await expect(unpack(Buffer.from('Rar!....'))).rejects.toEqual(refused(/not a \.tar\.bz2/));
    await expect(unpack(Buffer.alloc(0))).rejects.toEqual(refused(/not a \.tar\.bz2/));
  });

  test.each(['../out.txt', 'pack/../../out.txt', '/etc/out.txt', 'a\\..\\out.txt', 'C:/out.txt'])(
    'with a part named %s is refused, and nothing is written outside',
    async (name) => {
      await expect(unpack(await gzipped(file(name)))).rejects.toEqual(
        refused(/points outside its folder|is not safe/),
      );
      expect(existsSync(join(folder.path, 'out.txt'))).toBe(false);
    },
  );

  test('of ZIP whose part leads outside is refused', async () => {
    const archive = makeArchive([{ name: '../out.txt', content: Buffer.from('hello') }]);
    await expect(unpack(archive)).rejects.toMatchObject({ code: 'VOICE_REFUSED' });
    expect(existsSync(join(folder.path, 'out.txt'))).toBe(false);
  });

  test.each(['symlink', 'link', 'character-device', 'fifo'] as const)(
    'with a %s is refused',
    async (type) => {
      const header = { name: 'pack/link', size: 0, type, linkname: '/etc/passwd' };
      await expect(unpack(await gzipped({ header }))).rejects.toEqual(refused(/link or a device/));
    },
  );

  test('that holds a name twice, however it is spelled, is refused', async () => {
    const archive = await gzipped(file('pack/A.txt'), file('pack/a.txt', 'other'));
    await expect(unpack(archive)).rejects.toEqual(refused(/appears in it twice/));
  });

  test('with too many files is refused', async () => {
    const archive = await gzipped(file('a'), file('b'), file('c'));
    await expect(unpack(archive, { parts: 2 })).rejects.toEqual(refused(/more than 2 files/));
  });

  test('that unpacks to far more than its size is refused', async () => {
    const archive = await gzipped(file('zeros', '0'.repeat(2e6)));
    await expect(unpack(archive, { freeBytes: 1e6 })).rejects.toEqual(refused(/more than 1 MB/));
    await expect(unpack(archive, { totalBytes: 1e6 })).rejects.toEqual(refused(/more than 1 MB/));
  });

  test('of bzip2 that unpacks without end is refused before memory fills', async () => {
    const bomb = unpack(Buffer.from(BOMB_BZ2, 'base64'));
    await expect(bomb).rejects.toEqual(refused(/unpacks to more than 64 MB/));
  });

  test('of gzip that goes on without end behind its last file is refused too', async () => {
    const tar = Buffer.from(await packTar([file('a')]));
    const bomb = unpack(gzipSync(Buffer.concat([tar, Buffer.alloc(40e6)])), { freeBytes: 1e6 });
    await expect(bomb).rejects.toEqual(refused(/unpacks to more than/));
  });

  test('that is cut off or damaged is refused', async () => {
    const random = Array.from({ length: 20_000 }, (_, i) =>
      String.fromCharCode(33 + ((i * i) % 90)),
    );
    const gzip = await gzipped(file('a', random.join('')), file('b'));
    const bzip2 = Buffer.from(TAR_BZ2, 'base64');
    const zip = makeArchive([{ name: 'a.txt', content: Buffer.from('hello') }]);
    for (const whole of [gzip, bzip2, zip]) {
      const cut = whole.subarray(0, Math.floor(whole.length * 0.6));
      await expect(unpack(cut)).rejects.toEqual(refused(/damaged or cut off/));
    }
    const damaged = Buffer.from(bzip2);
    damaged[100]! ^= 0xff;
    await expect(unpack(damaged)).rejects.toEqual(refused(/damaged or cut off/));
  });

  test.runIf(requireMounts())('says when the disk is full', async () => {
    const disk = mountSmall('size=64k')!;
    try {
      const archive = join(folder.path, 'voice.tar.gz');
      writeFileSync(archive, await gzipped(file('a', 'x'.repeat(200_000))));
      const full = unpackArchive(archive, { into: disk.path });
      await expect(full).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
    } finally {
      disk.remove();
    }
  });

  test('stops with the reason of an abort', async () => {
    const archive = join(folder.path, 'voice.tar.gz');
    writeFileSync(archive, await gzipped(file('a'), file('b')));
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(unpackArchive(archive, { into: folder.path, signal })).rejects.toThrow('enough');
  });
});
