import { describe, expect, it, test } from 'vitest';
import { languageOf } from '../../../../../src/languages/registry.ts';
import { nameRespelling } from '../../../../../src/speech/providers/local/phonemes/respell-name.ts';

const respellingOf = (code: string): ReturnType<typeof nameRespelling> =>
  nameRespelling(languageOf(code).pronunciation!.names);

describe('a foreign name is spelled for the rules of', () => {
  test.each([
    ['es', 'Kovačević', 'kóvachevich'],
    ['es', 'Rizzotti', 'ritsoti'],
    ['es', 'Bordeaux', 'bordó'],
    ['es', 'Waldstein', 'váldstain'],
    ['es', 'Knightley', 'náitli'],
    ['es', 'McKinley', 'makínli'],
    ['es', 'Sabadell', 'sabadel'],
    ['pt', 'Martínez', 'martínes'],
    ['pt', 'Wrightwood', 'ráitwud'],
    ['pt', 'Milošević', 'mílochevitchi'],
    ['it', 'Bordeaux', 'bordò'],
    ['it', 'González', 'gonsàles'],
    ['it', 'Schwarzwald', 'shvàrzvald'],
    ['fr', 'Kravchenko', 'kravchènnko'],
    ['fr', 'Hernández', 'hernandèze'],
    ['fr', 'Rubinstein', 'roubinstaïne'],
  ])('%s: %s', (code, name, spelled) => {
    expect(respellingOf(code)(name)).toBe(spelled);
  });

  it('keeps what is elided before it', () => {
    expect(respellingOf('fr')('d’Hernández')).toBe('d’hernandèze');
  });
});

describe('what is left to the rules', () => {
  test.each([
    ['es', 'Once Avance Cooperación Reencuentro Cachivaches Primer Zoo Antón García Güemes'],
    ['pt', 'Cooperação Reencontro Compreendeu Venham Fecham Demonstrou Gaston Adilson Araújo'],
    ['it', 'Europee Perché Trentatré Moschee Farmer Violence Canton Diapason Rho'],
    ['fr', 'Donner Prenez Rester Schéma Rhône Cédric Ludovic Société Coopération'],
  ])('%s: words of its own at the beginning of a sentence', (code, words) => {
    const respell = respellingOf(code);
    expect(words.split(' ').filter((word) => respell(word) !== undefined)).toEqual([]);
  });

  test('words in small letters, initials, and what is too long for a name', () => {
    const respell = respellingOf('es');
    expect(['knight', 'WRIGHT', 'K', '', `Mc${'carthy'.repeat(9)}`].map(respell)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('every name, where a language has no kinds of them', () => {
    expect(nameRespelling()('Knight')).toBeUndefined();
  });
});
