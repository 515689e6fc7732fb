import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../../../src/languages/registry.ts';
import {
  espeakVoice,
  spokenTag,
} from '../../../../../src/speech/providers/local/phonemes/espeak-voice.ts';
import {
  decidedWords,
  readSpokenLanguage,
  spokenLanguage,
  type SpokenLanguage,
} from '../../../../../src/speech/providers/local/phonemes/spoken-language.ts';
import { cutWords } from '../../../../../src/speech/providers/local/phonemes/cut-words.ts';
import { wordPhonemes } from '../../../../../src/speech/providers/local/phonemes/word-phonemes.ts';

const french = spokenLanguage(
  languageOf('fr').pronunciation!,
  ['Auxerre osˈɛʁ', 'Orly ɔʁlˈi', 'parking paʁkˈiŋ', ''].join('\n'),
);

/** A French text, and what the rules say of it and of its words alone. */
async function sayFrench(text: string, rules: Readonly<Record<string, string>>): Promise<string> {
  const said = await wordPhonemes(text, cutWords(text, []), {
    ask: async (texts) => texts.map((each) => rules[each] ?? `?${each}`),
    accent: 'french',
    language: french,
  });
  return said.map(({ ipa }) => ipa).join(' ');
}

describe('listed words', () => {
  test.each([
    ['Orly', 'ɔʁlˈi'],
    ['ORLY', 'ɔʁlˈi'],
    ['d’Auxerre', 'dosˈɛʁ'],
    ["qu'Orly", 'kɔʁlˈi'],
    ['parkings', 'paʁkˈiŋ'],
    ['Parking', 'paʁkˈiŋ'],
    ['orly', undefined],
    ['x’Orly', undefined],
    ['d’', undefined],
    ['’', undefined],
    ['s', undefined],
  ])('%s is said as %s', (word, ipa) => {
    expect(french.list.ipaOf(word)).toBe(ipa);
  });

  test('a part of a word with hyphens is said as listed', async () => {
    const rules = { 'Lyon-Orly': 'ljˈɔ̃ˈɔːli', Lyon: 'ljˈɔ̃' };
    expect(await sayFrench('Lyon-Orly', rules)).toBe('ljˈɔ̃ɔʁlˈi');
  });
});

describe('consonants before a vowel', () => {
  test.each([
    ['le taux a', 'lə tˈoz a', { le: 'lə', taux: 'tˈo', a: 'a' }, 'lə tˈo a'],
    ['les amis', 'lez amˈi', { les: 'le', amis: 'amˈi' }, 'lez amˈi'],
    ['trois heures', 'tʁwˈaz ˈœʁ', { trois: 'tʁwˈa', heures: 'ˈœʁ' }, 'tʁwˈaz ˈœʁ'],
    ['trois ont', 'tʁwˈaz ˈɔ̃', { trois: 'tʁwˈa', ont: 'ˈɔ̃' }, 'tʁwˈa ˈɔ̃'],
    ['vingt heures', 'vˈɛ̃ ˈœʁ', { vingt: 'vˈɛ̃', heures: 'ˈœʁ' }, 'vˈɛ̃t ˈœʁ'],
    ['vingt et un', 'vˈɛ̃t e ˈœ̃', { vingt: 'vˈɛ̃', et: 'e', un: 'ˈœ̃' }, 'vˈɛ̃t e ˈœ̃'],
    ["d'autres ont", 'dotʁz ˈɔ̃', { "d'autres": 'dˈotʁ', ont: 'ˈɔ̃' }, 'dˈotʁ ˈɔ̃'],
    ["c'est un", 'sɛt ˈœ̃', { "c'est": 'sɛ', un: 'ˈœ̃' }, 'sɛt ˈœ̃'],
    ['ont-ils acquis', 'ˈɔ̃tilz akˈi', { 'ont-ils': 'ˈɔ̃til', acquis: 'akˈi' }, 'ˈɔ̃til akˈi'],
    ['Saint-Ours a', 'sˈɛ̃uʁz a', { 'Saint-Ours': 'sˈɛ̃uʁ', a: 'a' }, 'sˈɛ̃tuʁ a'],
    ['cent un', 'sˈɑ̃ ˈœ̃', { cent: 'sˈɑ̃', un: 'ˈœ̃' }, 'sˈɑ̃ ˈœ̃'],
    ['cent héros', 'sˈɑ̃ eʁˈo', { cent: 'sˈɑ̃', héros: 'eʁˈo' }, 'sˈɑ̃ eʁˈo'],
    ['cent, ans', 'sˈɑ̃ ˈɑ̃', { cent: 'sˈɑ̃', ans: 'ˈɑ̃' }, 'sˈɑ̃ ˈɑ̃'],
    ['Saint-Étienne', 'sˈɛ̃etjˈɛn', {}, 'sˈɛ̃tetjˈɛn'],
    ['Saint-Hubert', 'sˈɛ̃ybˈɛʁ', {}, 'sˈɛ̃ybˈɛʁ'],
    ['Saint-Denis', 'sˈɛ̃dənˈi', {}, 'sˈɛ̃dənˈi'],
  ])('%s', async (text, whole, alone, said) => {
    const rules = { ...alone, [text]: whole };
    expect(await sayFrench(text, rules)).toBe(said);
  });
});

