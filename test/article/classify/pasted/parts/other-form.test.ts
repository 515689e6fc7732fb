/** Texts other than articles: a sentence says what they are, in a bounded time, and nothing is made up. */
import { describe, expect, it } from 'vitest';
import { warnOfForm } from '../../../../../src/article/classify/pasted/parts/other-form.ts';
import { readArticle } from '../../../../../src/article/read-article.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const clock = (index: number): string => `00:00:${String(index % 60).padStart(2, '0')}`;

describe.each([
  [
    'subtitles',
    lines(
      40,
      (index) => `${index + 1}\n${clock(index)},000 --> ${clock(index + 1)},500\nThe tide waits.\n`,
    ),
  ],
  [
    'subtitles',
    `WEBVTT\n\n${lines(40, (index) => `${clock(index)}.000 --> ${clock(index)}.900\nThe tide waits.\n`)}`,
  ],
  [
    'messages of a chat',
    lines(
      30,
      (index) => `[10:${10 + index}] ${index % 2 ? 'ada' : 'bo'}: is the ferry running today?`,
    ),
  ],
  [
    'messages of a chat',
    lines(30, (index) => `03/05/2024, 10:${10 + index} - Ada Holm: see you at the pier`),
  ],
  ['code', lines(30, (index) => `  const tide${index} = await read(${index}, { deep: true });`)],
  [
    'a table of figures',
    lines(30, (index) => `Harbour ${index}\t${index * 13}\t${index}.5\t${index % 7} %`),
  ],
])('a text of %s', (name, content) => {
  it('is read as it stands, and said not to be an article', async () => {
    const { warnings, byline, publishedAt } = await readArticle({ kind: 'text', content });
    expect(warnings.map(({ code, message }) => [code, message])).toContainEqual([
      'ARTICLE_UNSURE',
      expect.stringContaining(`This reads like ${name}, not like an article`),
    ]);
    expect({ byline, publishedAt }).toEqual({});
  });
});

describe('an article', () => {
  it.each([
    [
      'with hours',
      lines(12, (index) => `At 10:${10 + index}: the ferry came, and nobody left it.`),
    ],
    ['with an interview', lines(12, () => 'Ada Holm: We wait for the tide, as we did before.')],
    ['with results', lines(12, (index) => `Oban ${index}, Mull 2: the worst match of the year.`)],
    ['in verses', lines(12, () => 'and all the boats were gone;')],
    ['right to left', lines(12, () => 'قال مجلس الميناء إن العبارة لن تبحر بين نوفمبر ومارس.')],
  ])('%s is not said to be anything else', (_name, text) => {
    expect(warnOfForm(text)).toEqual([]);
  });
});

describe('a text that is too large', () => {
  it.each([
    ['one line', 'The boat sails and sails. '.repeat(20_000)],
    ['one word', 'x'.repeat(400_000)],
    ['lines of one button', 'Read more\n'.repeat(40_000)],
  ])('of %s is refused with its size', async (_name, content) => {
    await expect(readArticle({ kind: 'text', content })).rejects.toMatchObject({
      code: 'ARTICLE_TOO_LARGE',
    });
  });
});
