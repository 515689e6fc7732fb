import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  mixStyles,
  writeMixedStyles,
} from '../../../../src/speech/providers/local/mixed-styles.ts';
import type { VoicePack } from '../../../../src/speech/providers/local/voice-pack.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { packsOf } from '../../../helpers/voice-packs.ts';

const ROW = 510 * 256;

/** Three voices, each of one number. */
const styles = Float32Array.from({ length: 3 * ROW }, (_, i) => Math.floor(i / ROW) + 1);
const bytes = new Uint8Array(styles.buffer);
const rows = new Map([
  [
    2,
    [
      { speaker: 0, share: 0.75 },
      { speaker: 1, share: 0.25 },
    ],
  ],
]);

describe('the style of a mixture', () => {
  test('is the weighted mean of its voices, in the row that it is given; the others stay', () => {
    const mixed = new Float32Array(mixStyles(bytes, rows).buffer);
    expect([mixed[0], mixed[2 * ROW - 1]]).toEqual([1, 2]);
    expect(new Set(mixed.subarray(2 * ROW))).toEqual(new Set([1.25]));
    expect(styles[2 * ROW]).toBe(3);
  });

  test('weighs as much with shares that were rounded', () => {
    const third = [0, 1, 2].map((speaker) => ({ speaker, share: 0.333 }));
    const mixed = new Float32Array(mixStyles(bytes, new Map([[0, third]])).buffer);
    expect(mixed[0]).toBeCloseTo(2, 6);
  });
});

describe('the file of mixed styles', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  let pack: VoicePack;
  const cache = join(folder.path, 'cache');
  beforeAll(() => {
    pack = { ...packsOf({ kokoro: { af_heart: 'en-US' } }).get('kokoro')!, folder: folder.path };
    writeFileSync(join(folder.path, 'voices.bin'), bytes);
  });

  test('is named by what it holds, written once, and repaired when it is damaged', async () => {
    const path = await writeMixedStyles(pack, rows, { folders: [cache] });
    const good = readFileSync(path);
    expect(good).toEqual(Buffer.from(mixStyles(bytes, rows)));
    writeFileSync(path, 'damaged');
    expect(await writeMixedStyles(pack, rows, { folders: [cache] })).toBe(path);
    expect(readFileSync(path).equals(good)).toBe(true);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test('goes to the next folder where the first takes none, and says so where none does', async () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    const closed = join(file, 'cache');
    const path = await writeMixedStyles(pack, rows, { folders: [closed, cache] });
    expect(path.startsWith(cache)).toBe(true);
    await expect(writeMixedStyles(pack, rows, { folders: [closed] })).rejects.toMatchObject({
      code: 'STORE_UNWRITABLE',
      message: expect.stringContaining(closed),
    });
  });

  test('is not made of styles that are cut', async () => {
    const cut = join(folder.path, 'cut');
    mkdirSync(cut);
    writeFileSync(join(cut, 'voices.bin'), bytes.subarray(0, 1000));
    await expect(
      writeMixedStyles({ ...pack, folder: cut }, rows, { folders: [cache] }),
    ).rejects.toMatchObject({ code: 'VOICE_DAMAGED' });
  });
});
