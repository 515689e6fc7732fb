import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeIndexPage, writePages, type WritePagesOptions } from '../../src/site/write-pages.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { editionOf } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const EDITION = editionOf({ slug: 'ferry' });

describe('writePages', () => {
  test('writes two pages and the scripts, and the oEmbed answer where the address is known', async () => {
    const output = join(folder.path, 'output');
    await writePages(EDITION, { output });
    expect(readdirSync(join(output, 'ferry')).sort()).toEqual(['embed.html', 'index.html']);
    await writePages(EDITION, { output, baseUrl: 'https://example.org/audio' });
    const answer = JSON.parse(readFileSync(join(output, 'ferry/oembed.json'), 'utf8'));
    expect(answer.html).toContain('src="https://example.org/audio/ferry/embed.html"');
    expect(existsSync(join(output, 'lectern-player.js'))).toBe(true);
  });

  test('leaves a page alone that is right already', async () => {
    const output = join(folder.path, 'again');
    await writePages(EDITION, { output });
    const page = join(output, 'ferry/index.html');
    const { ino } = statSync(page);
    await writePages(EDITION, { output });
    expect(statSync(page).ino).toBe(ino);
  });
});

test('writeIndexPage lists the editions of the folder, without drafts', async () => {
  const output = join(folder.path, 'list');
  writeTree(output, {
    'ferry/edition.json': JSON.stringify(EDITION),
    'lamps/edition.json': JSON.stringify(editionOf({ slug: 'lamps', draft: true })),
  });
  await writeIndexPage({ output });
  expect(readFileSync(join(output, 'index.html'), 'utf8')).not.toContain('lamps');
  expect(readFileSync(join(output, 'index.html'), 'utf8')).toContain('href="ferry/index.html"');
});

describe.each([
  ['writePages', (options: WritePagesOptions) => writePages(EDITION, options)],
  ['writeIndexPage', writeIndexPage],
])('%s', (name, write) => {
  test.each([
    [{}, 'options.output must be a non-empty string'],
    [{ output: 'x', baseUrl: 7 }, 'options.baseUrl, when given, must be a non-empty string'],
    [{ output: 'x', feedTitle: '' }, 'options.feedTitle, when given, must be a non-empty string'],
    [{ output: 'x', signal: {} }, 'options.signal, when given, must be an AbortSignal'],
  ])('refuses the options %j', async (options, message) => {
    await expect(write(options as unknown as WritePagesOptions)).rejects.toThrow(
      new TypeError(`${name}: ${message}`),
    );
  });
});
