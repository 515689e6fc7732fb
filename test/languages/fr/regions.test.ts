/** What the region of a tag changes in French, and texts that are not French alone. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

const say = (text: string, language: string): string =>
  normalizeText(text, { language }).spokenText;

describe('tens from seventy on', () => {
  it.each([
    ['fr', 'soixante-dix, soixante et onze, quatre-vingts, quatre-vingt-onze'],
    ['fr-FR', 'soixante-dix, soixante et onze, quatre-vingts, quatre-vingt-onze'],
    ['fr-CA', 'soixante-dix, soixante et onze, quatre-vingts, quatre-vingt-onze'],
    ['fr-BE', 'septante, septante et un, quatre-vingts, nonante et un'],
    ['fr-CH', 'septante, septante et un, huitante, nonante et un'],
  ])('are those of %s', (language, words) => {
    expect(say('70, 71, 80, 91', language)).toBe(words);
  });

  it('are also those of years, ordinals and telephone numbers', () => {
    expect(say('en 1998', 'fr-CH')).toBe('en mille neuf cent nonante-huit');
    expect(say('le 71e', 'fr-BE')).toBe('le septante et unième');
    expect(say('au 022 345 67 89', 'fr-CH')).toBe(
      'au zéro vingt-deux, trois cent quarante-cinq, soixante-sept, huitante-neuf',
    );
  });
});

describe('money', () => {
  it('is named by the country only outside it', () => {
    expect(say('CHF 12.50', 'fr-CH')).toBe('douze francs cinquante');
    expect(say('CHF 12.50', 'fr-FR')).toBe('douze francs suisses cinquante');
    expect(say("Fr. 1'250.–", 'fr-CH')).toBe('mille deux cent cinquante francs');
  });

  it('is read as in Canada too', () => {
    expect(say('3,5 M$ et 12 $ CA', 'fr-CA')).toBe(
      'trois virgule cinq millions de dollars et douze dollars canadiens',
    );
    expect(say('au 514 555-0123', 'fr-CA')).toBe(
      'au cinq un quatre, cinq cinq cinq, zéro un deux trois',
    );
  });
});

describe('texts that are not French alone', () => {
  it.each([
    [
      'The EU paid €3 billion, said Mr. Smith.',
      "The E U paid trois milliards d'euros, said monsieur Smith.",
    ],
    ['Prix: 3,5 Mio. €', "Prix: trois virgule cinq millions d'euros"],
    ['Аrtісle 5 du 12 mars', 'Аrtісle cinq du douze mars'],
    ['٣ personnes, १२३', 'trois personnes, cent vingt-trois'],
    ['שלום 12 €', 'שלום douze euros'],
  ])('keep their words: %s', (written, spoken) => {
    expect(say(written, 'fr')).toBe(spoken);
  });

  it('name numbers up to 10^35', () => {
    expect(say(`1${'0'.repeat(30)}`, 'fr')).toBe('un quintillion');
    expect(say('9'.repeat(40), 'fr')).toBe(Array(40).fill('neuf').join(' '));
  });
});

describe('the number one', () => {
  it.each([
    ['21 communes', 'vingt et une communes'],
    ['31 nouvelles plaintes', 'trente et une nouvelles plaintes'],
    ['21 élus', 'vingt et un élus'],
    ['1 personne sur 3', 'une personne sur trois'],
    ['81 invités', 'quatre-vingt-un invités'],
    ['1 organisme, 1 génération', 'un organisme, une génération'],
  ])('agrees with what it counts: %s', (written, spoken) => {
    expect(say(written, 'fr')).toBe(spoken);
  });
});
