/** Figures as Italian newspapers write them, and texts that are not Italian alone. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

const say = (text: string, language = 'it'): string => normalizeText(text, { language }).spokenText;

describe('one and what it counts', () => {
  it.each([
    ['1 libro', 'un libro'],
    ['1 studente', 'uno studente'],
    ['1 zio', 'uno zio'],
    ['1 psicologo', 'uno psicologo'],
    ['1 amica', "un'amica"],
    ['1 problema', 'un problema'],
    ['1 intervista', "un'intervista"],
    ['1 su 3', 'uno su tre'],
    ['Rai 1 trasmette', 'Rai uno trasmette'],
    ['Il numero 1 vince', 'Il numero uno vince'],
  ])('agree: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });
});

describe('a stop between figures', () => {
  it.each([
    ['alle 14.30', 'alle quattordici e trenta'],
    ['alle 9.05', 'alle nove e cinque'],
    ['1.500 euro', 'millecinquecento euro'],
    ['il 3.11.2022', 'il tre novembre duemilaventidue'],
    ['iOS 17.4', 'iOS diciassette punto quattro'],
    ['12.50 franchi', 'dodici franchi e cinquanta'],
  ])('is read by its place: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });
});

describe('a sign of degrees', () => {
  it.each([
    ['il 3° posto', 'il terzo posto'],
    ['a 30° all’ombra', 'a trenta gradi all’ombra'],
    ['una minima di -5°', 'una minima di meno cinque gradi'],
    ['38 °C', 'trentotto gradi Celsius'],
    ['nel 150° anniversario', 'nel centocinquantesimo anniversario'],
  ])('is an ordinal or a temperature: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });
});

describe('letters that are words too', () => {
  it.each([
    ['un sisma di 7,8 ha distrutto tutto', 'un sisma di sette virgola otto ha distrutto tutto'],
    ['7,8 ha di bosco', 'sette virgola otto ettari di bosco'],
    ['La biografia di Malcolm X', 'La biografia di Malcolm X'],
    ['Carlo V e Pio X', 'Carlo quinto e Pio decimo'],
  ])('are what the words beside them say: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });
});

describe('texts that are not Italian alone', () => {
  it.each([
    ['٣ persone, १२३', 'tre persone, centoventitré'],
    ['שלום 12 €', 'שלום dodici euro'],
    ['The 3 men said so.', 'The tre men said so.'],
  ])('keep their words: %s', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });

  it('name numbers up to 10^35', () => {
    expect(say(`1${'0'.repeat(30)}`)).toBe('un quintilione');
    expect(say('9'.repeat(40))).toBe(Array(40).fill('nove').join(' '));
  });

  it('say francs by their country only outside Switzerland', () => {
    expect(say('CHF 12.50', 'it-CH')).toBe('dodici franchi e cinquanta');
    expect(say('CHF 12.50', 'it-IT')).toBe('dodici franchi svizzeri e cinquanta');
  });
});
