import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ENGLISH_DECIDING } from '../../../src/languages/en/studio-deciding-strings.ts';
import { ENGLISH_REASONS } from '../../../src/languages/en/studio-reason-strings.ts';
import { ENGLISH_STUDIO } from '../../../src/languages/en/studio-strings.ts';
import { GERMAN_STUDIO } from '../../../src/languages/de/studio-strings.ts';
import { SPANISH_STUDIO } from '../../../src/languages/es/studio-strings.ts';
import { FRENCH_STUDIO } from '../../../src/languages/fr/studio-strings.ts';
import { ITALIAN_STUDIO } from '../../../src/languages/it/studio-strings.ts';
import { POLISH_STUDIO } from '../../../src/languages/pl/studio-strings.ts';
import { PORTUGUESE_STUDIO } from '../../../src/languages/pt/studio-strings.ts';
import type { StudioWords } from '../../../src/languages/en/studio-words.ts';
import { chooseLanguage, STUDIO_LANGUAGES } from '../../../src/studio-page/words/load-words.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  ...ENGLISH_STUDIO,
  ...ENGLISH_DECIDING,
  ...ENGLISH_REASONS,
};

const OTHERS: Readonly<Record<string, StudioWords>> = {
  de: GERMAN_STUDIO,
  es: SPANISH_STUDIO,
  fr: FRENCH_STUDIO,
  it: ITALIAN_STUDIO,
  pl: POLISH_STUDIO,
  pt: PORTUGUESE_STUDIO,
};

/** Names that are the same everywhere. */
const NAMES = new Set(['studio']);

const placesIn = (text: string): string =>
  [...text.matchAll(/\{\d\}/g)]
    .map(([place]) => place)
    .sort()
    .join('');

describe('the words of the studio', () => {
  test('are there in each language that has a file of them', () => {
    const folder = fileURLToPath(new URL('../../../src/languages/', import.meta.url));
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('/studio-strings.ts'))
      .map((name) => name.split('/')[0]!);
    expect(found.sort()).toEqual([...STUDIO_LANGUAGES].sort());
    expect(Object.keys(OTHERS).sort()).toEqual(found.filter((code) => code !== 'en').sort());
  });

  test.each(Object.entries(OTHERS))('lack nothing in %s, and have their places', (_code, words) => {
    const lacking = Object.keys(ENGLISH).filter((key) => !(words as Record<string, string>)[key]);
    expect(lacking).toEqual([]);
    const wrong = Object.entries(words).filter(
      ([key, text]) => placesIn(text) !== placesIn(ENGLISH[key] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(OTHERS))(
    'are no English in %s, and have no spaces too many',
    (_code, words) => {
      const long = Object.entries(words).filter(
        ([key, text]) => !NAMES.has(key) && text.length > 14,
      );
      expect(long.filter(([key, text]) => ENGLISH[key] === text)).toEqual([]);
      const spaced = Object.entries(words).filter(
        ([key, text]) => text.endsWith(' ') !== ENGLISH[key]?.endsWith(' ') || /^ | {2}/.test(text),
      );
      expect(spaced).toEqual([]);
    },
  );
});

describe('the language of the page', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['sv', 'pt-BR', 'en'], 'pt'],
    [['sv', 'en-GB', 'de'], 'en'],
    [['ja'], 'en'],
    [[], 'en'],
    [['constructor'], 'en'],
    [['FR-ca'], 'fr'],
  ] as const)('for a browser with %j is %s', (tags, language) => {
    expect(chooseLanguage(tags)).toBe(language);
  });
});
