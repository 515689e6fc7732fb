import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languagePart } from '../../src/languages/registry.ts';

const ENGLISH = languagePart('en', 'player');

/** Languages with words of their own, besides English. */
const TRANSLATED = ['uk', 'de', 'fr', 'es', 'pl', 'it', 'pt'];

describe.each(TRANSLATED)('the words in %s', (language) => {
  const words = languagePart(language, 'player');

  test('are all there, each with the places that are filled in, and none is English', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(ENGLISH).sort());
    for (const [name, text] of Object.entries(words)) {
      const english = ENGLISH[name as keyof typeof ENGLISH];
      expect([name, text.match(/\{\d\}/g)]).toEqual([name, english.match(/\{\d\}/g)]);
      expect(text.trim()).toBe(text);
      // Words that are the same in both.
      if (!/^(?:Pause|Position|Transcription|\{0\}.*)$/.test(text)) expect(text).not.toBe(english);
    }
    const pages = languagePart(language, 'pages');
    const english = Object.entries(languagePart('en', 'pages'));
    expect(Object.keys(pages)).toEqual(english.map(([name]) => name));
    const same = english.filter(([name, text]) => pages[name as keyof typeof pages] === text);
    expect(same.map(([, text]) => text).filter((text) => text !== 'Date')).toEqual([]);
  });

  test('are found by any tag of the language', () => {
    expect(languagePart(`${language.toUpperCase()}-XX`, 'player')).toBe(words);
  });
});

test('only English is in the scripts: the words of other languages come with the edition', () => {
  const scripts = [
    'lectern-player',
    'lectern-read-along',
    'lectern-page-extras',
    'lectern-extras',
    'lectern-frame',
    'lectern-queue',
    'lectern-list',
    'lectern-site',
  ]
    .map((name) => readFileSync(new URL(`../../dist/player/${name}.js`, import.meta.url), 'utf8'))
    .join('\n');
  for (const words of Object.values(ENGLISH)) expect(scripts).toContain(words);
  const others = TRANSLATED.flatMap((language) =>
    Object.values(languagePart(language, 'player')),
  ).filter((words) => words.length > 12);
  expect(others.filter((words) => scripts.includes(words))).toEqual([]);
});

test('a language without words of its own has English ones', () => {
  expect(languagePart('xx', 'player')).toBe(ENGLISH);
});
