/** Scripts of several articles joined into one. */
import { describe, expect, test } from 'vitest';
import { joinScripts } from '../../../src/script/collection/join-scripts.ts';
import type { Script } from '../../../src/script/script.ts';
import { writeScript } from '../../../src/script/write-script.ts';
import { articleOf } from '../../helpers/articles.ts';

const FERRY = await writeScript(
  articleOf(
    [
      ['paragraph', 'It came back at noon.'],
      ['heading', 'Later', { level: 2 }],
      ['paragraph', 'Nobody waited.'],
    ],
    { byline: 'Ada Lind', slug: 'ferry', title: 'The ferry' },
  ),
  { voice: 'heart' },
);

const QUAY = await writeScript(
  articleOf([['paragraph', 'It is wet.']], {
    byline: 'Ada Lind',
    language: 'fr',
    slug: 'quay',
    title: 'Le quai',
  }),
  { voice: 'siwis' },
);

const ABOUT = { title: 'The week', slug: 'week', publishedAt: '2026-03-07' };

function joined(): Script {
  return joinScripts([FERRY, QUAY], ABOUT);
}

describe('joinScripts', () => {
  test('reads everything once in order, and one disclosure', () => {
    const { segments } = joined();
    const texts = [FERRY, QUAY].flatMap((script, index) =>
      script.segments
        .filter(({ role }) => index === 0 || role !== 'disclosure')
        .map(({ text }) => text),
    );
    expect(segments.map(({ text }) => text)).toEqual(texts);
    expect(segments.map(({ id }) => id)).toEqual(texts.map((_, index) => `s${index + 1}`));
    expect(segments.filter(({ role }) => role === 'disclosure')).toHaveLength(1);
  });

  test('makes titles headings, each the start of a part, and keeps voices and languages', () => {
    const { segments, parts, voices, article } = joined();
    const start = (title: string): string => segments.find(({ text }) => text === title)!.id;
    expect(parts).toMatchObject([
      { title: 'The ferry', segmentId: 's1', article: { language: 'en' } },
      { title: 'Le quai', segmentId: start('Le quai'), article: { language: 'fr' } },
    ]);
    expect(segments.filter(({ role }) => role === 'title' || role === 'byline')).toEqual([]);
    expect(voices).toEqual(['heart', 'siwis']);
    expect(segments.at(-1)).toMatchObject({ language: 'fr', pauseAfter: 0 });
    expect(article).toMatchObject({ ...ABOUT, language: 'en', byline: 'Ada Lind' });
  });

  test('names every block once; each segment finds its own', () => {
    const { segments, article } = joined();
    const ids = article.blocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { blockId, text } of segments.slice(1))
      expect(article.blocks.find(({ id }) => id === blockId)?.text).toBe(text);
    const levels = article.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ level }) => level);
    expect(levels).toEqual([2, 3, 2]);
  });

  test('pauses longer between articles than within one', () => {
    const { segments } = joined();
    const longest = segments.toSorted((a, b) => b.pauseAfter - a.pauseAfter)[0]!;
    expect(longest.text).toBe('Nobody waited.');
  });

  test('takes an article twice, and refuses none', () => {
    expect(joinScripts([QUAY, QUAY], ABOUT).parts).toHaveLength(2);
    expect(() => joinScripts([], ABOUT)).toThrow(RangeError);
  });
});
