/** Spanish and Portuguese by region: separators, currencies, the first of a month, spellings of numbers. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../../src/script/normalize/normalize.ts';

const say = (text: string, language: string): string =>
  normalizeText(text, { language }).spokenText;

describe('Spanish', () => {
  it.each([
    [
      'es',
      'El 1 de mayo costó 1.500,50 €.',
      'El uno de mayo costó mil quinientos euros con cincuenta céntimos.',
    ],
    ['es-ES', 'Subió un 3,5 %.', 'Subió un tres coma cinco por ciento.'],
    ['es-MX', 'Subió 3.5%.', 'Subió tres punto cinco por ciento.'],
    ['es-MX', 'El 1 de mayo.', 'El primero de mayo.'],
    ['es-MX', 'Cuesta $1,500.50.', 'Cuesta mil quinientos pesos con cincuenta centavos.'],
    ['es-AR', 'Cuesta $1.500.', 'Cuesta mil quinientos pesos.'],
    ['es-EC', 'Cuesta $ 1.500.', 'Cuesta mil quinientos dólares.'],
    ['es-419', 'Fueron 1,234 casos.', 'Fueron mil doscientos treinta y cuatro casos.'],
    ['es-CO', 'Fueron 1.234 casos.', 'Fueron mil doscientos treinta y cuatro casos.'],
    ['es-MX', 'Pagó US$ 5 y 3 €.', 'Pagó cinco dólares y tres euros.'],
    ['es-Latn-MX', 'Subió 3.5%.', 'Subió tres punto cinco por ciento.'],
  ])('%s reads “%s”', (language, written, spoken) => {
    expect(say(written, language)).toBe(spoken);
  });
});

describe('Portuguese', () => {
  it.each([
    ['pt', 'Dia 1 de maio, 17 km.', 'Dia primeiro de maio, dezessete quilômetros.'],
    ['pt-BR', 'São 2.000.000.000.', 'São dois bilhões.'],
    ['pt-PT', 'São 2.000.000.000.', 'São dois mil milhões.'],
    ['pt-PT', 'Dia 1 de maio, 17 km.', 'Dia um de maio, dezassete quilómetros.'],
    ['pt-PT', 'Custa 16,50 €.', 'Custa dezasseis euros e cinquenta cêntimos.'],
    ['pt-AO', 'São 19.', 'São dezanove.'],
    ['pt-BR', 'São 1,5 km.', 'São um vírgula cinco quilômetro.'],
    ['pt-PT', 'São 1,5 km.', 'São um vírgula cinco quilómetros.'],
  ])('%s reads “%s”', (language, written, spoken) => {
    expect(say(written, language)).toBe(spoken);
  });
});

describe('both', () => {
  it('leave words of other languages, and other alphabets, as they are', () => {
    const mixed = 'The Guardian cita “Le Monde diplomatique” y Правда; 東京; שלום.';
    expect(say(mixed, 'es')).toBe(mixed);
    expect(say(mixed.replace(' y ', ' e '), 'pt')).toBe(mixed.replace(' y ', ' e '));
  });

  it('read a figure whose separator other regions read otherwise as it is written, as uncertain', () => {
    const { spans } = normalizeText('Fueron 1,234 casos.', { language: 'es' });
    expect(spans.map(({ rule }) => rule)).toContain('doubtful-figure');
    expect(say('Mide 2,125 m.', 'es')).toBe('Mide dos coma ciento veinticinco metros.');
  });

  it.each(['es', 'pt'])(
    'name numbers of 10^30 in %s, and say longer ones digit by digit',
    (language) => {
      expect(say(`1${'0'.repeat(30)}`, language)).toMatch(/^um? (?:nonilhão)$|^un quintillón$/);
      expect(say('9'.repeat(80), language).split(' ')).toHaveLength(80);
    },
  );

  it('end a sentence only once behind an abbreviation', () => {
    expect(say('Vende pan, etc. Luego cierra a las 5 p. m. Todo igual.', 'es')).toBe(
      'Vende pan, etcétera. Luego cierra a las cinco de la tarde. Todo igual.',
    );
    expect(say('Vende pão, etc. Depois fecha. O Sr. Sá sai.', 'pt')).toBe(
      'Vende pão, etcétera. Depois fecha. O senhor Sá sai.',
    );
  });
});
