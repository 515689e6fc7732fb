import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteRemoval } from '../../../src/edition/removal/removals.ts';
import { readRunRecord, readSaid } from '../../../src/edition/read-edition.ts';
import { checkFeed } from '../../../src/feed/check/check-feed.ts';
import { namedBeside } from '../../../src/feed/check/named-beside.ts';
import { writeFeed } from '../../../src/feed/write-feed.ts';
import { publishEditions } from '../../../src/publish/publish-editions.ts';
import { clearLeftovers } from '../../../src/run/clear-leftovers.ts';
import { removeEditions } from '../../../src/run/removal/remove-editions.ts';
import { writeIndexPage } from '../../../src/site/write-pages.ts';
import { digestTree, unfinished, writeTree } from '../../helpers/file-trees.ts';
import { FEED } from '../../helpers/podcast-settings.ts';
import { writeSampleEdition } from '../../helpers/editions.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const made = join(folder.path, 'made');
let places = 0;

beforeAll(async () => {
  mkdirSync(made);
  await writeSampleEdition(made, { slug: 'ferry' });
  await writeSampleEdition(made, { slug: 'lamps', publishedAt: '2024-04-01T09:30:00Z' });
  await writeFeed({ output: made, feed: FEED, language: 'en' });
  await writeIndexPage({ output: made });
}, 90_000);

/** Options of a removal. */
type Place = {
  readonly output: string;
  readonly store: string;
  readonly feed: typeof FEED;
  readonly to: string;
};

/** A copy of an output folder with its feed and list, and the target that it was published to. */
async function place(): Promise<Place> {
  const root = join(folder.path, `place-${++places}`);
  const [output, to] = [join(root, 'output'), join(root, 'site')];
  cpSync(made, output, { recursive: true });
  await publishEditions(to, { output });
  return { output, store: join(root, 'store'), feed: FEED, to };
}

/** Puts a file of each kind under every key that an edition was made of. */
async function fillStore(store: string, output: string): Promise<Record<string, string[]>> {
  const keys: Record<string, string[]> = {};
  for (const slug of ['ferry', 'lamps']) {
    const said = (await readSaid(join(output, slug)))!;
    keys[slug] = said.map(({ clip }) => clip.key);
    for (const key of keys[slug])
      writeTree(join(store, 'clips', key.slice(0, 2)), {
        [`${key}.json`]: '{}',
        [`${key}.wav`]: 'x',
      });
  }
  return keys;
}

const guidsIn = (feed: string): string[] =>
  [...readFileSync(feed, 'utf8').matchAll(/<guid[^>]*>([^<]+)</g)].map((match) => match[1]!);

