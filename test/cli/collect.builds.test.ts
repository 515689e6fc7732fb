/** `lectern collect`: one edition of several articles, from their sources or their editions. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readId3Chapters } from '../../src/readers/read-id3.ts';
import type { Edition } from '../../src/index.ts';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cwd = join(folder.path, 'site');

const TONE = ['--provider', 'tone'] as const;
const call = (...args: readonly string[]): Promise<Run> => lectern([...args, ...TONE], { cwd });

function editionIn(slug: string): Edition {
  return JSON.parse(readFileSync(join(cwd, 'output', slug, 'edition.json'), 'utf8')) as Edition;
}

beforeAll(async () => {
  writeTree(cwd, {
    'ferry.md':
      '---\nauthor: Ada Lind\n---\n\n# The ferry\n\nIt came back at noon.\n\n## Later\n\nNobody waited.\n',
    'quay.md': '---\nauthor: Jo Ray\n---\n\n# The quay\n\nIt is wet.\n',
  });
  await call('build', 'ferry.md', 'quay.md');
});

test('an edition of articles in their order has a chapter for each, and records nothing', async () => {
  const run = await call('collect', 'quay', 'ferry.md', '--title', 'The week', '--json');
  expect(run.code).toBe(0);
  expect(jsonOf(run)).toMatchObject({ slug: 'the-week', articles: 2, characters: 0, exitCode: 0 });
  const edition = editionIn('the-week');
  expect(edition.title).toBe('The week');
  expect(edition.byline).toBe('Jo Ray, Ada Lind');
  expect(edition.chapters.map(({ title }) => title)).toEqual(['The quay', 'The ferry']);
  const texts = edition.cues.map(({ text }) => text);
  expect(texts.filter((text) => /AI/.test(text))).toHaveLength(1);
  expect(texts.indexOf('It is wet.')).toBeLessThan(texts.indexOf('The ferry'));
  const { name } = edition.files.find(({ role }) => role === 'audio')!;
  const chapters = readId3Chapters(readFileSync(join(cwd, 'output/the-week', name)));
  expect(chapters.map(({ title }) => title)).toEqual(['The quay', 'The ferry']);
  expect((await call('verify')).code).toBe(0);
});

test('nothing is made again where nothing changed; a changed article makes it again', async () => {
  const before = readdirSync(join(cwd, 'output/the-week')).toSorted();
  await call('collect', 'quay', 'ferry.md', '--title', 'The week');
  expect(readdirSync(join(cwd, 'output/the-week')).toSorted()).toEqual(before);
  writeTree(cwd, { 'quay.md': '---\nauthor: Jo Ray\n---\n\n# The quay\n\nIt is dry.\n' });
  const run = await call('collect', 'quay', 'ferry.md', '--title', 'The week', '--json');
  expect(jsonOf(run).characters).toBeGreaterThan(0);
  expect(JSON.stringify(editionIn('the-week').cues)).toContain('It is dry.');
});

test('the feed has it beside the articles, with its date and its words', async () => {
  const about = ['--date', '2026-03-07', '--description', 'All of it.', '--slug', 'week-10'];
  await call('collect', 'ferry', 'quay', '--title', 'The week', ...about);
  expect(editionIn('week-10')).toMatchObject({
    publishedAt: '2026-03-07',
    description: 'All of it.',
  });
});

test.each([
  [['collect', 'ferry.md', '--title', 'One'], 2, 'a collection has two articles or more'],
  [['collect', 'ferry.md', 'nothing.md', '--title', 'Two'], 4, 'nothing.md does not exist'],
  [['collect', 'ferry.md', 'quay.md'], 2, '--title'],
  [['collect', 'ferry', 'quay', '--title', 'T', '--date', 'soon'], 2, 'is not a date'],
])('%j fails and leaves nothing', async (args, code, message) => {
  const run = await call(...args);
  expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(message)]);
  expect(existsSync(join(cwd, 'output/two'))).toBe(false);
});

test('what waits for an approval is not collected', async () => {
  const required = ['--title', 'Waiting', '--require-approval', 'all'];
  await call('build', 'ferry.md', 'quay.md');
  const run = await call('collect', 'ferry', 'quay', ...required);
  expect([run.code, run.stderr]).toEqual([8, expect.stringContaining('wait for an approval')]);
  writeTree(cwd, { 'new.md': '# New\n\nNever built.\n' });
  const unbuilt = await call('collect', 'ferry', 'new.md', ...required);
  expect([unbuilt.code, unbuilt.stderr]).toEqual([
    8,
    expect.stringContaining('has no edition that is up to date'),
  ]);
});
