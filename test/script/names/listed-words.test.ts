/** Words of seven languages → whether a voice has to guess at them. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/languages/registry.ts';
import { loadDictionaries } from '../../../src/script/names/dictionary.ts';
import { findNames } from '../../../src/script/names/find-names.ts';
import {
  loadListedWords,
  openListedWords,
  readWords,
} from '../../../src/script/names/listed-words.ts';
import { writeScript } from '../../../src/script/write-script.ts';

async function namesIn(language: string, text: string): Promise<readonly string[]> {
  const where = { kind: 'lines', start: 1, end: 1 } as const;
  const block = { id: 'b1', textHash: '0'.repeat(16), kind: 'paragraph', text, runs: [], where };
  const article = { title: '', language, slug: 'news', skipped: [], warnings: [] };
  const script = await writeScript({ ...article, blocks: [{ ...block, kind: 'paragraph' }] }, {});
  const dictionaries = await loadDictionaries([language]);
  return findNames(script, { dictionaries }).map(({ word }) => word);
}

describe('the names in an article', () => {
  it.each([
    [
      'de',
      'Die Bürgermeisterin lobte gestern die Feuerwehrleute, sagte Xylander-Tschopp aus Brunnwyl.',
      ['Xylander', 'Tschopp', 'Brunnwyl'],
    ],
    [
      'es',
      'Ayer desalojaron el puerto de Almansil y la alcaldesa Ibarrondo protestó airadamente.',
      ['Almansil', 'Ibarrondo'],
    ],
    [
      'fr',
      'L’équipe d’Almansil s’entraînait hier ; l’adjointe Quermadec félicitera les joueuses.',
      ['Almansil', 'Quermadec'],
    ],
    [
      'it',
      'All’assemblea di Borgoneve l’avvocata Zanforlini ha ripetuto quarantadue volte la domanda.',
      ['Borgoneve', 'Zanforlini'],
    ],
    [
      'pt',
      'As moradoras reclamaram ontem, e o vereador Kauanderson prometeu consertar as calçadas.',
      ['Kauanderson'],
    ],
    [
      'pl',
      'Wczoraj mieszkanki protestowały przed urzędem, a radna Przytocka-Vogel nie odpowiedziała.',
      ['Przytocka', 'Vogel'],
    ],
    [
      'uk',
      'Учора мешканки протестували біля ради, а депутат Жвандрецький нічого не пообіцяв.',
      ['Жвандрецький'],
    ],
  ])('%s: lists names, and no ordinary word in any form', async (language, text, names) => {
    expect(await namesIn(language, text)).toEqual(names);
  });

  it('are the English dictionary’s in a language without a list', async () => {
    expect(await namesIn('nl', 'Gisteren sprak burgemeester Varnholm in Amsterdam.')).toEqual([
      'Gisteren',
      'Varnholm',
    ]);
  });

  it.each(['es-MX', 'pt-PT', 'fr-CH', 'de-AT'])('are found in %s too', async (tag) => {
    expect(await loadListedWords(tag)).toBe(await loadListedWords(tag.slice(0, 2)));
  });
});

describe('the lists', () => {
  it('are there for every language that tells how its words are inflected', async () => {
    const codes = LANGUAGES.filter(({ vocabulary }) => vocabulary).map(({ code }) => code);
    expect(codes.sort()).toEqual(['de', 'es', 'fr', 'it', 'pl', 'pt', 'uk']);
    for (const code of codes) {
      const { has } = (await loadListedWords(code))!;
      expect(has('')).toBe(false);
      expect(has('xqzwv')).toBe(false);
    }
  });

  it('are read from lines that share their beginning with the one before', () => {
    expect([...readWords('0Haus\n4es\n0a\n1bend')]).toEqual(['Haus', 'Hauses', 'a', 'abend']);
  });
});

describe('a list of words', () => {
  const words = new Set(['canta', 'mesa', 'Haus', 'Meister', 'schaft', 'Bonn']);

  it('knows other forms of a word, but not of a name', () => {
    const { has, hasName } = openListedWords(words, { endings: '- a ar aron' });
    expect(['cantar', 'cantaron', 'Cantaron', 'mesaron'].map(has)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['cantos', 'meson', 'ar'].map(has)).toEqual([false, false, false]);
    expect(['Canta', 'Cantaron'].map(hasName)).toEqual([true, false]);
  });

  it('knows words made of others only where its language joins them', () => {
    const joined = { endings: '- s', joints: 's', hasNounCapitals: true };
    const { has, hasName } = openListedWords(words, joined);
    expect(['Hausmeister', 'Meisterschaft', 'Hausmeisterschafts'].map(has)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Hausmeister', 'Bonn', 'Hausbrix'].map(hasName)).toEqual([true, true, false]);
    expect(openListedWords(words, { endings: '- s' }).has('Hausmeister')).toBe(false);
  });

  it('takes the apostrophe that is typed for the one that is printed', () => {
    const { has } = openListedWords(new Set(["м'яч"]), { endings: '- а' });
    expect([has('м’яч'), has("м'яча")]).toEqual([true, true]);
  });
});
