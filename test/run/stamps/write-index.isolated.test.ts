/** The page of all editions is made again only where something was touched that it shows. */
import { cpSync, readFileSync, rmSync, utimesSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { writeIndex } from '../../../src/run/stamps/write-index.ts';
import { makeIndexPage } from '../../../src/site/write-pages.ts';
import { editionOf } from '../../helpers/editions.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

vi.mock('../../../src/site/write-pages.ts', { spy: true });
const made = vi.mocked(makeIndexPage);

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
let output = '';
let page = '';

/** Whether a run makes the page. */
async function makes(more: { baseUrl?: string; rehash?: boolean } = {}): Promise<boolean> {
  const { baseUrl, rehash } = more;
  made.mockClear();
  await writeIndex({ site: { output, baseUrl }, store: join(output, '../store'), rehash });
  return made.mock.calls.length > 0;
}

beforeEach(async () => {
  output = join(folder.path, `${++places}`, 'output');
  page = join(output, 'index.html');
  writeTree(output, { 'ferry/edition.json': JSON.stringify(editionOf({ slug: 'ferry' })) });
  expect(await makes()).toBe(true);
  expect(await makes()).toBe(false);
});

test('a new edition, a changed one, one that is gone', async () => {
  const lamps = join(output, 'lamps/edition.json');
  writeTree(output, { 'lamps/edition.json': JSON.stringify(editionOf({ slug: 'lamps' })) });
  expect(await makes()).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('href="lamps/index.html"');
  expect(await makes()).toBe(false);
  const { atime, mtime } = statSync(lamps);
  writeFileSync(lamps, JSON.stringify(editionOf({ slug: 'lamps', title: 'Lanterns' })));
  utimesSync(lamps, atime, mtime);
  expect(await makes()).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('Lanterns');
  rmSync(join(output, 'lamps'), { recursive: true });
  expect(await makes()).toBe(true);
  expect(readFileSync(page, 'utf8')).not.toContain('Lanterns');
});

test('the page itself, a script that it asks for, artwork', async () => {
  writeFileSync(page, 'something else');
  expect(await makes()).toBe(true);
  expect(readFileSync(page, 'utf8')).toContain('href="ferry/index.html"');
  rmSync(join(output, 'lectern-player.js'));
  expect(await makes()).toBe(true);
  cpSync(join(output, 'lectern-icon.svg'), join(output, 'artwork.00000000.png'));
  expect(await makes()).toBe(true);
  writeFileSync(join(output, 'feed.xml'), '<rss/>');
  expect(await makes()).toBe(false);
});

test('another address, or being asked to look', async () => {
  expect(await makes({ baseUrl: 'https://example.org/' })).toBe(true);
  expect(await makes({ baseUrl: 'https://example.org/' })).toBe(false);
  expect(await makes({ baseUrl: 'https://example.org/', rehash: true })).toBe(true);
});

test('a store that takes no stamp is not a failure', async () => {
  writeFileSync(join(folder.path, 'file'), '');
  await writeIndex({ site: { output }, store: join(folder.path, 'file/store') });
  expect(readFileSync(page, 'utf8')).toContain('href="ferry/index.html"');
});
