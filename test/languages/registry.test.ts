/** Languages, each in one place: what each lacks is meant, and no other file names it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { wordsOf, type Language } from '../../src/languages/language.ts';
import { LANGUAGES, languageOf, languagePart, partLanguage } from '../../src/languages/registry.ts';
import { RULE_TABLES, SENTENCE_LANGUAGES } from '../../src/languages/rule-tables.ts';
import { filesNaming, LANGUAGES_APART } from '../helpers/language-names.mjs';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split('\\').join('/'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(SRC + name, 'utf8') }));
const codes = readdirSync(`${SRC}languages`).filter((name) => /^[a-z]{2}$/.test(name));
const owned = LANGUAGES.filter(({ code }) => codes.includes(code));

/** Everything that a language may have. */
const PARTS = [
  'rules',
  'disclosure',
  'byline',
  'formula',
  'corrected',
  'voice',
  'months',
  'datelines',
  'smallWords',
  'announcements',
  'pages',
  'player',
  'delivery',
  'sentences',
] as const;

/** Only English has them: other languages are read as they are written, which their voices know best. */
const NO_RULES = 'rules';
const NOT_SPOKEN = 'voice';
/** What has been asked for in no edition yet, so that English stands in. */
const NO_PLAYER = ['pages', 'player'];
const NO_WORDS_OF_OURS = ['byline', 'corrected', 'announcements', 'delivery', ...NO_PLAYER];

/** What each language lacks on purpose. A part that is added is taken off; a lack that is not here fails. */
const LACKS: Readonly<Record<string, readonly string[]>> = {
  // Its small words are what others are told from.
  en: ['smallWords'],
  de: [NOT_SPOKEN],
  fr: [],
  es: [],
  it: [],
  pt: [],
  pl: [NOT_SPOKEN, 'delivery'],
  // Told from its neighbours by its letters.
  uk: [NOT_SPOKEN, 'smallWords', 'delivery'],
  nl: [NO_RULES, NOT_SPOKEN, ...NO_WORDS_OF_OURS],
  sv: [NO_RULES, NOT_SPOKEN, ...NO_WORDS_OF_OURS, 'formula'],
  ru: [NO_RULES, NOT_SPOKEN, ...NO_WORDS_OF_OURS, 'formula', 'smallWords'],
};

function has(language: Language, part: (typeof PARTS)[number]): boolean {
  const { code } = language;
  if (part === 'rules') return Object.hasOwn(RULE_TABLES, code);
  const ownsEnds = SENTENCE_LANGUAGES.some((each) => each.language === code);
  return part === 'sentences' && ownsEnds ? true : language[part] !== undefined;
}

test('every folder is registered, and nothing else has more than few words', () => {
  expect(owned.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  expect(new Set(LANGUAGES.map(({ code }) => code)).size).toBe(LANGUAGES.length);
});

describe.each(owned)('$code', (language) => {
  const { code } = language;

  it('lacks what it is meant to lack, and nothing else', () => {
    const lacks = PARTS.filter((part) => !has(language, part));
    console.log(`${code} lacks ${lacks.join(', ') || 'nothing'}`);
    expect(lacks.toSorted()).toEqual([...(LACKS[code] ?? [])].toSorted());
  });

  it('is named in no more than two files outside its folder', () => {
    expect(filesNaming(code, { files, codes }).slice(2)).toEqual([]);
  });
});

test('what may name languages besides does, or is taken off the list', () => {
  const places = Object.keys(LANGUAGES_APART);
  const missing = places.filter((place) => !files.some(({ name }) => name.startsWith(place)));
  expect(missing).toEqual([]);
});

test('a file that names a language is found by its code, its name or its folder', () => {
  const naming = (text: string): number =>
    filesNaming('de', { files: [{ name: `${text}.ts`, text }], codes: ['de', 'en'] }).length;
  const found = ["f('de')", "x === 'de-AT'", '({ de: 1, en: 2 })', 'GERMAN_WORDS', 'isGerman(x)'];
  expect([...found, "import { X } from './languages/de/words.ts'"].map(naming)).toEqual([
    1, 1, 1, 1, 1, 1,
  ]);
  const others = ["['de', 'la', 'van']", '({ de: 1, px: 2 })', "new Intl.NumberFormat('de')"];
  expect(others.map(naming)).toEqual([0, 0, 0]);
});

test('months are twelve, and no name stands for two of them', () => {
  const months = new Map<string, number>();
  for (const language of LANGUAGES) {
    const lists = language.months?.split('|') ?? [];
    expect([language.code, lists.length % 12]).toEqual([language.code, 0]);
    for (const [index, list] of lists.entries())
      for (const name of list.trim().split(/\s+/)) {
        expect([name, months.get(name) ?? index]).toEqual([name, index]);
        months.set(name, index);
      }
  }
});

test('a part is English where a language has none, and nothing is known of most', () => {
  expect(languagePart('nl-BE', 'player')).toBe(languageOf('en').player);
  expect(partLanguage('nl-BE', 'player')).toBe('en');
  expect(languagePart('de_AT', 'byline')).toBe('Von');
  expect(partLanguage('de-AT', 'player')).toBe('de-AT');
  expect(languageOf('constructor')).toEqual({ code: 'constructor' });
});

test('months have twelve names in each language, and no name means two of them', () => {
  const meanings = new Map<string, number>();
  for (const { code, months } of LANGUAGES) {
    if (months === undefined) continue;
    const names = months.split('|');
    expect([code, names.length]).toEqual([code, 12]);
    for (const [month, alternatives] of names.entries())
      for (const name of wordsOf(alternatives)) {
        expect(name).toBe(name.toLowerCase());
        expect([code, name, meanings.get(name) ?? month]).toEqual([code, name, month]);
        meanings.set(name, month);
      }
  }
});
