/** Editions in every kind of place: whole or not there, and none in the place of a later one. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { ObjectStore } from '../../../src/_internal/objects/object-store.ts';
import type { Edition } from '../../../src/edition/edition.ts';
import { openEditionStore, type EditionStore } from '../../../src/edition/store/edition-store.ts';
import { narrate } from '../../../src/run/narrate.ts';
import { describeOnPlaces } from '../../helpers/object-places.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** One version of the edition of the ferry, made on a machine of its own. */
async function make(
  version: string,
): Promise<{ readonly edition: Edition; readonly output: string }> {
  const output = join(folder.path, version);
  const source = {
    kind: 'markdown',
    content: `# The ferry\n\nIt left on day ${version}.\n`,
  } as const;
  const store = join(folder.path, 'store');
  return { edition: await narrate(source, { provider: 'tone', output, store }), output };
}

const SLUG = 'the-ferry';

describeOnPlaces('editions', ({ place }) => {
  let store: EditionStore;
  beforeEach(async () => {
    store = openEditionStore(place());
    for (const prefix of ['editions/', 'files/'])
      for await (const { path } of place().list(prefix, {})) await place().remove(path, {});
  });
  const paths = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { path } of place().list('', {})) found.push(path);
    return found;
  };
  const read = async (): Promise<string | undefined> => {
    const stored = await store.read(SLUG, {});
    return stored?.state === 'edition' ? stored.edition.key : stored?.state;
  };

  test('are not there before they are put', async () => {
    expect(await store.read(SLUG, {})).toBeUndefined();
    expect(await store.versionOf(SLUG, {})).toBeUndefined();
  });

  test('come to another machine as they were made, with their record', async () => {
    const { edition, output } = await make('one');
    await store.put(edition, { output, expected: undefined });
    expect(await store.holds(edition, {})).toBe(true);
    const listed: string[] = [];
    for await (const { slug, version } of store.list({})) {
      listed.push(slug);
      expect(version).toBe(await store.versionOf(SLUG, {}));
    }
    expect(listed).toEqual([SLUG]);
    const stored = await store.read(SLUG, {});
    if (stored?.state !== 'edition') throw new Error('no edition');
    const here = (name: string): Buffer => readFileSync(join(output, SLUG, name));
    expect(stored.text).toBe(String(here('edition.json')));
    expect(await store.readRecord({ slug: SLUG, text: stored.text }, {})).toEqual(
      here('record.json'),
    );
    const other = join(folder.path, 'other');
    const names = new Set(edition.files.map(({ name }) => name));
    expect(await store.fetchFiles(edition, { output: other, names })).toEqual([]);
    for (const name of names) expect(readFileSync(join(other, SLUG, name))).toEqual(here(name));
    rmSync(other, { recursive: true });
  });

  test('of a later version take the place of the one that was seen, and nothing of that stays', async () => {
    const [one, two] = [await make('one'), await make('two')];
    await store.put(one.edition, { output: one.output, expected: undefined });
    const expected = await store.versionOf(SLUG, {});
    await store.put(two.edition, { output: two.output, expected });
    expect(await read()).toBe(two.edition.key);
    expect(await paths()).toHaveLength(two.edition.files.length + 2);
  });

  test('that come back while another machine still removes their files are whole', async () => {
    const [one, two] = [await make('one'), await make('two')];
    await store.put(one.edition, { output: one.output, expected: undefined });
    const expected = await store.versionOf(SLUG, {});
    const comeBack = async (): Promise<void> =>
      store.put(one.edition, { output: one.output, expected: await store.versionOf(SLUG, {}) });
    let removals = 0;
    const remove: ObjectStore['remove'] = async (path, options) => {
      await place().remove(path, options);
      if (++removals === 1) await comeBack();
    };
    const slow = openEditionStore({ ...place(), remove });
    await slow.put(two.edition, { output: two.output, expected });
    expect(await read()).toBe(one.edition.key);
    expect(await store.isWhole(one.edition, {})).toBe(true);
  });

  test('whose files another machine removed just as they came back are whole again', async () => {
    const { edition, output } = await make('one');
    const put: ObjectStore['put'] = async (path, options) => {
      const isPut = await place().put(path, options);
      if (path.startsWith('editions/'))
        for await (const { path } of place().list('files/', {})) await place().remove(path, {});
      return isPut;
    };
    const unlucky = openEditionStore({ ...place(), put });
    await unlucky.put(edition, { output, expected: undefined });
    expect(await store.isWhole(edition, {})).toBe(true);
  });

  test('of an earlier version that come late overwrite nothing', async () => {
    const [one, two] = [await make('one'), await make('two')];
    await store.put(two.edition, { output: two.output, expected: undefined });
    const late = store.put(one.edition, { output: one.output, expected: undefined });
    await expect(late).rejects.toMatchObject({ code: 'PUBLISH_CONFLICT' });
    expect(await read()).toBe(two.edition.key);
    expect(await store.holds(two.edition, {})).toBe(true);
  });

  test('that two machines make alike are one', async () => {
    const { edition, output } = await make('one');
    const put = () => store.put(edition, { output, expected: undefined });
    await Promise.all([put(), put()]);
    await put();
    expect(await read()).toBe(edition.key);
    expect(await store.holds(edition, {})).toBe(true);
  });

  test('are nowhere to be seen while a file of them is missing, and the next put completes them', async () => {
    const { edition, output } = await make('one');
    const dying = dyingAfter(place(), edition.files.length - 1);
    const put = openEditionStore(dying).put(edition, { output, expected: undefined });
    await expect(put).rejects.toThrow('died');
    expect((await paths()).length).toBeGreaterThan(2);
    expect(await store.read(SLUG, {})).toBeUndefined();
    for await (const each of store.list({})) expect(each).toBeUndefined();
    await store.put(edition, { output, expected: undefined });
    expect(await read()).toBe(edition.key);
    expect(await paths()).toHaveLength(edition.files.length + 2);
  });

  test('stay as they were where a machine dies before it has put all of the next version', async () => {
    const [one, two] = [await make('one'), await make('two')];
    await store.put(one.edition, { output: one.output, expected: undefined });
    const expected = await store.versionOf(SLUG, {});
    for (const puts of [0, 3, two.edition.files.length]) {
      const dying = openEditionStore(dyingAfter(place(), puts));
      await expect(dying.put(two.edition, { output: two.output, expected })).rejects.toThrow(
        'died',
      );
      expect(await read()).toBe(one.edition.key);
      expect(await store.holds(one.edition, {})).toBe(true);
    }
  });

  test('are not put from files that are damaged, and files there that are damaged are not taken', async () => {
    const { edition, output } = await make('one');
    const broken = join(folder.path, 'broken');
    cpSync(output, broken, { recursive: true });
    const [audio] = edition.files.map(({ name }) => name);
    appendFileSync(join(broken, SLUG, audio!), 'x');
    const put = store.put(edition, { output: broken, expected: undefined });
    await expect(put).rejects.toMatchObject({ code: 'EDITION_DAMAGED' });
    await store.put(edition, { output, expected: undefined });
    const path = `files/${SLUG}/${audio}`;
    const { sizeBytes } = edition.files[0]!;
    for (const bytes of [Buffer.alloc(sizeBytes), Buffer.alloc(sizeBytes + 1e6), Buffer.alloc(9)]) {
      await place().put(path, { bytes, mediaType: 'audio/mpeg' });
      const into = join(folder.path, 'damaged');
      const names = new Set([audio!]);
      expect(await store.fetchFiles(edition, { output: into, names })).toEqual([audio]);
      expect(existsSync(join(into, SLUG, audio!))).toBe(false);
    }
    await store.put(edition, { output, expected: await store.versionOf(SLUG, {}) });
    expect(await store.holds(edition, {})).toBe(true);
    rmSync(broken, { recursive: true });
  });

  test('of which one file cannot be read write nothing any more once that is told', async () => {
    const { edition, output } = await make('one');
    await store.put(edition, { output, expected: undefined });
    const faulty: ObjectStore = {
      ...place(),
      get: async (path, options) => {
        if (path.endsWith('.mp3')) throw new Error('faulty');
        await setTimeout(50);
        return place().get(path, options);
      },
    };
    const into = join(folder.path, 'faulty');
    mkdirSync(join(into, SLUG), { recursive: true });
    const names = new Set(edition.files.map(({ name }) => name));
    const fetching = openEditionStore(faulty).fetchFiles(edition, { output: into, names });
    await expect(fetching).rejects.toThrow('faulty');
    const atFailure = readdirSync(join(into, SLUG));
    await setTimeout(200);
    expect(readdirSync(join(into, SLUG))).toEqual(atFailure);
    rmSync(into, { recursive: true });
  });

  test('are put and fetched four files at once', async () => {
    const { edition, output } = await make('one');
    let [underway, most] = [0, 0];
    const counted = async <T>(transfer: Promise<T>): Promise<T> => {
      most = Math.max(most, ++underway);
      await setTimeout(20);
      return transfer.finally(() => underway--);
    };
    const counting = openEditionStore({
      ...place(),
      putFile: (path, options) => counted(place().putFile(path, options)),
      get: (path, options) => counted(place().get(path, options)),
    });
    await counting.put(edition, { output, expected: undefined });
    expect(most).toBe(4);
    most = 0;
    const into = join(folder.path, 'counted');
    const names = new Set(edition.files.map(({ name }) => name));
    expect(await counting.fetchFiles(edition, { output: into, names })).toEqual([]);
    expect(most).toBe(4);
    rmSync(into, { recursive: true });
  });

  test('that were taken back leave a note alone, and none comes in its place until it is restored', async () => {
    const [one, two] = [await make('one'), await make('two')];
    await store.put(one.edition, { output: one.output, expected: undefined });
    const expected = await store.versionOf(SLUG, {});
    await store.remove({ slug: SLUG, clips: [] }, {});
    await store.remove({ slug: SLUG, clips: [] }, {});
    expect(await read()).toBe('removed');
    expect(await paths()).toEqual([`editions/${SLUG}.json`]);
    const late = store.put(two.edition, { output: two.output, expected });
    await expect(late).rejects.toMatchObject({ code: 'EDITION_REMOVED' });
    expect(await paths()).toEqual([`editions/${SLUG}.json`]);
    await store.restore(SLUG, {});
    await store.put(two.edition, { output: two.output, expected: undefined });
    expect(await read()).toBe(two.edition.key);
  });

  test('are restored also where the place does not tell one content from another', async () => {
    await store.remove({ slug: SLUG, clips: [] }, {});
    const head: ObjectStore['head'] = async (path, options) => {
      const there = await place().head(path, options);
      return there && { ...there, version: undefined };
    };
    await openEditionStore({ ...place(), head }).restore(SLUG, {});
    expect(await read()).toBeUndefined();
  });

  test('that another machine restores and makes meanwhile stay', async () => {
    const { edition, output } = await make('one');
    await store.remove({ slug: SLUG, clips: [] }, {});
    const slow = openEditionStore({
      ...place(),
      remove: async (path, options) => {
        await store.restore(SLUG, {});
        await store.put(edition, { output, expected: undefined });
        await place().remove(path, options);
      },
    });
    await slow.restore(SLUG, {});
    expect(await read()).toBe(edition.key);
  });

  test('are not whole where their record is lost or that of another', async () => {
    const { edition, output } = await make('one');
    await store.put(edition, { output, expected: undefined });
    expect(await store.isWhole(edition, {})).toBe(true);
    const [record] = (await paths()).filter((path) => path.includes('/record.'));
    await place().put(record!, { bytes: Buffer.from('{}'), mediaType: 'application/json' });
    expect(await store.isWhole(edition, {})).toBe(false);
    await place().remove(record!, {});
    expect(await store.isWhole(edition, {})).toBe(false);
    await store.put(edition, { output, expected: await store.versionOf(SLUG, {}) });
    expect(await store.isWhole(edition, {})).toBe(true);
  });

  test('that are damaged, or lead elsewhere, are told as such and replaced', async () => {
    const { edition, output } = await make('one');
    const text = readFileSync(join(output, SLUG, 'edition.json'), 'utf8');
    const { name } = edition.files[0]!;
    for (const bad of ['{"half":', text.replace(SLUG, 'other'), text.replace(name, '..')]) {
      await place().put(`editions/${SLUG}.json`, { bytes: Buffer.from(bad), mediaType: 'a/b' });
      expect(await read()).toBe('damaged');
    }
    await place().put('editions/a.b/c.json', { bytes: Buffer.from('{}'), mediaType: 'a/b' });
    for await (const { slug } of store.list({})) expect(slug).toBe(SLUG);
    await store.put(edition, { output, expected: await store.versionOf(SLUG, {}) });
    expect(await read()).toBe(edition.key);
  });
});

/** The same place for a machine that dies after so many puts. */
function dyingAfter(place: ObjectStore, puts: number): ObjectStore {
  let left = puts;
  const count = (): void => {
    if (left-- <= 0) throw new Error('died');
  };
  return {
    ...place,
    put: async (path, options) => {
      count();
      return place.put(path, options);
    },
    putFile: async (path, options) => {
      count();
      return place.putFile(path, options);
    },
  };
}
