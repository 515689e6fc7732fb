import { cpSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeFeed } from '../../src/feed/write-feed.ts';
import { publishEditions } from '../../src/publish/publish-editions.ts';
import { narrate } from '../../src/run/narrate.ts';
import { planEditions } from '../../src/run/plan-editions.ts';
import { writeIndex } from '../../src/run/stamps/write-index.ts';
import { findUnlisted } from '../../src/site/write-pages.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const root = folder.path;
const [output, store, to] = [join(root, 'output'), join(root, 'store'), join(root, 'site')];
const TIME = '2099-12-01T07:00:00+01:00';
const AFTER = Date.parse(TIME) + 1;
const post = (name: string) => ({ kind: 'file', path: join(root, name) }) as const;
const options = { provider: 'tone', root, output, store } as const;

beforeAll(async () => {
  writeTree(root, {
    'ferry.md': `---\npublishAt: ${TIME}\ndate: 2099-11-01\n---\n\n# The ferry\n\nIt comes.\n`,
    'lamps.md': '---\ndate: 2024-03-01\n---\n\n# The lamps\n\nThey were lit.\n',
  });
  for (const name of ['ferry.md', 'lamps.md']) {
    utimesSync(join(root, name), 1_700_000_000, 1_700_000_000);
    await narrate(post(name), options);
  }
}, 60_000);
afterEach(() => vi.restoreAllMocks());
afterAll(() => folder.remove());

const feed = (): string => readFileSync(join(output, 'feed.xml'), 'utf8');
const list = (): string => readFileSync(join(output, 'index.html'), 'utf8');

describe('an edition whose time has not come', () => {
  test('is made and on no list, and nothing of it is published', async () => {
    const written = await writeFeed({ output, feed: FEED, language: 'en' });
    expect(written.warnings).toMatchObject([
      {
        code: 'EDITION_SCHEDULED',
        message: 'ferry is scheduled for 2099-12-01T06:00:00Z, and is left out',
        isNotice: true,
      },
      { code: 'FEED_TEST_TONES' },
    ]);
    expect(existsSync(join(output, 'ferry/edition.json'))).toBe(true);
    for (const text of [feed(), list()]) expect(text).not.toContain('ferry/');
    await publishEditions(to, { output });
    expect(existsSync(join(to, 'ferry'))).toBe(false);
    expect(existsSync(join(to, 'lamps/edition.json'))).toBe(true);
  });

  test('is planned with its time', async () => {
    const { editions } = await planEditions([post('ferry.md'), post('lamps.md')], options);
    expect(editions.map(({ state, publishAt }) => [state, publishAt])).toEqual([
      ['upToDate', '2099-12-01T06:00:00Z'],
      ['upToDate', undefined],
    ]);
  });

  test('is listed by the first build, feed and publication after it, with that time', async () => {
    const site = { output, baseUrl: FEED.baseUrl, feedTitle: FEED.title };
    await writeIndex({ site, store });
    await writeIndex({ site, store });
    expect(list()).not.toContain('ferry/');
    vi.spyOn(Date, 'now').mockReturnValue(AFTER);
    expect(await findUnlisted({ output })).toEqual(['ferry']);
    await writeIndex({ site, store });
    expect(list()).toContain('"ferry/index.html"');
    expect(await findUnlisted({ output })).toEqual([]);
    await writeFeed({ output, feed: FEED, language: 'en' });
    expect(feed()).toContain('<pubDate>Tue, 01 Dec 2099 06:00:00 +0000</pubDate>');
    await publishEditions(to, { output });
    expect(existsSync(join(to, 'ferry/edition.json'))).toBe(true);
  });

  test('is taken back where it was published, when it gets a later time or expires', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(AFTER);
    await publishEditions(to, { output });
    for (const change of [
      { publishAt: '2199-01-01T00:00:00Z' },
      { publishAt: undefined, expiresAt: '2098-01-01T00:00:00Z' },
    ]) {
      const copy = join(root, `copy-${change.publishAt ?? 'expired'}`);
      const there = join(root, `there-${change.publishAt ?? 'expired'}`);
      for (const place of [copy, there])
        cpSync(place === copy ? output : to, place, { recursive: true });
      const path = join(copy, 'ferry/edition.json');
      const edition = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, JSON.stringify({ ...edition, ...change }));
      await expect(publishEditions(there, { output: copy })).rejects.toMatchObject({
        message: expect.stringContaining('the feed is older than the editions'),
      });
      await writeFeed({ output: copy, feed: FEED, language: 'en' });
      const { removed, warnings } = await publishEditions(there, { output: copy });
      expect(removed).toContain('ferry/edition.json');
      expect(existsSync(join(there, 'ferry'))).toBe(false);
      expect(warnings[0]!.code).toMatch(/^EDITION_(?:SCHEDULED|EXPIRED)$/);
      expect(readFileSync(join(there, 'feed.xml'), 'utf8')).not.toContain('/ferry/');
    }
  });

  test('that cannot be read is refused, and a setting is for those that say nothing', async () => {
    writeTree(root, { 'odd.md': '---\npublishAt: tomorrow\n---\n\n# Odd\n\nWords.\n' });
    await expect(planEditions([post('odd.md')], options)).rejects.toMatchObject({
      code: 'ARTICLE_FRONT_MATTER',
      message: expect.stringContaining('publishAt must be a time such as'),
    });
    const plan = await planEditions([post('ferry.md'), post('lamps.md')], {
      ...options,
      publishAt: '2098-01-01T00:00:00Z',
    });
    expect(plan.editions.map(({ publishAt }) => publishAt)).toEqual([
      '2099-12-01T06:00:00Z',
      '2098-01-01T00:00:00Z',
    ]);
    await expect(
      planEditions([post('lamps.md')], { ...options, publishAt: '2098-01-01' }),
    ).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
