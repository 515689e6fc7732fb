import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { audioOf, coverOf } from '../../../src/edition/edition.ts';
import { readId3Chapters } from '../../../src/readers/read-id3.ts';
import { readImageFacts } from '../../../src/readers/image-facts.ts';
import { collectEditions } from '../../../src/run/collecting/collect-editions.ts';
import { narrate } from '../../../src/run/narrate.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const OPTIONS = {
  root: folder.path,
  output: join(folder.path, 'output'),
  store: join(folder.path, '.lectern'),
  provider: 'tone',
} as const;

test('each article of a collection is a chapter with a cover of its own', async () => {
  const sources = ['The ferry', 'The quay', 'The pier'].map((title) => {
    const content = `# ${title}\n\nIt left at noon.\n`;
    return { kind: 'markdown', content } as const;
  });
  const collection = { title: 'The week', slug: 'week' };
  const edition = await collectEditions(sources, { ...OPTIONS, collection });
  const audio = readFileSync(join(OPTIONS.output, edition.slug, audioOf(edition).name));
  const chapters = readId3Chapters(audio);
  expect(chapters.map(({ title }) => title)).toEqual(['The ferry', 'The quay', 'The pier']);
  const pictures = chapters.map(({ picture }) => picture!.bytes);
  for (const bytes of pictures)
    expect(readImageFacts(bytes)).toMatchObject({ format: 'png', width: 600, height: 600 });
  expect(new Set(pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  // That of the whole is another one.
  expect(coverOf(edition)).toBeDefined();
});

test('the chapters of one article have none', async () => {
  const content = '# The ferry\n\nIt left.\n\n## Noon\n\nIt came.\n\n## Night\n\nIt slept.\n';
  const edition = await narrate({ kind: 'markdown', content }, OPTIONS);
  const audio = readFileSync(join(OPTIONS.output, edition.slug, audioOf(edition).name));
  const chapters = readId3Chapters(audio);
  expect(chapters).toHaveLength(3);
  expect(chapters.every(({ picture }) => picture === undefined)).toBe(true);
});
