/** Every place of objects keeps the same promises. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readObject, type ObjectStore } from '../../../src/_internal/objects/object-store.ts';
import { describeOnPlaces } from '../../helpers/object-places.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describeOnPlaces('objects', ({ place, address }) => {
  let store: ObjectStore;
  beforeAll(() => {
    store = place();
  });

  const bytes = (text: string): Uint8Array => Buffer.from(text);
  const put = (path: string, text: string, expected?: 'absent' | { version: string }) =>
    store.put(path, { bytes: bytes(text), mediaType: 'text/plain', expected });
  const read = async (path: string): Promise<string | undefined> => {
    const body = await store.get(path, {});
    if (!body) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  const list = async (prefix: string): Promise<string[]> => {
    const paths: string[] = [];
    for await (const { path } of store.list(prefix, {})) paths.push(path);
    return paths;
  };

  test('has nothing where nothing was put', async () => {
    expect(await store.head('a/none.txt', {})).toBeUndefined();
    expect(await read('a/none.txt')).toBeUndefined();
    expect(await list('none/')).toEqual([]);
    await store.remove('a/none.txt', {});
  });

  test('gives back what was put, and takes it away', async () => {
    expect(await put('a/one.txt', 'one')).toBe(true);
    expect(await read('a/one.txt')).toBe('one');
    expect(await store.head('a/one.txt', {})).toMatchObject({ sizeBytes: 3 });
    expect(await put('a/one.txt', 'eleven')).toBe(true);
    expect(await read('a/one.txt')).toBe('eleven');
    await store.remove('a/one.txt', {});
    expect(await read('a/one.txt')).toBeUndefined();
  });

  test('puts what is to be new once, whoever else puts it at that moment', async () => {
    await store.remove('b/new.txt', {});
    const texts = ['first', 'second', 'third'];
    const all = await Promise.all(texts.map((text) => put('b/new.txt', text, 'absent')));
    const stored = texts.filter((_, i) => all[i]);
    // The server of the tests looks and puts in two steps, unlike those that it stands for.
    const most = address().startsWith('s3:') ? texts.length : 1;
    expect(stored.length).toBeGreaterThanOrEqual(1);
    expect(stored.length).toBeLessThanOrEqual(most);
    expect(await put('b/new.txt', 'late', 'absent')).toBe(false);
    expect(stored).toContain(await read('b/new.txt'));
  });

  test('replaces only the version that was seen', async () => {
    await put('c/page.txt', 'old');
    const { version } = (await store.head('c/page.txt', {}))!;
    expect(await put('c/page.txt', 'new', { version: version! })).toBe(true);
    expect(await put('c/page.txt', 'newer', { version: version! })).toBe(false);
    expect(await read('c/page.txt')).toBe('new');
  });

  test('removes only the version that was seen', async () => {
    await put('c/note.txt', 'old');
    const { version } = (await store.head('c/note.txt', {}))!;
    await put('c/note.txt', 'new');
    await store.remove('c/note.txt', { expected: { version: version! } });
    expect(await read('c/note.txt')).toBe('new');
    const now = (await store.head('c/note.txt', {}))!;
    await store.remove('c/note.txt', { expected: { version: now.version! } });
    expect(await read('c/note.txt')).toBeUndefined();
    await store.remove('c/note.txt', { expected: { version: now.version! } });
  });

  test('takes files, short and long, over whatever stands there', async () => {
    const file = join(folder.path, 'file.bin');
    for (const sizeBytes of [0, 5, 20e6 + 1]) {
      const content = Buffer.alloc(sizeBytes, 'a long sound, ');
      writeFileSync(file, content);
      await store.putFile('e/sound.mp3', { file, mediaType: 'audio/mpeg' });
      expect(await store.head('e/sound.mp3', {})).toMatchObject({ sizeBytes });
      const found = await readObject(store, { path: 'e/sound.mp3', limitBytes: 3e7 });
      expect(found!.equals(content)).toBe(true);
    }
    expect(await list('e/')).toEqual(['e/sound.mp3']);
  });

  test('shows nothing of a file whose sending ends in the middle', async () => {
    const file = join(folder.path, 'cut.bin');
    writeFileSync(file, Buffer.alloc(20e6, 1));
    const ending = new AbortController();
    const put = store.putFile('f/cut.mp3', {
      file,
      mediaType: 'audio/mpeg',
      signal: ending.signal,
    });
    setTimeout(() => ending.abort(), 5);
    await expect(put).rejects.toMatchObject({ name: 'AbortError' });
    expect(await list('f/')).toEqual([]);
    await store.putFile('f/cut.mp3', { file, mediaType: 'audio/mpeg' });
    expect(await list('f/')).toEqual(['f/cut.mp3']);
  });

  test('begins nothing that was ended before', async () => {
    const file = join(folder.path, 'ended.bin');
    writeFileSync(file, 'a sound');
    await put('g/one.mp3', 'one');
    const signal = AbortSignal.abort();
    const ended = { name: 'AbortError' };
    await expect(store.get('g/one.mp3', { signal })).rejects.toMatchObject(ended);
    for (const path of ['g/one.mp3', 'g/two.mp3'])
      await expect(
        store.putFile(path, { file, mediaType: 'audio/mpeg', signal }),
      ).rejects.toMatchObject(ended);
    expect(await list('g/')).toEqual(['g/one.mp3']);
    expect(await read('g/one.mp3')).toBe('one');
  });

  test('lists by the beginning of paths, also within a name, in order', async () => {
    for (const path of ['d/xy.2', 'd/xy.1', 'd/xz', 'd/deep/x', 'dd/x']) await put(path, path);
    expect(await list('d/')).toEqual(['d/deep/x', 'd/xy.1', 'd/xy.2', 'd/xz']);
    expect(await list('d/xy.')).toEqual(['d/xy.1', 'd/xy.2']);
  });
});