describe('removing an edition', () => {
  test('takes its files, its item and its entry, here and where it is published; the rest stays', async () => {
    const at = await place();
    const before = [digestTree(join(at.output, 'lamps')), digestTree(join(at.to, 'lamps'))];
    const guids = guidsIn(join(at.output, 'feed.xml'));
    const events: string[] = [];
    const report = await removeEditions(['ferry'], {
      ...at,
      onFile: ({ action, path }) => events.push(`${action} ${path}`),
    });
    expect(report.editions).toMatchObject([
      { slug: 'ferry', title: 'The ferry returns to Norvik', source: 'ferry.md', left: [] },
    ]);
    for (const root of [at.output, at.to]) {
      expect(existsSync(join(root, 'ferry'))).toBe(false);
      for (const list of ['feed.xml', 'index.html'])
        expect(readFileSync(join(root, list), 'utf8')).not.toContain('ferry/');
      expect(guids).toContain(guidsIn(join(root, 'feed.xml'))[0]);
      expect(guidsIn(join(root, 'feed.xml'))).toHaveLength(1);
    }
    expect([digestTree(join(at.output, 'lamps')), digestTree(join(at.to, 'lamps'))]).toEqual(
      before,
    );
    const firstRemoval = events.findIndex((event) => event.startsWith('remove'));
    expect(events.slice(0, firstRemoval)).toEqual(['send index.html', 'send feed.xml']);
    expect(events[firstRemoval]).toMatch(/^remove ferry\/\w+\.(?:html|json)$/);
    expect(events.at(-1)).toMatch(/\.[0-9a-f]{8}\./);
    expect(existsSync(join(at.to, '.removed'))).toBe(false);
    const findings = await checkFeed(join(at.output, 'feed.xml'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('at any moment at the target, no list names a file that is gone', async () => {
    const at = await place();
    const missing: string[] = [];
    await removeEditions(['ferry'], {
      ...at,
      onFile: () => {
        const named = namedBeside(readFileSync(join(at.to, 'feed.xml'), 'utf8'));
        missing.push(...named.filter((path) => !existsSync(join(at.to, path))));
      },
    });
    expect(missing).toEqual([]);
  });

  test('is completed by the same call, by a build and by a publication, wherever it was cut', async () => {
    const whole = await place();
    await removeEditions(['ferry'], whole);
    const [here, there] = [digestTree(whole.output), digestTree(whole.to)];

    for (let cut = 1; ; cut++) {
      const at = await place();
      let files = 0;
      const ending = removeEditions(['ferry'], {
        ...at,
        onFile: () => {
          if (++files === cut) throw new Error('cut');
        },
      });
      if (
        await ending.then(
          () => true,
          () => false,
        )
      )
        break;
      await (cut % 2 === 0
        ? removeEditions(['ferry'], at)
        : publishEditions(at.to, { output: at.output }));
      expect([digestTree(at.output), digestTree(at.to)]).toEqual([here, there]);
    }

    // Noted alone: the process died at once.
    const at = await place();
    const record = await readRunRecord(join(at.output, 'ferry'));
    await noteRemoval({ slug: 'ferry', source: record!.source, clips: [] }, at);
    await clearLeftovers(at);
    const audio = readdirSync(join(at.output, 'ferry'));
    expect(
      audio.every((name) => /^(?:ferry|cover)\./.test(name) || /\.[0-9a-f]{8}\./.test(name)),
    ).toBe(true);
    expect(audio.some((name) => name.endsWith('.mp3'))).toBe(true);
    await writeFeed({ output: at.output, feed: FEED, language: 'en' });
    expect(existsSync(join(at.output, 'ferry'))).toBe(false);
    await publishEditions(at.to, { output: at.output });
    const notes = (tree: Record<string, string>): Record<string, string> =>
      Object.fromEntries(Object.entries(tree).filter(([name]) => !name.startsWith('.removed')));
    expect([notes(digestTree(at.output)), digestTree(at.to)]).toEqual([notes(here), there]);
    expect(unfinished(at.output)).toEqual([]);
  }, 120_000);

  test('leaves a feed without items where it was the last one, here and there', async () => {
    const at = await place();
    await removeEditions(['ferry', 'lamps'], at);
    for (const root of [at.output, at.to]) {
      expect(guidsIn(join(root, 'feed.xml'))).toEqual([]);
      expect(readFileSync(join(root, 'index.html'), 'utf8')).not.toContain('lamps/');
      expect(readdirSync(root).filter((name) => ['ferry', 'lamps'].includes(name))).toEqual([]);
    }
  });

  test('says what would go, and takes nothing', async () => {
    const at = await place();
    await fillStore(at.store, at.output);
    const before = digestTree(join(at.output, '..'));
    const foreseen = await removeEditions(['ferry'], { ...at, clips: true, dryRun: true });
    expect(digestTree(join(at.output, '..'))).toEqual(before);
    const done = await removeEditions(['ferry'], { ...at, clips: true });
    expect(foreseen.editions).toEqual(done.editions);
    expect(foreseen.clips).toEqual(done.clips);
    expect(foreseen.published?.removed).toEqual(done.published?.removed);
    expect([...foreseen.published!.sent].sort()).toEqual([...done.published!.sent].sort());
  });

  test('leaves clips alone unless it is told, and then those that others have', async () => {
    const at = await place();
    const keys = await fillStore(at.store, at.output);
    expect((await removeEditions(['ferry'], at)).clips).toBeUndefined();
    const kept = await removeEditions(['ferry'], { ...at, clips: true });
    const own = new Set(keys['ferry']!.filter((key) => !keys['lamps']!.includes(key)));
    const shared = new Set(keys['ferry']!.filter((key) => keys['lamps']!.includes(key)));
    expect(kept.clips).toMatchObject({
      removed: { clips: own.size },
      kept: { clips: shared.size },
    });
    const there = readdirSync(join(at.store, 'clips'), { recursive: true, encoding: 'utf8' });
    for (const key of keys['lamps']!) expect(there.join()).toContain(`${key}.wav`);
    for (const key of own) expect(there.join()).not.toContain(key);
  });

  test('leaves files of others in its folder, and names them', async () => {
    const at = await place();
    writeFileSync(join(at.output, 'ferry', 'notes.txt'), 'mine');
    const report = await removeEditions([join(at.output, 'ferry/')], { ...at, to: undefined });
    expect(report.editions[0]!.left).toEqual(['notes.txt']);
    expect(readdirSync(join(at.output, 'ferry'))).toEqual(['notes.txt']);
    expect(report.published).toBeUndefined();
  });

  test('takes one whose edition.json is damaged or gone', async () => {
    const at = await place();
    writeFileSync(join(at.output, 'ferry', 'edition.json'), '{');
    await removeEditions(['ferry'], at);
    rmSync(join(at.output, 'lamps', 'edition.json'));
    await removeEditions(['lamps'], at);
    for (const root of [at.output, at.to])
      expect(readdirSync(root).filter((name) => ['ferry', 'lamps'].includes(name))).toEqual([]);
  });

  test.each([
    ['fery', /Did you mean ferry/],
    ['ferry.md', /called ferry/],
    ['../elsewhere/ferry', /Did you mean ferry/],
    ['.removed', /folder there/],
    ['', /folder there/],
  ])('removes nothing where %j is none, and says what is near', async (name, hint) => {
    const at = await place();
    const before = digestTree(at.output);
    await expect(removeEditions(['lamps', name], at)).rejects.toMatchObject({
      code: 'EDITION_MISSING',
      hint: expect.stringMatching(hint),
    });
    expect(digestTree(at.output)).toEqual(before);
  });

  test('removes nothing where a feed stands that it cannot write again', async () => {
    const at = await place();
    const before = digestTree(at.output);
    await expect(removeEditions(['ferry'], { ...at, feed: undefined })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    expect(digestTree(at.output)).toEqual(before);
  });

  test.each([
    [{ endpoint: 5 }, 'options.endpoint, when given, must be a non-empty string'],
    [{ endpoint: '' }, 'options.endpoint, when given, must be a non-empty string'],
    [{ region: ['eu'] }, 'options.region, when given, must be a non-empty string'],
    [{ trustedHosts: ['s3.test'] }, 'options.trustedHosts, when given, must be a string'],
    [{ artwork: '#fff' }, 'options.artwork, when given, must be an object'],
    [{ workingfolder: '.' }, 'options.workingfolder is unknown; did you mean workingFolder?'],
  ])('refuses the options %j, and removes nothing', async (wrong, message) => {
    const at = await place();
    const before = digestTree(at.output);
    const error = new TypeError(`removeEditions: ${message}`);
    await expect(removeEditions(['ferry'], { ...at, ...(wrong as object) })).rejects.toThrow(error);
    expect(digestTree(at.output)).toEqual(before);
  });

  test('takes what is said of the place where editions are published', async () => {
    const at = await place();
    const s3 = { endpoint: 'https://s3.test', region: 'eu', trustedHosts: 's3.test' };
    const artwork = { background: '#ffffff' };
    const removing = removeEditions(['ferry'], { ...at, ...s3, artwork });
    expect(await removing).toMatchObject({ editions: [{ slug: 'ferry' }] });
  });
});