test.each([
  ['Washington', 'wˈɒʃɪŋtən', 'wɔʃiŋtˈɔn'],
  ['Trump', 'tɹˈʌmp', 'tʁˈœmp'],
  ['Harper', 'hˈɑːpə', 'aʁpˈœʁ'],
  ['Liverpool', 'lˈɪvəpˌuːl', 'livɛʁpˈul'],
  ['Anderson', 'ˈandəsɪn', 'andɛʁsˈin'],
  ['quelque', 'kˌɛlkə', 'kˌɛlkə'],
])('an English word in a French text: %s', (text, rules, said) => {
  const place = { text, alone: rules, next: undefined };
  expect(french.correct(rules, place)).toBe(said);
});

test('a region has its own rules and sounds, for a voice of the language', async () => {
  const voice = { name: 'v', speaker: 0, language: 'es', phonemes: 'es', speed: 1 };
  const rulesOf = (tag: string): string => espeakVoice(voice, tag);
  expect(['es', 'es-ES', 'es-MX', 'es-419', 'es-', 'x'].map(rulesOf)).toEqual([
    'es',
    'es',
    'es-419',
    'es-419',
    'es',
    'es',
  ]);
  expect(espeakVoice({ ...voice, phonemes: 'es-419' }, 'es-ES')).toBe('es-419');
  expect([spokenTag(voice, 'es-MX'), spokenTag(voice, 'fr-CA')]).toEqual(['es-MX', 'es']);
  const [spain, mexico] = ['es', 'es-MX'].map(readSpokenLanguage);
  expect([spain!.list.ipaOf('cigüeña'), mexico!.list.ipaOf('cigüeña')]).toEqual([
    'θiɡwˈeɲa',
    'siɡwˈeɲa',
  ]);
});

describe('the lists that come with Lectern', () => {
  test.each(['es', 'fr', 'it', 'pt'])(
    '%s is sorted, in known symbols, each word once',
    async (code) => {
      const file = new URL(`../../../../../lexicon/words.${code}.txt`, import.meta.url);
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
      const rows = lines.filter((line) => !line.startsWith('#'));
      const words = rows.map((line) => line.split(' ')[0]!);
      expect(words).toEqual([...new Set(words)].sort());
      expect(rows.filter((line) => !/^\S+ \S*ˈ\S*$/u.test(line))).toEqual([]);
      const { list } = readSpokenLanguage(code) as SpokenLanguage;
      expect(words.filter((word) => list.ipaOf(word) === undefined)).toEqual([]);
    },
  );

  test('a language without one has no corrections', () => {
    expect(readSpokenLanguage('de')).toBeUndefined();
  });
});

describe('words of a text that a list or a spelling decides', () => {
  test('are told with what decides them, each once, parts of words with hyphens too', () => {
    expect(decidedWords('Orly et McCarthy, Paris-Orly et Orly', 'fr')).toEqual([
      ['Orly', 'ɔʁlˈi'],
      ['McCarthy', 'macarti'],
    ]);
  });

  test('do not exist in plain words, and in languages without corrections', () => {
    expect(decidedWords('Le maire arrive demain.', 'fr')).toEqual([]);
    expect(decidedWords('McCarthy in Orly', 'de')).toEqual([]);
  });
});

describe('names of other languages', () => {
  test('are said as the rules say their other spelling', async () => {
    const asked: string[] = [];
    const said = await wordPhonemes('Le McCarthy parle', cutWords('Le McCarthy parle', []), {
      ask: async (texts) => {
        asked.push(...texts);
        return texts.map((text) => (text === 'macarti' ? 'makaʁtˈi' : text));
      },
      accent: 'french',
      language: spokenLanguage(languageOf('fr').pronunciation!, ''),
    });
    expect(asked).toContain('macarti');
    expect(said.map(({ ipa, source }) => `${ipa} ${source}`)).toEqual([
      'Le rules',
      'makaʁtˈi origin',
      'parle rules',
    ]);
  });
});
