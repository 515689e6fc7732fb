/** Where a correction holds: an author, a section, the publication; told before, obeyed by the command line. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ArticleAnswer, EffectAnswer, WordAnswer } from '../../../src/studio/answers.ts';
import { loadSettings } from '../../../src/run/settings/load-settings.ts';
import {
  openTestStudio,
  type TestStudio,
  type TestStudioOptions,
} from '../../helpers/open-studio.ts';

let studio: TestStudio;
afterEach(() => studio.end());

const article = (title: string, facts: string, text: string): string =>
  `---\ntitle: ${title}\n${facts}---\n\n${text}\n`;

const FILES = {
  'ferry.md': article(
    'The ferry',
    'author: Ann Lee\nsection: Harbour\n',
    'Mishustin came. It left.',
  ),
  'quay.md': article('The quay', 'author: Bob Ray\nsection: Harbour\n', 'No one saw Mishustin.'),
  'town.md': article('The town', 'author: Ann Lee and Bob Ray\n', 'Here is Mishustin.'),
};

const open = async (options: TestStudioOptions = {}): Promise<void> => {
  studio = await openTestStudio(FILES, options);
};
const idOf = async (source: string): Promise<string> =>
  (await studio.list()).find((each) => each.source === source)!.id;
const send = (method: string, body: unknown = {}): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const WORD = { match: 'Mishustin', saying: { say: 'mih-shoo-stin' } };
const ANN = { kind: 'author', name: 'Ann Lee' };
const effectOf = (holder: object, article: string): Promise<EffectAnswer> =>
  studio.json('/api/words/effect', send('POST', { ...WORD, holder, article }));
const saidIn = async (source: string): Promise<string> => {
  const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${await idOf(source)}`);
  return passages.flatMap(({ segments }) => segments.map((each) => each.spokenText)).join(' ');
};
const read = (name: string): string => readFileSync(join(studio.folder, name), 'utf8');

describe('a correction', () => {
  test('is told with what it changes for an author, a section and all', async () => {
    await open();
    const ferry = await idOf('ferry.md');
    expect(await effectOf(ANN, ferry)).toMatchObject({ sentences: 2, articles: 2 });
    const harbour = await effectOf({ kind: 'section', name: 'Harbour' }, ferry);
    expect(harbour).toMatchObject({ sentences: 2, articles: 2 });
    expect(await effectOf({ kind: 'publication' }, ferry)).toMatchObject({
      sentences: 3,
      articles: 3,
    });
    expect(await effectOf({ kind: 'author', name: 'Cy Orr' }, ferry)).toMatchObject({
      sentences: 0,
    });
    // One that the editor does not have open is the one to hear.
    expect(harbour.example).toMatchObject({ title: 'The quay', text: 'No one saw Mishustin.' });
    const { article: id, passage, start, end } = harbour.example!;
    const words = JSON.stringify({ passage, start, end, way: WORD.saying, inSentence: true });
    const query = new URLSearchParams({ words });
    const heard = await studio.ask(`/api/articles/${id}/readings/sound?${query}`);
    expect(heard.status).toBe(200);
    await heard.arrayBuffer();
    expect(studio.spoken.join(' ')).toBe('No one saw mih-shoo-stin.');
    expect(existsSync(join(studio.folder, 'lexicon-ann-lee.yaml'))).toBe(false);
  });

  test('for an author is in a lexicon of hers, which the configuration names; undo removes both', async () => {
    await open();
    await studio.list();
    expect((await studio.ask('/api/words', send('PUT', { ...WORD, holder: ANN }))).status).toBe(
      200,
    );
    expect(read('lexicon-ann-lee.yaml')).toContain('mih-shoo-stin');
    const config = join(studio.folder, 'lectern.config.yaml');
    expect(parse(readFileSync(config, 'utf8'))).toEqual({
      lexicons: { author: { 'Ann Lee': 'lexicon-ann-lee.yaml' } },
    });
    // What the command line reads from there.
    const { settings } = await loadSettings({
      workingFolder: studio.folder,
      environment: {},
      flags: {},
    } as never);
    expect(settings.lexicons).toEqual({ author: { 'Ann Lee': 'lexicon-ann-lee.yaml' } });
    expect(await saidIn('ferry.md')).toContain('mih-shoo-stin');
    expect(await saidIn('town.md')).toContain('mih-shoo-stin');
    expect(await saidIn('quay.md')).toContain('Mishustin');
    await studio.json('/api/history/undo', send('POST'));
    expect(existsSync(config)).toBe(false);
    expect(await saidIn('ferry.md')).not.toContain('mih-shoo-stin');
  });

  test('goes into the lexicon that the settings name, however its holder is written', async () => {
    const lexicons = { author: { 'ann lee': 'hers.yaml' } };
    await open({ settings: { lexicons } as never });
    writeFileSync(join(studio.folder, 'hers.yaml'), 'Varnholm: varn-home # as she says it\n');
    await studio.json('/api/words', send('PUT', { ...WORD, holder: ANN }));
    expect(read('hers.yaml')).toBe(
      'Varnholm: varn-home # as she says it\nMishustin: mih-shoo-stin\n',
    );
    expect(existsSync(join(studio.folder, 'lectern.config.yaml'))).toBe(false);
  });

  test('is refused where it has no holder, and nothing is written', async () => {
    await open();
    for (const holder of [{ kind: 'author' }, { kind: 'author', name: ' ' }, { kind: 'all' }, 7])
      expect((await studio.ask('/api/words', send('PUT', { ...WORD, holder }))).status).toBe(422);
    expect(existsSync(join(studio.folder, 'lexicon.yaml'))).toBe(false);
  });
});

describe('what is known of a word', () => {
  test('are readings of lists, and whose lexicons may hold it', async () => {
    await open();
    const about = await studio.json<WordAnswer>(
      `/api/articles/${await idOf('town.md')}/words?words=Mishustin’s`,
    );
    expect(about).toMatchObject({ authors: ['Ann Lee', 'Bob Ray'] });
    expect(about.section).toBeUndefined();
    expect(about.readings[0]).toMatchObject({ from: 'news', ipa: expect.stringContaining('ʃuː') });
    const other = await studio.json<WordAnswer>(
      `/api/articles/${await idOf('ferry.md')}/words?words=tomato`,
    );
    expect(other.section).toBe('Harbour');
    expect(other.readings.map(({ from }) => from)).toEqual(['dictionary', 'dictionary']);
    const none = await studio.json<WordAnswer>(`/api/articles/${await idOf('ferry.md')}/words`);
    expect(none.readings).toEqual([]);
  });
});
