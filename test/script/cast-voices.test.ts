import { describe, expect, test } from 'vitest';
import { castOf, languageVoices, narratorOf, voiceOfPart } from '../../src/script/cast-voices.ts';
import { articleOf } from '../helpers/articles.ts';

const TEXT = [['paragraph', 'It sails.']] as const;

describe('the voice that reads an article', () => {
  const settings = {
    cast: { authors: { 'Ada Lind': 'emma' }, sections: { Opinion: 'george' } },
    voices: { es: 'dora', 'es-MX': 'alex' },
    voice: 'heart',
  };
  test.each([
    ['its own', { voice: 'bella', byline: 'Ada Lind' }, 'bella'],
    ["its author's", { byline: 'Ada Lind', section: 'Opinion' }, 'emma'],
    ["its section's", { section: 'opinion', language: 'es' }, 'george'],
    ["its language's", { language: 'es-AR' }, 'dora'],
    ["its region's", { language: 'es-MX' }, 'alex'],
    ["the settings'", {}, 'heart'],
  ])('is %s', (_name, more, voice) => {
    expect(narratorOf(articleOf(TEXT, more), settings)).toBe(voice);
  });

  test('is what its front matter says rather than the settings', () => {
    const cast = { sections: { Opinion: 'sarah' }, languages: { es: 'own' } };
    expect(narratorOf(articleOf(TEXT, { cast, section: 'Opinion' }), settings)).toBe('sarah');
    expect(narratorOf(articleOf(TEXT, { cast, language: 'es' }), settings)).toBe('own');
  });

  test('is no one where no one names one', () => {
    expect(narratorOf(articleOf(TEXT), {})).toBeUndefined();
  });
});

describe('the voice of a part', () => {
  const cast = { quote: 'emma', body: 'george', speakers: { Q: 'heart' } };
  test.each([
    [{ role: 'paragraph', speaker: 'Q' }, 'heart'],
    [{ role: 'quote', voice: 'policy' }, 'emma'],
    [{ role: 'table', voice: 'policy' }, 'policy'],
    [{ role: 'listItem' }, 'george'],
    [{ role: 'heading' }, undefined],
    [{ role: 'title' }, undefined],
    [{ role: 'disclosure' }, undefined],
  ] as const)('%j: %s', (part, voice) => expect(voiceOfPart(part, cast)).toBe(voice));
});

describe('without a cast', () => {
  const article = articleOf(TEXT, { cast: { quote: 'emma', languages: { es: 'dora' } } });
  test('no role has a voice, and languages still have', () => {
    expect(castOf(article, { cast: false })).toEqual({});
    expect(languageVoices(article, { cast: false, voices: { uk: 'own' } })).toEqual({
      uk: 'own',
      es: 'dora',
    });
  });
});
