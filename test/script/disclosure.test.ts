/** Lines that no author wrote: in the language of the article, for each language a built-in voice speaks. */
import { describe, expect, it } from 'vitest';
import { bylineText, defaultDisclosure } from '../../src/script/disclosure.ts';

describe('the line that says the audio is made with AI', () => {
  it.each(['es', 'fr', 'it', 'pt', 'pt-BR', 'nl', 'sv-SE', 'ru'])(
    'is in %s, not in English',
    (language) => {
      expect(defaultDisclosure(language)).not.toBe(defaultDisclosure('en'));
    },
  );

  it('is English where there is none yet', () => {
    expect(defaultDisclosure('gl')).toBe(defaultDisclosure('en-GB'));
  });
});

describe('a byline', () => {
  it.each([
    ['it', 'Di Anna Neri'],
    ['pt-BR', 'Por Anna Neri'],
    ['en', 'By Anna Neri'],
  ])('is opened in %s', (language, expected) => {
    expect(bylineText('Anna Neri', language)).toBe(expected);
    expect(bylineText(expected, language)).toBe(expected);
  });

  it.each([
    ['de', 'Anna Neri and Bo Sund', 'Von Anna Neri und Bo Sund'],
    ['fr', 'Anna Neri, Bo Sund and Eve Holm', 'Par Anna Neri, Bo Sund et Eve Holm'],
    ['en-US', 'Anna Neri, Bo Sund and Eve Holm', 'By Anna Neri, Bo Sund and Eve Holm'],
  ])('joins the names in the language of the article: %s', (language, byline, expected) => {
    expect(bylineText(byline, language)).toBe(expected);
  });
});
