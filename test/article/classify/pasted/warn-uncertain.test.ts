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

describe('lines that are left out', () => {
  const lost = (text: string, probability: number) => ({ text, rule: 'aside', probability });

  it('are named by a warning of their own, with their lines', () => {
    const [warning] = warnOfSentences([
      { ...lost('The ferry waits.', 0.6), line: 14 },
      lost('Nobody knows for what.', 0.7),
    ]);
    expect(warning?.code).toBe('ARTICLE_UNSURE');
    expect(warning?.message).toBe(
      "What is not read may be the story's: line 14, “The ferry waits.” (aside), “Nobody knows for what.” (aside).",
    );
    expect(warnOfSentences([])).toEqual([]);
  });

  it('are the three likeliest of many, in the order of the page', () => {
    const chances = [0.5, 0.9, 0.6, 0.8, 0.7];
    const [warning] = warnOfSentences(chances.map((chance) => lost(`At ${chance}.`, chance)));
    expect(warning?.message).toBe(
      "What is not read may be the story's: “At 0.9.” (aside), “At 0.8.” (aside), “At 0.7.” (aside), and 2 more.",
    );
  });
});
