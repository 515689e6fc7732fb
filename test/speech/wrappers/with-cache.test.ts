/** A clip that is found in the store, or recorded once. */
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClipStore, type ClipStore } from '../../../src/speech/clips/clip-store.ts';
import { compressClips } from '../../../src/speech/clips/compress-clips.ts';
import { pruneClips } from '../../../src/speech/clips/prune-clips.ts';
import { withCache, type NewClip } from '../../../src/speech/wrappers/with-cache.ts';
import { ageClip } from '../../helpers/stored-clips.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const KEY = 'ab'.repeat(32);
const CLIP: NewClip = {
  pcm: { samples: Int16Array.from({ length: 480 }, (_, i) => i * 9), sampleRateHz: 24_000 },
  facts: {
    marks: [],
    markSource: 'none',
    stretches: [],
    provider: 'test',
    voice: 'one',
    warnings: [],
  },
};

let folder: ReturnType<typeof temporaryFolder>;
let store: ClipStore;
let recorded: number;
beforeEach(() => {
  folder = temporaryFolder();
  store = openClipStore(folder.path);
  recorded = 0;
});
afterEach(() => folder.remove());

const record = async (): Promise<NewClip> => {
  recorded++;
  return CLIP;
};

test('records a clip once, and finds it from then on', async () => {
  expect(await withCache(record, { store, key: KEY })({})).toMatchObject({ fresh: true });
  expect(await withCache(record, { store, key: KEY })({})).toMatchObject({ fresh: false });
  expect(recorded).toBe(1);
});

test.each([
  ['removes', () => pruneClips(folder.path, { keep: new Set() })],
  ['packs', () => compressClips(folder.path, { olderThan: 0 })],
])('never gives an old clip that another run %s between its look and its use', async (_, tidy) => {
  await store.save(KEY, CLIP);
  ageClip(folder.path, KEY, 40);
  const find: ClipStore['find'] = async (...asked) => {
    const found = await store.find(...asked);
    await tidy();
    return found;
  };
  const { file } = await withCache(record, { store: { ...store, find }, key: KEY })({});
  expect(existsSync(file)).toBe(true);
});
