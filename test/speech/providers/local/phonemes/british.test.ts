import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alignSpelling } from '../../../../../src/speech/providers/local/phonemes/align-spelling.ts';
import {
  beginsWithVowel,
  britishIpa,
} from '../../../../../src/speech/providers/local/phonemes/british.ts';

describe('alignSpelling', () => {
  it.each([
    ['b oʊ t', 'boat', 'b oa t'],
    ['n ɑ ɹ ɪ dʒ', 'Norwich', 'n o rw ich'],
    ['w ʊ s t ə ɹ', 'Worcester', 'w or ces t e r'],
    ['m ɔ d l ɪ n', 'Magdalen', 'm ag da l e n'],
    ['ʃ i', 'Xi', 'x i'],
    ['s', '42', ''],
  ])('gives each of %s its letters of “%s”', (sounds, word, letters) => {
    expect(alignSpelling(sounds.split(' '), word).join(' ').trim()).toBe(letters);
  });
});

describe('britishIpa', () => {
  it.each([
    ['r before vowels only', 'ˈhɑːɹfɚdʃɚ', 'Hertfordshire', 'ˈhɑːfədʃə'],
    ['r before vowels only', 'kəˈmæɹə', 'Camarra', 'kəˈmæɹə'],
    ['r between words', 'ˈsɝɡeɪ ˈlævɹɔːf', 'Sergei Lavrov', 'ˈsɜːɡeɪ ˈlævɹɒf'],
    ['r between words', 'ˈpitɚ ˈæpəl', 'Peter Apple', 'ˈpiːtəɹ ˈæpəl'],
    ['lot', 'ˈnɑːɹɪdʒ', 'Norwich', 'ˈnɒɹɪdʒ'],
    ['lot', 'ˈdʒɑːʃuːə ˈwɔːŋ', 'Joshua Wong', 'ˈdʒɒʃuːə ˈwɒŋ'],
    ['palm', 'kɑːˈɡɑːmeɪ', 'Kagame', 'kɑːˈɡɑːmeɪ'],
    ['start', 'ˈmɑːɹkoʊs', 'Marcos', 'ˈmɑːkəʊs'],
    ['watch', 'ˈwɑːʃɪŋtən', 'Washington', 'ˈwɒʃɪŋtən'],
    ['watch', 'ˈwɑːɹɪk', 'Warwick', 'ˈwɒɹɪk'],
    ['no lot', 'ɹəˈwɑːndə', 'Rwanda', 'ɹəˈwɑːndə'],
    ['no lot', 'ˈwɑːŋ', 'Wang', 'ˈwɑːŋ'],
    ['thought', 'ˈlɑː', 'Law', 'ˈlɔː'],
    ['bath', 'ˈklæs', 'class', 'ˈklɑːs'],
    ['bath', 'əˈdvæntɪdʒ', 'advantage', 'əˈdvɑːntɪdʒ'],
    ['bath', 'ælɪɡˈzændɚ', 'Alexander', 'ælɪɡˈzɑːndə'],
    ['trap', 'ˈklæsɪk', 'classic', 'ˈklæsɪk'],
    ['trap', 'ˈpæsɪv', 'passive', 'ˈpæsɪv'],
    ['nurse', 'ˈwɝld', 'world', 'ˈwɜːld'],
    ['nurse', 'wɝld', 'world', 'wɜːld'],
    ['nurse', 'ˈnɛtwˌɜːɹk', 'network', 'ˈnɛtwˌəːk'],
    ['hurry', 'ˈhɝi', 'hurry', 'ˈhʌɹi'],
    ['near', 'ˈbɪɹ', 'beer', 'ˈbɪə'],
    ['near', 'əˈmiːɹə', 'Amira', 'əˈmɪəɹə'],
    ['square', 'ˈskwɛɹ', 'square', 'ˈskwɛə'],
    ['marry', 'ˈkɛɹi', 'Carry', 'ˈkæɹi'],
    ['cure', 'ˈkjʊɹ', 'cure', 'ˈkjʊə'],
    ['force', 'ˈnoʊɹθ', 'north', 'ˈnɔːθ'],
    ['foreign', 'ˈfɔːɹən', 'foreign', 'ˈfɒɹən'],
    ['story', 'ˈstɔːɹi', 'story', 'ˈstɔːɹi'],
    ['a syllable with r', 'kuːˈɹɛʃi', 'Qureshi', 'kuːˈɹɛʃi'],
    ['a syllable with r', 'hoʊˈɹaɪmə', 'Roraima', 'həʊˈɹaɪmə'],
    ['goat', 'boʊˈdɑːn', 'Bohdan', 'bəʊˈdɑːn'],
    ['endings', 'ˈsɛkɹəˌtɛɹi', 'secretary', 'ˈsɛkɹəˌtəɹi'],
    ['endings', 'ˈtɛɹɪˌtɔːɹi', 'territory', 'ˈtɛɹɪˌtəɹi'],
    ['endings', 'ˈsɛɹəˌmoʊni', 'ceremony', 'ˈsɛɹəˌməni'],
    ['flaps', 'ˈsɪɾi', 'city', 'ˈsɪti'],
    ['flaps', 'ˈdæɾi', 'daddy', 'ˈdædi'],
    ['length', 'ʃi dʒɪnˈpɪŋ', 'Xi Jinping', 'ʃi dʒɪnˈpɪŋ'],
    ['length', 'ˈvɪdioʊ', 'video', 'ˈvɪdiəʊ'],
    ['length', 'ˈɛɹiə', 'area', 'ˈɛəɹɪə'],
    ['letters', 'ˌɑːɹˈoʊ', 'RO', 'ˌɑːɹˈəʊ'],
    ['letters', 'ˌbiːbiːˈɑːɹ', 'BBR', 'ˌbiːbiːˈɑː'],
    ['yod', 'ˈnuː ˈjɔːɹk', 'New York', 'ˈnjuː ˈjɔːk'],
  ])('has the British sound of %s: %s, %s', (_kind, ipa, spelling, expected) => {
    expect(britishIpa(ipa, { spelling })).toBe(expected);
  });

  it('keeps a final r where a vowel follows', () => {
    expect(britishIpa('ˈɑːsɚ', { spelling: 'Asser', isLinked: true })).toBe('ˈɑːsəɹ');
    expect(['ˈɪn', ' ˌʌp', 'wˈʌn', 'ˈhɪt', ''].map(beginsWithVowel)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['ˈnɒɹɪdʒ', 'Norwich'],
    ['ˈbɜːmɪŋəm', 'Birmingham'],
    ['ˈɡləʊstə', 'Gloster'],
    ['ˈhɑːfədʃə', 'Hertfordshire'],
    ['ʃˈa', 'Chat'],
    ['makʁˈɔ̃', 'Macron'],
    ['漢', '漢'],
    ['', ''],
  ])('leaves what is British, or no English, as it is: %s', (ipa, spelling) => {
    expect(britishIpa(ipa, { spelling })).toBe(ipa.normalize('NFD'));
  });

  it('leaves names as they are that someone wrote down in British', () => {
    const path = new URL('../../../../../bench/voice/ipa-names.tsv', import.meta.url);
    const rows = readFileSync(path, 'utf8').trim().split('\n');
    const british = rows
      .map((row) => row.split('\t'))
      .filter(([, , voice]) => voice!.startsWith('b'));
    expect(british.length).toBeGreaterThan(40);
    for (const [spelling, ipa] of british)
      expect([spelling, britishIpa(ipa!, { spelling: spelling! })]).toEqual([spelling, ipa]);
  });
});
