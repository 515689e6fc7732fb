import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClipStore } from '../../../src/speech/clips/clip-store.ts';
import { exportClips } from '../../../src/speech/clips/export-clips.ts';
import { importClips } from '../../../src/speech/clips/import-clips.ts';
import { surveyClips } from '../../../src/speech/clips/survey-clips.ts';
import { clipFiles, storeClips } from '../../helpers/stored-clips.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

type Part = { readonly name: string; readonly body: Uint8Array; readonly type?: 'symlink' };

describe('clips taken along', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let here: string;
  let there: string;
  let archive: string;
  let keys: readonly string[];
  beforeEach(async () => {
    folder = temporaryFolder();
    here = join(folder.path, 'here');
    there = join(folder.path, 'there');
    archive = join(folder.path, 'clips.tar');
    keys = await storeClips(here, ['It is noon.', 'It is night.']);
  });
  afterEach(() => folder.remove());

  const partsOf = (key: string): Part[] => {
    const { wav, json } = clipFiles(here, key);
    return [json, wav].map((path) => ({ name: basename(path), body: readFileSync(path) }));
  };
  const pack = async (parts: readonly Part[]): Promise<void> => {
    const entries = parts.map(({ name, body, type }) => ({
      header: {
        name,
        size: type ? 0 : body.length,
        type: type ?? ('file' as const),
        ...(type && { linkname: '/etc/hostname' }),
      },
      ...(!type && { body }),
    }));
    writeFileSync(archive, await packTar(entries));
  };
  const leftInTmp = (): string[] =>
    existsSync(join(there, 'tmp')) ? readdirSync(join(there, 'tmp')) : [];

  it.each(['clips.tar', 'clips.tar.gz'])('come whole through %s', async (name) => {
    const file = join(folder.path, name);
    expect(await exportClips(here, file)).toMatchObject({ clips: 2, damaged: 0 });
    expect(await importClips(there, file)).toEqual({ added: 2, known: 0, refused: 0 });
    expect((await surveyClips(there)).voices).toEqual((await surveyClips(here)).voices);
    expect(await importClips(there, file)).toEqual({ added: 0, known: 2, refused: 0 });
    expect(leftInTmp()).toEqual([]);
  });

  it('the same clips make the same archive', async () => {
    const other = join(folder.path, 'other.tar');
    await exportClips(here, archive);
    await exportClips(here, other);
    expect(readFileSync(other).equals(readFileSync(archive))).toBe(true);
  });

  it('damaged clips stay behind', async () => {
    writeFileSync(clipFiles(here, keys[0]!).wav, 'RIFF');
    expect(await exportClips(here, archive)).toMatchObject({ clips: 1, damaged: 1 });
    expect(await importClips(there, archive)).toEqual({ added: 1, known: 0, refused: 0 });
  });

  it('a clip that is there is never replaced', async () => {
    await storeClips(there, ['It is noon.']);
    const before = readFileSync(clipFiles(there, keys[0]!).wav);
    // Another clip's sound and facts under this key: whole, and not its words.
    const [json, wav] = partsOf(keys[1]!);
    const named = (part: Part, ending: string): Part => ({
      ...part,
      name: `${keys[0]!}.${ending}`,
    });
    await pack([named(json!, 'json'), named(wav!, 'wav')]);
    expect(await importClips(there, archive)).toEqual({ added: 0, known: 1, refused: 0 });
    expect(readFileSync(clipFiles(there, keys[0]!).wav).equals(before)).toBe(true);
  });

  it('a clip whose audio, facts or seal was changed is refused, and the others are taken', async () => {
    const [json, wav] = partsOf(keys[0]!);
    const louder = Buffer.from(wav!.body);
    louder[1000]! ^= 1;
    await pack([json!, { ...wav!, body: louder }, ...partsOf(keys[1]!)]);
    expect(await importClips(there, archive)).toEqual({ added: 1, known: 0, refused: 1 });
    const text = Buffer.from(json!.body).toString('utf8').replace('"tone"', '"local"');
    await pack([{ ...json!, body: Buffer.from(text) }, wav!]);
    expect(await importClips(there, archive)).toEqual({ added: 0, known: 0, refused: 1 });
    await pack([wav!]);
    expect(await importClips(there, archive)).toEqual({ added: 0, known: 0, refused: 1 });
    expect((await openClipStore(there).find(keys[0]!, {})).state).toBe('missing');
    expect(leftInTmp()).toEqual([]);
  });

  it.each<[string, Part]>([
    ['a path that leads out', { name: `../${'a'.repeat(64)}.json`, body: Buffer.from('{}') }],
    ['an absolute path', { name: `/tmp/${'a'.repeat(64)}.json`, body: Buffer.from('{}') }],
    ['another file', { name: 'readme.txt', body: Buffer.from('hello') }],
    ['a link', { name: `${'a'.repeat(64)}.wav`, body: Buffer.alloc(0), type: 'symlink' }],
  ])('an archive with %s is refused', async (_, part) => {
    await pack([part, ...partsOf(keys[0]!)]);
    await expect(importClips(there, archive)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    expect(leftInTmp()).toEqual([]);
    expect((await surveyClips(there)).clips).toBe(0);
  });

  it('a file of a long name is refused with no more than 80 characters of it', async () => {
    await pack([{ name: `n${'o'.repeat(90)}`, body: Buffer.from('hello') }]);
    const message = `"n${'o'.repeat(79)}" is not a file of a clip`;
    await expect(importClips(there, archive)).rejects.toThrow(message);
  });

  it('a clip that stands in it twice is refused', async () => {
    await pack([...partsOf(keys[0]!), ...partsOf(keys[1]!), ...partsOf(keys[0]!)]);
    await expect(importClips(there, archive)).rejects.toThrow('twice');
  });

  it('a bomb is given up before it fills the disk', async () => {
    const bomb = { name: `${'b'.repeat(64)}.wav`, body: Buffer.alloc(90e6) };
    await pack([bomb]);
    const packed = `${archive}.gz`;
    writeFileSync(packed, gzipSync(readFileSync(archive)));
    await expect(importClips(there, packed)).rejects.toThrow('unpacks to more');
  });

  it('what is packed behind its end is given up too', async () => {
    await pack(partsOf(keys[0]!));
    const packed = `${archive}.gz`;
    // A second member, as `cat` makes of two files: it is unpacked as one stream.
    const behind = gzipSync(Buffer.alloc(150e6));
    writeFileSync(packed, Buffer.concat([gzipSync(readFileSync(archive)), behind]));
    await expect(importClips(there, packed)).rejects.toThrow('unpacks to more');
    expect(leftInTmp()).toEqual([]);
  });

  it('what is cut off, no archive or not there is one sentence', async () => {
    await exportClips(here, archive);
    writeFileSync(archive, readFileSync(archive).subarray(0, 5000));
    await expect(importClips(there, archive)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    const text = join(folder.path, 'text.tar.gz');
    copyFileSync(archive, text);
    await expect(importClips(there, text)).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
    await expect(importClips(there, join(folder.path, 'none.tar'))).rejects.toThrow('none.tar');
  });
});
