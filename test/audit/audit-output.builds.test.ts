import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditEdition } from '../../src/audit/audit-edition.ts';
import { auditOutput } from '../../src/audit/audit-output.ts';
import { changedFeedSettings, readFeedSettings } from '../../src/audit/former-feed.ts';
import { composeFeed, writeFeed } from '../../src/feed/write-feed.ts';
import { publicationFrom } from '../../src/site/publication.ts';
import { writeIndexPage, writePages } from '../../src/site/write-pages.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const output = join(folder.path, 'output');
const publication = publicationFrom({ baseUrl: FEED.baseUrl, feedTitle: FEED.title });
const feedOptions = { output, feed: FEED, language: 'en' };

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  const edition = await writeSampleEdition(output, { slug: 'ferry' });
  await writePages(edition, { output, ...publication });
  await writeIndexPage({ output, ...publication });
  await writeFeed(feedOptions);
}, 60_000);

/** Surfaces of all checks that fail there, of the folder and of its edition. */
async function failing(): Promise<readonly string[]> {
  const { pages } = await composeFeed(feedOptions);
  const audits = [
    await auditOutput(output, { publication, feedPages: pages }),
    await auditEdition(join(output, 'ferry'), { publication }),
  ];
  return audits
    .flatMap(({ checks }) => checks)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ surface }) => surface);
}

describe('auditOutput', () => {
  test('passes a folder as it was written', async () => {
    expect(await failing()).toEqual([]);
  });

  test('finds a single other byte in whatever is shared or made from an edition, and a file that is gone', async () => {
    const shared = readdirSync(output, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
    const made = ['index.html', 'embed.html', 'oembed.json'].map((name) => `ferry/${name}`);
    for (const path of [...shared, ...made]) {
      const file = join(output, path);
      const before = readFileSync(file);
      const other = Buffer.from(before);
      other[other.length - 3]! ^= 1;
      const surface = path.split('/').at(-1)!;
      writeFileSync(file, other);
      expect(await failing()).toContain(surface);
      rmSync(file);
      // Without its first page there is no feed that an artwork or an item could be missed in.
      if (surface !== 'feed.xml') expect(await failing()).toContain(surface);
      writeFileSync(file, before);
    }
  });

  test('tells changed settings from changed files', async () => {
    const feed = { ...FEED, baseUrl: 'https://new.example/audio', title: 'Another “title”' };
    const publication = publicationFrom({ baseUrl: feed.baseUrl, feedTitle: feed.title });
    const { pages } = await composeFeed({ ...feedOptions, feed });
    const xml = readFileSync(join(output, 'feed.xml'), 'utf8');
    const named = { ...feed, ...readFeedSettings(xml, feed)! };
    const former = await composeFeed({ ...feedOptions, feed: named });
    const settings = changedFeedSettings(named, { explicit: false, language: 'en', ...feed });
    const check = async (): Promise<Record<string, string>> => {
      const formerFeed = { pages: former.pages, settings };
      const audits = [
        await auditOutput(output, { publication, feedPages: pages, formerFeed }),
        await auditEdition(join(output, 'ferry'), { publication }),
      ];
      const failed = audits.map(({ checks }) => checks.filter(({ verdict }) => verdict === 'fail'));
      return Object.fromEntries(
        failed.flatMap((checks, i) => checks.map((each) => [`${i} ${each.surface}`, each.check])),
      );
    };
    const all = ['0 feed.xml', '0 index.html', '1 embed.html', '1 index.html', '1 oembed.json'];
    expect(await check()).toEqual(Object.fromEntries(all.map((name) => [name, 'settings'])));
    expect(settings).toEqual([
      `feed.title was “${FEED.title}”`,
      `feed.baseUrl was “${FEED.baseUrl}”`,
    ]);
    for (const [name, path] of [
      ['0 feed.xml', 'feed.xml'],
      ['1 index.html', 'ferry/index.html'],
    ] as const) {
      const before = readFileSync(join(output, path), 'utf8');
      writeFileSync(join(output, path), before.replace(/ferry/i, 'fairy'));
      expect((await check())[name]).not.toBe('settings');
      writeFileSync(join(output, path), before);
    }
  });

  test('reports our own folders without an edition, and no foreign ones', async () => {
    mkdirSync(join(output, 'lost'));
    writeFileSync(join(output, 'lost/lost.0a1b2c3d.mp3'), 'x');
    mkdirSync(join(output, 'images'));
    writeFileSync(join(output, 'images/lamp.png'), 'x');
    expect(await failing()).toEqual(['lost/']);
    for (const name of ['lost', 'images']) rmSync(join(output, name), { recursive: true });
  });
});
