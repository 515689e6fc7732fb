import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import type { NewClipFacts } from '../../../src/speech/clips/clip-facts.ts';
import { thisOwner } from '../../../src/_internal/disk/owner.ts';
import { openClipStore, type ClipStore } from '../../../src/speech/clips/clip-store.ts';

const KEY = 'ab'.repeat(32);
const pcm = {
  samples: Int16Array.from({ length: 4800 }, (_, i) => Math.round(9000 * Math.sin(i / 5))),
  sampleRateHz: 24_000,
};
const facts: NewClipFacts = {
  marks: [{ sentence: 0, start: 0, end: 0.2 }],
  markSource: 'samples',
  stretches: [],
  provider: 'tone',
  voice: 'tone',
  warnings: [],
};

describe('a clip store', () => {
  let folder: string;
  let store: ClipStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-store-'));
    store = openClipStore(join(folder, '.lectern'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const json = (): string => store.fileOf(KEY).replace(/wav$/, 'json');

  it('makes nothing until something is saved', async () => {
    expect(await store.find(KEY, {})).toEqual({ state: 'missing' });
    await store.removeLeftovers();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps audio and facts by the first two digits of the key', async () => {
    const saved = await store.save(KEY, { pcm, facts });
    expect(readdirSync(join(folder, '.lectern/clips/ab')).sort()).toEqual([
      `${KEY}.json`,
      `${KEY}.wav`,
    ]);
    expect(await store.find(KEY, {})).toEqual({
      state: 'stored',
      facts: saved,
      file: store.fileOf(KEY),
    });
    expect(saved).toMatchObject({
      sampleCount: 4800,
      sampleRateHz: 24_000,
      soundStart: 0,
      soundEnd: 4800,
      clipped: 0,
      provider: 'tone',
    });
    expect(decodeWav(readFileSync(store.fileOf(KEY)))).toEqual(pcm);
    expect(readdirSync(join(folder, '.lectern/tmp'))).toEqual([]);
  });

  it('writes the same bytes for the same clip', async () => {
    await store.save(KEY, { pcm, facts });
    const before = [readFileSync(store.fileOf(KEY)), readFileSync(json())];
    await store.save(KEY, { pcm, facts });
    expect([readFileSync(store.fileOf(KEY)), readFileSync(json())]).toEqual(before);
  });

  it('does not count audio without facts: its writer was killed between the two', async () => {
    await store.save(KEY, { pcm, facts });
    rmSync(json());
    expect(await store.find(KEY, {})).toEqual({ state: 'missing' });
  });

  it.each<[string, (wav: string, facts: string) => void]>([
    ['missing', (wav) => rmSync(wav)],
    ['bytes', (wav) => truncateSync(wav, 2000)],
    ['bytes', (wav) => appendFileSync(wav, 'x')],
    ['not what was recorded', (wav) => writeFileSync(wav, readFileSync(wav).fill(7, 3000, 3001))],
    ['cannot be read', (_, file) => truncateSync(file, 20)],
    ['cannot be read', (_, file) => writeFileSync(file, 'null')],
    ['cannot be read', (_, file) => writeFileSync(file, '{"version":1}')],
    ['cannot be read', (_, file) => writeFileSync(file, '')],
    [
      'cannot be read',
      (_, file) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace(/("soundEnd":\d*)\d/, '$1')),
    ],
  ])('notices damage: %s', async (reason, damage) => {
    await store.save(KEY, { pcm, facts });
    damage(store.fileOf(KEY), json());
    expect(await store.find(KEY, {})).toEqual({
      state: 'damaged',
      reason: expect.stringContaining(reason) as string,
    });
  });

  it('removes what dead processes left, and nothing of the living', async () => {
    const dead = 2 ** 22 + 1;
    const { machine, started } = thisOwner();
    const ofDead = `.tmp-${machine}-${dead}-${started}-00000000-x.wav`;
    const ofLiving = `.tmp-${machine}-${process.pid}-${started}-00000000-y.wav`;
    mkdirSync(join(folder, '.lectern/tmp'), { recursive: true });
    writeFileSync(join(folder, '.lectern/tmp', ofDead), 'half');
    writeFileSync(join(folder, '.lectern/tmp', ofLiving), 'half');
    mkdirSync(join(folder, '.lectern/claims'), { recursive: true });
    writeFileSync(
      join(folder, `.lectern/claims/${KEY}.claim`),
      JSON.stringify({ ...thisOwner(), pid: dead, token: '' }),
    );
    await store.removeLeftovers();
    expect(readdirSync(join(folder, '.lectern/tmp'))).toEqual([ofLiving]);
    expect(readdirSync(join(folder, '.lectern/claims'))).toEqual([]);
  });

  it('says that it cannot be written, and what to do', async () => {
    writeFileSync(join(folder, 'file'), '');
    const broken = openClipStore(join(folder, 'file'));
    const expected = { code: 'STORE_UNWRITABLE', hint: expect.any(String) as string };
    await expect(broken.claim(KEY)).rejects.toMatchObject(expected);
    await expect(broken.save(KEY, { pcm, facts })).rejects.toMatchObject(expected);
    expect(await broken.find(KEY, {})).toEqual({ state: 'missing' });
  });
});
