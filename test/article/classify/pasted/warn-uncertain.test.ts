/**
 * A page of which another part might as well be the article is read with a warning that shows what
 * was read.
 */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/article/read-article.ts';
import { warnOfSentences } from '../../../../src/article/classify/warn-of-sentences.ts';
import { readPages, STYLES } from '../../../helpers/pasted-pages.ts';

const FURNITURE = [
  'Skip to content',
  'Menu',
  'Home',
  'Search',
  'Subscribe',
  'Log in',
  'Accept all cookies',
];
const END = [
  '3 Comments',
  'Leave a reply',
  'Privacy Policy',
  '© 2025 The Harbour Post. All rights reserved.',
];
const STORY = [
  'The bridge is closed',
  'By Ada Holm, March 3, 2025',
  'The bridge over the Tarn was closed on Monday after a cable had snapped in the night, and the police sent all cars to the ferry, which can take nine of them at a time.',
  'The harbour master said that the ferry would run day and night until the cable is replaced, which may take until Easter if the right steel can be found in time.',
  'Children who live on the other side will be taught in the fish hall, where the chairs are high and the floor is never quite dry, their teacher said on Tuesday.',
];
const OTHER = STORY.slice(2).map((text) =>
  text.replaceAll('bridge', 'tunnel').replaceAll('ferry', 'railway').replaceAll('a', 'o'),
);

const warningsOf = async (lines: readonly string[]) =>
  (await readArticle({ kind: 'text', content: lines.join('\n\n') })).warnings;

describe('a page', () => {
  it('with one story raises no doubt, in any style', async () => {
    expect(await warningsOf([...FURNITURE, ...STORY, ...END])).toEqual([]);
    for (const page of readPages()) {
      for (const paste of Object.values(STYLES))
        expect((await readArticle({ kind: 'text', content: paste(page) })).warnings).toEqual([]);
    }
  });

  it('with two stories apart is read with a warning that shows the first and last words', async () => {
    const [warning, ...others] = await warningsOf([
      ...FURNITURE,
      ...STORY,
      ...END,
      'Related articles',
      'Sign up for our newsletter',
      'Archive',
      'Advertisement',
      ...OTHER,
      ...OTHER.map((text) => `${text} Again, it was so.`),
    ]);
    expect(others).toEqual([]);
    expect(warning?.code).toBe('ARTICLE_UNSURE');
    expect(warning?.message).toMatch(
      /another part of the page reads like an article too.*: it is read from “.+” to “.+”\.$/,
    );
    expect(warning?.hint).toContain('lectern script');
  });

  it('with hardly any running text is read with a warning', async () => {
    const [warning] = await warningsOf([
      ...FURNITURE,
      'The bridge is closed',
      'By Ada Holm, March 3, 2025',
      'The bridge over the Tarn was closed on Monday after a cable had snapped.',
      ...END,
    ]);
    expect(warning?.message).toContain('only 14 words of running text were found');
  });
});

describe('a text without page parts', () => {
  it('raises no doubt however short it is', async () => {
    expect(await warningsOf(['The bridge is closed', 'It was closed on Monday.'])).toEqual([]);
  });
});

describe('sentences within a story that are left out', () => {
  it('are named by a warning of their own', () => {
    const [warning] = warnOfSentences([
      { text: 'The ferry waits.', rule: 'aside' },
      { text: 'Nobody knows for what.', rule: 'aside' },
    ]);
    expect(warning?.code).toBe('ARTICLE_UNSURE');
    expect(warning?.message).toBe(
      'Sentences within the story may be missing: “The ferry waits.” (aside), “Nobody knows for what.” (aside).',
    );
    expect(warnOfSentences([])).toEqual([]);
  });
});
