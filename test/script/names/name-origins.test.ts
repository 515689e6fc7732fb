/** Texts of an article → the origins of its names, by first names, places, marks and small words beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { findNameOrigins, readOriginWords } from '../../../src/script/names/name-origins.ts';
import { writeScript } from '../../../src/script/write-script.ts';

const file = new URL('../../../lexicon/first-names.txt', import.meta.url);
const words = readOriginWords(readFileSync(file, 'utf8'));

/** Origins by name; a “?” behind those that are only likely. */
function originsIn(...texts: string[]): Record<string, string> {
  const found = [...findNameOrigins(texts, words).values()];
  return Object.fromEntries(
    found.map(({ word, origin, isSure }) => [word, isSure ? origin : `${origin}?`]),
  );
}

describe('findNameOrigins', () => {
  it('takes a surname for what the first name beside it is', () => {
    const text = 'Hervé Brissaud met Thibault Lancelin, Javier Olmedilla and Wojciech Brzezan.';
    expect(originsIn(text)).toMatchObject({
      Brissaud: 'French',
      Lancelin: 'French',
      Olmedilla: 'Spanish',
      Brzezan: 'Polish',
    });
  });

  it('keeps the origin where the surname stands alone, before and behind the full name', () => {
    expect(
      originsIn('Brissaud wins', 'Hervé Brissaud won.', 'Mr Brissaud’s rival left.'),
    ).toMatchObject({
      Brissaud: 'French',
    });
  });

  it('tells less by a first name of several languages, and more by a country beside it', () => {
    expect(originsIn('Sergio Campillar spoke.')['Campillar']).toBeUndefined();
    expect(originsIn('Spain’s Sergio Campillar spoke.')['Campillar']).toBe('Spanish?');
    expect(originsIn('The Italian minister Sergio Campillar spoke.')['Campillar']).toBe('Italian?');
  });

  it('goes by the place before a name rather than by one behind it', () => {
    const origins = originsIn('The mayor of Toulouse, Oru Delorbe, flew to Berlin.');
    expect(origins['Delorbe']).toBe('French?');
  });

  it('goes by marks and small words of the same name', () => {
    expect(originsIn('Wanja van Oordtman and Ñuño Perales spoke.')).toMatchObject({
      Oordtman: 'Dutch',
      Perales: 'Spanish',
    });
    expect(originsIn('Wanja von Lauterhagen spoke.')['Lauterhagen']).toBe('German');
  });

  it('says nothing of a first name alone, of words in small letters and of a surname that is one', () => {
    expect(originsIn('Thibault left.', 'the french way', 'Sally Martin won.')).toEqual({
      Sally: 'English',
      Martin: 'English',
    });
  });

  it('does not join names across commas, sentences and possessives', () => {
    const origins = originsIn('He saw Hervé, Dalgross and others. Javier. Hultmark left.');
    expect(origins).toEqual({ Hervé: 'French?' });
    expect(originsIn('Thibault’s Dalgross was sold.')).toEqual({});
  });
});

describe('the origins of names in a script', () => {
  const read = (content: string): ReturnType<typeof readArticle> =>
    readArticle({ kind: 'markdown', content });

  it('are those of the whole article, in the segments that have the names', async () => {
    const article = await read('Hervé Brissaud won.\n\nIt rained.\n\nMr Brissaud thanked them.');
    const { segments } = await writeScript(article, { disclosure: false });
    const origin = { word: 'Brissaud', origin: 'French', isSure: true };
    const found = segments.map(({ nameOrigins }) => nameOrigins);
    expect(found).toEqual([[{ ...origin, word: 'Hervé' }, origin], undefined, [origin]]);
  });

  it('are left out in other languages', async () => {
    const article = await read('---\nlanguage: fr\n---\nHervé Brissaud a gagné.');
    const { segments } = await writeScript(article, { disclosure: false });
    expect(segments.some(({ nameOrigins }) => nameOrigins !== undefined)).toBe(false);
  });
});
