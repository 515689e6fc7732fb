/**
 * Each kind of page part that stands in and around an article, in several spellings, on a page of
 * its own: the story is read, and nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/article/readers/page/read-page.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/pages/shapes/', import.meta.url));

/** How each paragraph of the story begins and ends. */
const STORY: readonly (readonly [string, string])[] = [
  ['The night ferry between Ostrand', 'across the sound for ninety-one years.'],
  ["The board's members voted", 'in the past decade.'],
  ['“We have looked at every number', 'a promise that we keep breaking.”'],
  ['About three hundred people', 'before the shops on the mainland close.'],
  ['Islanders have proposed', 'without the night line will be known.'],
  ['For the crew of eleven', 'they will retire with the ship.'],
];

/** The rules that must stand in the skip report of each page. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'author-bios': ['author-bio'],
  bylines: ['byline'],
  'captions-and-credits': ['photo-caption', 'photo-credit'],
  'comment-counts': ['comments'],
  'cookie-text': ['cookie-notice'],
  'copyright-lines': ['copyright'],
  datelines: ['byline'],
  'duplicated-headline-and-standfirst': ['headline', 'repeated'],
  embeds: ['embed'],
  'footnote-marks': ['footnote-mark', 'footnote'],
  'hidden-elements': ['hidden'],
  'newsletter-boxes': ['newsletter'],
  'next-story-teasers': ['related'],
  'pull-quotes': ['pull-quote'],
  'read-more-and-related': ['read-more', 'related'],
  'reading-time': ['reading-time'],
  'share-bars': ['share-bar'],
  'table-of-contents': ['table-of-contents'],
  'tag-lists': ['tag-list'],
};

describe('page parts', () => {
  it('of every kind has a page', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(RULES)
        .sort()
        .map((name) => `${name}.html`),
    );
  });

  it.each(Object.entries(RULES))(
    '%s: the story is read, the rest is skipped by its rule',
    (name, rules) => {
      const draft = readPage(readFileSync(`${FOLDER}${name}.html`, 'utf8'), {
        language: 'en',
        timezone: 'UTC',
        url: 'https://gazette.example/news/night-ferry',
      });
      const story = draft.blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
      expect(story).toEqual(
        STORY.map(([start, end]) =>
          expect.stringMatching(new RegExp(`^${start}.*${end.replaceAll('.', '\\.')}$`)),
        ),
      );
      expect(draft.title).toBe('Night ferry to Merle will stop in October');
      expect(draft.skipped.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
      expect(draft.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual(
        name === 'table-of-contents' ? ['The vote', 'The island'] : [],
      );
    },
  );

  it('gives its names and dates to the article', () => {
    const read = (name: string) =>
      readPage(readFileSync(`${FOLDER}${name}.html`, 'utf8'), { language: 'en', timezone: 'UTC' });
    expect(read('bylines').byline).toMatch(/^Runa Holt and Piet Varga/);
    expect([read('datelines').publishedAt, read('datelines').modifiedAt]).toEqual([
      '2024-05-14T14:20:00Z',
      '2024-05-15T08:00:00Z',
    ]);
  });
});
