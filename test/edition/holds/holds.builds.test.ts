import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  holdEdition,
  liftHold,
  readHeldSlugs,
  readHold,
} from '../../../src/edition/holds/holds.ts';
import { readEdition } from '../../../src/edition/read-edition.ts';
import { readEditions } from '../../../src/edition/read-editions.ts';
import { writeFeed } from '../../../src/feed/write-feed.ts';
import { publishEditions } from '../../../src/publish/publish-editions.ts';
import { removeEditions } from '../../../src/run/removal/remove-editions.ts';
import { writeIndex } from '../../../src/run/stamps/write-index.ts';
import { writeSampleEdition } from '../../helpers/editions.ts';
import { digestTree } from '../../helpers/file-trees.ts';
import { FEED } from '../../helpers/podcast-settings.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const [output, target, store] = ['output', 'target', 'store'].map((name) =>
  join(folder.path, name),
) as [string, string, string];

const feed = (): Promise<unknown> => writeFeed({ output, feed: FEED, language: 'en' });
const index = (): Promise<void> => writeIndex({ site: { output }, store });
const listed = (name: string): string => readFileSync(join(output, name), 'utf8');

/** Writes an edition of a title of its own. */
async function write(slug: string, title = slug): Promise<void> {
  await writeSampleEdition(output, { slug });
  const path = join(output, slug, 'edition.json');
  const edition = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...edition, title }));
}

/** What stands after `ferry` was published, held and made again, and `lamps` held and made for the first time. */
beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  await write('ferry', 'The ferry');
  await index();
  await feed();
  await publishEditions(target, { output });
  for (const slug of ['ferry', 'lamps']) await holdEdition(slug, { output });
  await write('ferry', 'The late ferry');
  await write('lamps', 'The lamps');
  // Whoever holds it again changes nothing of what is public.
  await holdEdition('ferry', { output });
}, 60_000);

test('an edition that is held is on no list, and what was public stays as it was', async () => {
  const before = digestTree(join(target, 'ferry'));
  const { editions, held } = await readEditions(output);
  expect(editions.map(({ slug, title }) => [slug, title])).toEqual([['ferry', 'The ferry']]);
  expect(held.map(({ edition, former }) => [edition.title, former?.title])).toEqual([
    ['The late ferry', 'The ferry'],
    ['The lamps', undefined],
  ]);
  await index();
  await feed();
  const report = await publishEditions(target, { output, prune: true });
  expect(report.warnings.map(({ code }) => code)).toEqual(['EDITION_HELD', 'EDITION_HELD']);
  for (const name of ['feed.xml', 'index.html']) {
    expect(listed(name)).toContain('The ferry');
    expect(listed(name)).not.toMatch(/late|lamps/);
  }
  expect(digestTree(join(target, 'ferry'))).toEqual(before);
  expect(existsSync(join(target, 'lamps'))).toBe(false);
  expect(existsSync(join(target, '.held'))).toBe(false);
});

test('one whose making ended before it wrote anything is as it was', async () => {
  await write('quay', 'The quay');
  await holdEdition('quay', { output });
  const { editions, held } = await readEditions(output);
  expect(editions.map(({ slug }) => slug)).toContain('quay');
  expect(held.map(({ edition }) => edition.slug)).not.toContain('quay');
  await liftHold('quay', { output });
});

test('a damaged note is enough to keep an edition back', async () => {
  await write('tower');
  writeFileSync(join(output, '.held', 'tower.json'), '{"slug":"tow');
  expect(await readHold('tower', { output })).toEqual({ slug: 'tower' });
  const { editions } = await readEditions(output);
  expect(editions.map(({ slug }) => slug)).not.toContain('tower');
  await liftHold('tower', { output });
});

test('one that is released takes the place of what was public', async () => {
  await liftHold('ferry', { output });
  await index();
  await feed();
  await publishEditions(target, { output });
  expect(listed('index.html')).toContain('The late ferry');
  expect((await readEdition(join(target, 'ferry')))?.title).toBe('The late ferry');
});

test('one that is removed is not held any more', async () => {
  await removeEditions(['lamps'], { output, store, feed: FEED, language: 'en' });
  expect(await readHeldSlugs({ output })).toEqual([]);
});
