import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeFlac } from '../../../src/_internal/audio/write-flac.ts';
import { decodeWav } from '../../../src/_internal/audio/wav.ts';
import { sha256 } from '../../../src/_internal/hash.ts';
import { openSealed, seal } from '../../../src/_internal/sealed-json.ts';
import { openClipStore } from '../../../src/speech/clips/clip-store.ts';
import { compressClips } from '../../../src/speech/clips/compress-clips.ts';
import { exportClips } from '../../../src/speech/clips/export-clips.ts';
import { importClips } from '../../../src/speech/clips/import-clips.ts';
import { pruneClips } from '../../../src/speech/clips/prune-clips.ts';
import { readClipAudio } from '../../../src/speech/clips/read-clip.ts';
import { surveyClips } from '../../../src/speech/clips/survey-clips.ts';
import { recordClips } from '../../../src/speech/record-clips.ts';
import { scriptOf } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import { ageClip, clipFiles, storeClips } from '../../helpers/stored-clips.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const SENTENCE = 'The ferry leaves the harbour at noon.';
const DAY = 86_400;

describe('a packed clip', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: string;
  let key: string;
  let wav: Buffer;
  beforeEach(async () => {
    folder = temporaryFolder();
    store = join(folder.path, 'store');
    key = (await storeClips(store, [SENTENCE]))[0]!;
    wav = readFileSync(clipFiles(store, key).wav);
    ageClip(store, key, 9);
  });
  afterEach(() => folder.remove());

  const flacOf = (): string => openClipStore(store).packedOf(key);
  const find = () => openClipStore(store).find(key, {});
  const compress = (days = 7) => compressClips(store, { olderThan: days * DAY });
  const record = async () => {
    const provider = scriptedProvider();
    const { clips } = await recordClips(scriptOf([[SENTENCE]]), { provider, store });
    return { file: clips[0]!.file, requests: provider.requests.length };
  };

  it('takes the place of the WAV file, and gives back each of its samples without a request', async () => {
    const { compressed, kept } = await compress();
    expect({ clips: compressed.clips, kept }).toEqual({ clips: 1, kept: 0 });
    expect(compressed.bytesAfter).toBeLessThan(compressed.bytesBefore);
    expect(existsSync(clipFiles(store, key).wav)).toBe(false);
    const { sampleCount } = await storedFacts();
    const back = await readClipAudio(flacOf(), { sampleCount });
    expect(back).toEqual(decodeWav(wav));
    expect(await record()).toEqual({ file: flacOf(), requests: 0 });
    expect(await surveyClips(store)).toMatchObject({ clips: 1, packed: 1, damaged: [] });
  });

  const storedFacts = async () => {
    const found = await find();
    if (found.state !== 'stored') throw new Error(found.state);
    return found.facts;
  };

  it('keeps its age, is not packed again, and can be pruned', async () => {
    const before = statSync(clipFiles(store, key).json).mtimeMs;
    await compress();
    expect(Math.abs(statSync(clipFiles(store, key).json).mtimeMs - before)).toBeLessThan(2);
    expect(await compress()).toMatchObject({ compressed: { clips: 0 }, kept: 1 });
    const keep = new Set<string>();
    expect(await pruneClips(store, { keep, olderThan: 8 * DAY })).toMatchObject({
      removed: { clips: 1 },
    });
    expect(existsSync(flacOf())).toBe(false);
  });

  it('is made only of clips that are old enough, free and whole', async () => {
    expect(await compress(10)).toMatchObject({ compressed: { clips: 0 }, kept: 1 });
    const claim = await openClipStore(store).claim(key);
    expect(await compress()).toMatchObject({ compressed: { clips: 0 }, kept: 1 });
    await claim!.release();
    const { wav: path } = clipFiles(store, key);
    writeFileSync(path, wav.subarray(0, -2));
    ageClip(store, key, 9);
    expect(await compress()).toMatchObject({ compressed: { clips: 0 }, damaged: 1 });
    expect(existsSync(flacOf())).toBe(false);
  });

  it('is there in one usable form wherever packing was cut off', async () => {
    const { wav: path, json } = clipFiles(store, key);
    const facts = readFileSync(json);
    await compress();
    const [packedFacts, flac] = [readFileSync(json), readFileSync(flacOf())];

    // Cut off behind the FLAC file: the facts do not know it.
    writeFileSync(path, wav);
    writeFileSync(json, facts);
    writeFileSync(flacOf(), flac.subarray(0, 99));
    expect(await record()).toEqual({ file: path, requests: 0 });

    // Cut off behind the facts: both stand.
    writeFileSync(json, packedFacts);
    writeFileSync(flacOf(), flac);
    expect(await record()).toEqual({ file: path, requests: 0 });
    for (const file of [path, json, flacOf()]) utimesSync(file, 1e9, 1e9);
    expect(await compress()).toMatchObject({ compressed: { clips: 1 } });
    expect(existsSync(path)).toBe(false);
    expect(await record()).toEqual({ file: flacOf(), requests: 0 });
  });

  it('stands in for a damaged WAV file, and is recorded again where it is damaged itself', async () => {
    const { wav: path } = clipFiles(store, key);
    await compress();
    writeFileSync(path, 'no sound');
    expect(await record()).toEqual({ file: flacOf(), requests: 0 });
    rmSync(path);
    writeFileSync(flacOf(), 'no sound');
    expect(await find()).toEqual({
      state: 'damaged',
      reason: 'its audio is not what was recorded',
    });
    expect(await record()).toEqual({ file: path, requests: 1 });
    expect(existsSync(flacOf())).toBe(false);
    rmSync(path);
    expect(await find()).toEqual({ state: 'damaged', reason: 'its audio is missing' });
  });

  it('goes through an archive, and is refused where it unpacks to anything else', async () => {
    await compress();
    const [archive, there] = [join(folder.path, 'clips.tar'), join(folder.path, 'there')];
    expect(await exportClips(store, archive)).toMatchObject({ clips: 1, damaged: 0 });
    expect(await importClips(there, archive)).toEqual({ added: 1, known: 0, refused: 0 });
    expect(readFileSync(openClipStore(there).packedOf(key))).toEqual(readFileSync(flacOf()));

    const pcm = decodeWav(wav);
    const other = await encodeFlac({ ...pcm, samples: pcm.samples.map((sample) => -sample) });
    const { json } = clipFiles(store, key);
    const facts = openSealed(readFileSync(json, 'utf8')) as object;
    writeFileSync(flacOf(), other);
    const claimed = { ...facts, flac: { sha256: sha256(other) } };
    writeFileSync(json, `${JSON.stringify(seal(claimed))}\n`);
    await exportClips(store, archive);
    const empty = join(folder.path, 'empty');
    expect(await importClips(empty, archive)).toEqual({ added: 0, known: 0, refused: 1 });
  });
});
