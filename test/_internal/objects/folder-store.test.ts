/** A folder that several machines have mounted: what another process does at any moment, and what its disk refuses. */
import { statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { takeClaim } from '../../../src/_internal/disk/claim.ts';
import { folderStore } from '../../../src/_internal/objects/folder-store.ts';
import { readObject } from '../../../src/_internal/objects/object-store.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const store = folderStore(folder.path, {
  reading: 'STORE_UNREADABLE',
  writing: 'STORE_UNWRITABLE',
});

const put = (path: string, text: string, expected?: { version: string }) =>
  store.put(path, { bytes: Buffer.from(text), mediaType: 'text/plain', expected });
const read = async (path: string): Promise<string> =>
  String(await readObject(store, { path, limitBytes: 1e6 }));
const versionOf = async (path: string): Promise<{ version: string }> => ({
  version: (await store.head(path, {}))!.version!,
});

describe('a folder of objects', () => {
  test('lets one of several replace what all have seen', async () => {
    await put('a/page', 'old');
    const seen = await versionOf('a/page');
    const texts = ['one', 'two', 'three', 'four'];
    const done = await Promise.all(texts.map((text) => put('a/page', text, seen)));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await read('a/page')).toBe(texts[done.indexOf(true)]);
  });

  test('gives another version to each content, also where the clock stands still', async () => {
    await put('h/page', 'one');
    const file = join(folder.path, 'h/page');
    // As if all were written in one tick of the clock: of it, or of a later one by another clock.
    const tick = new Date(Date.now() + 60_000);
    utimesSync(file, tick, tick);
    const times = [statSync(file).mtimeMs];
    for (const text of ['two', 'six', 'ten']) {
      await put('h/page', text);
      times.push(statSync(file).mtimeMs);
    }
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(4);
  });

  test('replaces nothing while another process is about to, and looks again then', async () => {
    await put('b/page', 'old');
    const seen = await versionOf('b/page');
    const claim = await takeClaim(join(folder.path, 'b', '.claim-page'));
    const late = put('b/page', 'late', seen);
    await setTimeout(100);
    writeFileSync(join(folder.path, 'b/page'), 'a removal');
    await claim!.release();
    expect(await late).toBe(false);
    expect(await read('b/page')).toBe('a removal');
  });

  test('waits for such a claim with what replaces anything, until it is told to end', async () => {
    await put('c/page', 'old');
    const claim = await takeClaim(join(folder.path, 'c', '.claim-page'));
    const paths: string[] = [];
    for await (const { path } of store.list('c/', {})) paths.push(path);
    expect(paths).toEqual(['c/page']);
    const signal = AbortSignal.timeout(100);
    const note = store.put('c/page', { bytes: Buffer.from('note'), mediaType: 'a/b', signal });
    await expect(note).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await read('c/page')).toBe('old');
    await claim!.release();
  });

  test.runIf(process.platform === 'linux')('tells what could not be read as such', async () => {
    // A file of the system whose first byte cannot be read, as on a disk with a fault.
    symlinkSync('/proc/self/mem', join(folder.path, 'faulty'));
    await expect(read('faulty')).rejects.toMatchObject({
      code: 'STORE_UNREADABLE',
      message: expect.stringContaining('cannot be read: the disk reported an error') as string,
    });
    const file = join(folder.path, 'faulty');
    const copy = store.putFile('d/copy', { file, mediaType: 'a/b' });
    await expect(copy).rejects.toMatchObject({ code: 'STORE_UNREADABLE' });
  });
});
