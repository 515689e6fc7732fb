import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClipStore } from '../../../src/speech/clips/clip-store.ts';
import { pruneClips, removeClips } from '../../../src/speech/clips/prune-clips.ts';
import { surveyClips } from '../../../src/speech/clips/survey-clips.ts';
import { ageClip, clipFiles, storeClips } from '../../helpers/stored-clips.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const DAY = 86_400;
const NONE = new Set<string>();

describe('pruneClips', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let keys: readonly string[];
  beforeEach(async () => {
    folder = temporaryFolder();
    keys = await storeClips(folder.path, ['It is noon.', 'It is night.', 'It is winter.']);
    ageClip(folder.path, keys[0]!, 40);
    ageClip(folder.path, keys[1]!, 10);
  });
  afterEach(() => folder.remove());
  const states = async (): Promise<readonly string[]> => {
    const store = openClipStore(folder.path);
    return Promise.all(keys.map(async (key) => (await store.find(key, {})).state));
  };

  it('removes clips that were not used for so long, with all of their files', async () => {
    const { removed, kept } = await pruneClips(folder.path, { keep: NONE, olderThan: 30 * DAY });
    expect([removed.clips, kept.clips]).toEqual([1, 2]);
    expect(await states()).toEqual(['missing', 'stored', 'stored']);
    const { wav, json } = clipFiles(folder.path, keys[0]!);
    expect([existsSync(wav), existsSync(json)]).toEqual([false, false]);
  });

  it('keeps what it is told to keep, and what was used within hours', async () => {
    const keep = new Set([keys[0]!]);
    const { removed } = await pruneClips(folder.path, { keep });
    expect(removed.clips).toBe(1);
    expect(await states()).toEqual(['stored', 'missing', 'stored']);
  });

  it('removes nothing in a dry run, and tells the same', async () => {
    const options = { keep: NONE, olderThan: DAY };
    const dry = await pruneClips(folder.path, { ...options, dryRun: true });
    expect(await states()).toEqual(['stored', 'stored', 'stored']);
    expect(await pruneClips(folder.path, options)).toEqual(dry);
  });

  it('leaves a clip to the process that has it claimed', async () => {
    const claim = await openClipStore(folder.path).claim(keys[0]!);
    await pruneClips(folder.path, { keep: NONE, olderThan: 30 * DAY });
    expect(await states()).toEqual(['stored', 'stored', 'stored']);
    await claim!.release();
  });

  it('a run that uses a clip makes it young again', async () => {
    await storeClips(folder.path, ['It is noon.']);
    await pruneClips(folder.path, { keep: NONE, olderThan: 30 * DAY });
    expect(await states()).toEqual(['stored', 'stored', 'stored']);
  });

  it('finds nothing to do where there is no store', async () => {
    const { removed } = await pruneClips(`${folder.path}/none`, { keep: NONE });
    expect(removed.clips).toBe(0);
    expect((await surveyClips(`${folder.path}/none`)).clips).toBe(0);
  });
});

describe('removeClips', () => {
  it.each(['../../victim', '..', 'victim', `${'a'.repeat(63)}/`, 'A'.repeat(64), ''])(
    'touches no file for %j, which is not a key of a clip',
    async (key) => {
      const folder = temporaryFolder();
      const store = join(folder.path, 'store');
      const shelf = join(store, 'clips', key.slice(0, 2));
      mkdirSync(shelf, { recursive: true });
      const file = join(shelf, `${key}.wav`);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, 'mine');
      const { removed } = await removeClips(store, { keys: [key], keep: NONE });
      expect(removed.clips).toBe(0);
      expect(existsSync(file)).toBe(true);
      folder.remove();
    },
  );
});
