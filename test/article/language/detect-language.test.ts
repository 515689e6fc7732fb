import { describe, expect, test } from 'vitest';
import {
  canBeDetected,
  detectLanguage,
  isSameLanguage,
} from '../../../src/article/language/detect-language.ts';

describe('the language of a text', () => {
  test.each([
    ['en', 'The ferry sailed again on Monday after a week of storms along the coast.'],
    ['de', 'Nach einer Woche voller Stürme fuhr die Fähre am Montag wieder über den See.'],
    ['fr', 'Après une semaine de tempête, le bac a repris la mer lundi matin sans attendre.'],
    ['es', 'Después de una semana de temporal, el barco volvió a salir el lunes por la mañana.'],
    ['it', 'Dopo una settimana di tempeste il traghetto è ripartito lunedì mattina dal porto.'],
    ['pt', 'Depois de uma semana de temporais, a balsa voltou a sair na segunda de manhã.'],
    ['pl', 'Po tygodniu burz prom w poniedziałek rano znowu wypłynął z niewielkiego portu.'],
    ['uk', 'Після тижня негоди пором у понеділок уранці знову вийшов з маленького порту.'],
    ['ru', 'После недели штормов паром в понедельник утром снова вышел из маленькой гавани.'],
    ['nl', 'Na een week vol storm voer de veerboot maandagochtend weer uit de kleine haven.'],
    ['sv', 'Efter en vecka av stormar lämnade färjan på måndagen åter den lilla hamnen.'],
    ['cs', 'Po týdnu bouří vyplul trajekt v pondělí ráno znovu z malého přístavu na jihu.'],
    ['ro', 'După o săptămână de furtuni, bacul a plecat luni dimineața din micul port.'],
    ['tr', 'Bir hafta süren fırtınaların ardından vapur pazartesi sabahı yeniden yola çıktı.'],
    ['ja', '一週間の嵐のあと、月曜日の朝に船はふたたび港を出ました。'],
    ['zh', '经过一周的风暴之后，渡轮在星期一早上再次离开了港口。'],
    ['ar', 'بعد أسبوع من العواصف غادرت العبّارة الميناء مجددًا صباح يوم الاثنين.'],
  ])('is %s, and clearly so', async (language, text) => {
    expect(await detectLanguage(text)).toEqual({ language, isClear: true });
  });

  test('is clear in capitals too', async () => {
    const headline = 'EL PUERTO VUELVE A ABRIR DESPUÉS DE UNA SEMANA DE TEMPORALES';
    expect(await detectLanguage(headline)).toEqual({ language: 'es', isClear: true });
  });

  test.each([
    'Zelenskyy, Macron and Meloni meet von der Leyen in Kyiv',
    'Gerhard Schröder, Jean-Claude Juncker, José Luis Rodríguez Zapatero, Silvio Berlusconi',
    'Bundesverfassungsgericht, Conseil constitutionnel, Corte Suprema di Cassazione',
    'Real Madrid 3, Atlético 1; Paris Saint-Germain 2, Olympique Lyonnais 2',
    'Oleksandra, Volodymyr, Dmytro, Svitlana, Mykhailo, Kateryna, Yaroslav and Nadiia',
    'La La Land',
    'Angela Merkel visits Sanssouci',
    'Prestissimo volante',
    'Rosenheim: Kirchweih, Erntedank, Oktoberfest',
  ])('of names and titles is not clearly another than English: %s', async (text) => {
    const { language, isClear } = await detectLanguage(text);
    expect(isClear && language !== 'en').toBe(false);
  });

  test.each(['', '   ', '***', '42 + 7 = 49', '😀 😀', 'https://example.com/una/cosa'])(
    'is none where there are no words: %j',
    async (text) => {
      expect(await detectLanguage(text)).toEqual({ language: undefined, isClear: false });
    },
  );

  test.each(['Hola', 'Straße', 'const a = b.map((x) => x_1);', 'npm run build && git push', 'Ω'])(
    'is not clear of a word or of code: %s',
    async (text) => {
      expect((await detectLanguage(text)).isClear).toBe(false);
    },
  );

  test.each(['Digital Journal (Toronto: digitaljournal.com)', 'Nota bene', 'Paella valenciana'])(
    'is not clear of a few words: %s',
    async (text) => {
      const { language, isClear } = await detectLanguage(text);
      expect(isClear && language !== 'en').toBe(false);
    },
  );

  test.each([
    [
      'en',
      'The pâtissier Élodie Gauthier serves mille-feuille, petits fours and a café crème in a converted atelier on Rue des Rosiers. Her sous-chef, Bartłomiej Kowalczyk, adds sernik on Sundays.',
    ],
    ['fr', 'Le film Once Upon a Time in the West est projeté à Lyon, et la salle est pleine'],
    [
      'de',
      'Der Film The Lord of the Rings läuft am Montag wieder im Kino und ist fast ausverkauft',
    ],
    ['it', 'Il libro Of Mice and Men di Steinbeck esce in una nuova edizione con le note'],
  ])('of mixed words is that of most of its small words, %s: %s', async (language, text) => {
    expect((await detectLanguage(text)).language).toBe(language);
  });

  test.each([
    ['bg', 'свободно да се придвижва и да избира'],
    ['ru', 'двумястами людьми на борту. Никто не'],
  ])('is not clearly a neighbour of %s whose letters it lacks: %s', async (language, text) => {
    const found = await detectLanguage(text);
    expect(found.isClear && found.language !== language).toBe(false);
  });

  test('is told by its letters where most of them are not Latin, whatever names stand between', async () => {
    const text = 'Фильм The Lord of the Rings вышел снова в кино, и все рады.';
    expect(await detectLanguage(text)).toEqual({ language: 'ru', isClear: true });
  });

  test('is not changed by addresses, accounts and figures of another', async () => {
    const text =
      'Die Fähre fährt wieder, schrieb @the_ferry_news unter https://example.com/the-ferry-is-back am Montag um 17:30.';
    expect((await detectLanguage(text)).language).toBe('de');
  });
});

test('languages that are written alike do not contradict each other', () => {
  expect(isSameLanguage('nb-NO', 'no')).toBe(true);
  expect(isSameLanguage('pt-BR', 'pt')).toBe(true);
  expect(isSameLanguage('pt', 'es')).toBe(false);
});

test('a language that the detector does not know is told from one that it knows', async () => {
  expect(await canBeDetected('es-MX')).toBe(true);
  expect(await canBeDetected('gl')).toBe(false);
});
