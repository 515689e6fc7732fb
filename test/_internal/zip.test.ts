import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackZip, ZipError, type UnpackOptions } from '../../src/_internal/zip.ts';
import { makeArchive } from '../helpers/word-documents.ts';

const ALL: UnpackOptions = { wanted: () => true, limitBytes: 1024 * 1024, limitParts: 100 };
const content = Buffer.from('The ferry sails at noon. '.repeat(40));
const faultOf = async (
  bytes: Uint8Array,
  options: Partial<UnpackOptions> = {},
): Promise<string> => {
  const error: unknown = await unpackZip(bytes, { ...ALL, ...options }).catch(
    (reason: unknown) => reason,
  );
  return error instanceof ZipError ? error.fault : String(error);
};

describe('unpackZip', () => {
  test('what was packed comes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc
            .string({ minLength: 1, maxLength: 20 })
            .filter((name) => !name.includes('\\') && Buffer.from(name).toString() === name),
          fc.uint8Array({ maxLength: 200 }),
          { maxKeys: 8 },
        ),
        async (files) => {
          const parts = new Map(Object.entries(files));
          const archive = makeArchive(
            [...parts].map(([name, bytes]) => ({ name, content: bytes })),
          );
          const unpacked = await unpackZip(archive, ALL);
          expect([...unpacked].map(([name, bytes]) => [name, [...bytes]])).toEqual(
            [...parts].map(([name, bytes]) => [name, [...bytes]]),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test('deflated parts are unpacked, and only those that are wanted', async () => {
    const archive = makeArchive([
      { name: 'a.xml', content },
      { name: 'picture.png', content, packed: Buffer.from('not deflate at all') },
    ]);
    expect(await unpackZip(archive, { ...ALL, wanted: (name) => name.endsWith('.xml') })).toEqual(
      new Map([['a.xml', content]]),
    );
    expect(await unpackZip(Buffer.concat([archive]), { ...ALL, wanted: () => false })).toEqual(
      new Map(),
    );
  });

  test('parts that declare more than the limit are refused before one is unpacked', async () => {
    const archive = makeArchive([
      { name: 'a', content, packed: Buffer.from('never read'), sizeBytes: 3_000_000_000 },
    ]);
    expect(await faultOf(archive)).toBe('too-large');
  });

  test('a directory that lies does not get more unpacked than the limit', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const archive = makeArchive([
      { name: 'a', content: zeros, sizeBytes: 10 },
      { name: 'b', content: zeros, sizeBytes: 10 },
    ]);
    zeros.fill(1);
    expect(await faultOf(archive)).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 1024 * 1024);
    expect(await faultOf(makeArchive([{ name: 'a', content, sizeBytes: 10 }]))).toBe('damaged');
  });

  test('the limit holds for all parts together', async () => {
    const parts = [1, 2, 3].map((number) => ({ name: String(number), content }));
    expect(await faultOf(makeArchive(parts), { limitBytes: content.length * 3 - 1 })).toBe(
      'too-large',
    );
    expect(
      await faultOf(makeArchive(parts.map((part) => ({ ...part, sizeBytes: 0 }))), {
        limitBytes: content.length,
      }),
    ).toBe('damaged');
    expect(
      (await unpackZip(makeArchive(parts), { ...ALL, limitBytes: content.length * 3 })).size,
    ).toBe(3);
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'no-zip'],
    ['a text', Buffer.from('The ferry sails at noon.'), 'no-zip'],
    [
      'an archive without its end',
      makeArchive([{ name: 'a', content }]).subarray(0, 60),
      'damaged',
    ],
    ['a locked part', makeArchive([{ name: 'a', content, flags: 1 }]), 'encrypted'],
    ['a part with another checksum', makeArchive([{ name: 'a', content, crc: 1 }]), 'damaged'],
    [
      'a part that is not deflated',
      makeArchive([{ name: 'a', content, packed: Buffer.from('xxxx') }]),
      'damaged',
    ],
    [
      'a part packed in another way',
      makeArchive([{ name: 'a', content, method: 12 }]),
      'unsupported',
    ],
  ])('%s is refused', async (_name, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  test('more parts than allowed are refused', async () => {
    expect(
      await faultOf(
        makeArchive(
          Array.from({ length: 101 }, (_, index) => ({
            name: String(index),
            content: Buffer.alloc(0),
          })),
        ),
      ),
    ).toBe('too-large');
  });

  test('any damage gives a ZipError or the right bytes, never another failure', async () => {
    const archive = makeArchive([
      { name: 'a', content },
      { name: 'b', content: Buffer.from('b') },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length - 1),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const bytes = Buffer.from(archive);
          bytes[at] = byte;
          const outcome: unknown = await unpackZip(bytes, ALL).catch((reason: unknown) => reason);
          expect(outcome instanceof ZipError || outcome instanceof Map).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
