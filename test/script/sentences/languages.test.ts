import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/script/sentences/split-sentences.ts';

/** The text of a case is its sentences with a bar between them. */
function expectCut(language: string, marked: string): void {
  const sentences = marked.split(' | ');
  const text = sentences.join(' ');
  const found = splitSentences(text, { language }).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(sentences);
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Am 3. Mai kam Dr. med. Anna Holm. | Der 2. Weltkrieg war vorbei.',
    '„Wir fahren.“ | So sagte es der Kapitän, z. B. am Mo. 3. Juni.',
    '»Wer da?«, rief er. | Niemand kam.',
    'Das kostet 1.250,50 Euro bzw. 3,5 Mio. Kronen. | Mehr gibt es nicht.',
    'J. R. Weber wohnt in der Hauptstr. 7. | Er ist ca. 40.',
  ],
  fr: [
    'M. Roux est parti avec Mme Petit. | Il reviendra vers le 3 mai.',
    'Il a dit : « Je viens. » | Puis il est parti.',
    'Le sigle « C.N.R.S. » est connu, cf. l’art. 4. | C’est tout.',
    'L’av. Foch mène au port, env. 300 m plus loin. | On y va ?',
    'J.-C. Morel a couru 3,5 km. | Bravo !',
  ],
  es: [
    'El Sr. Ruiz vive en EE. UU. desde mayo. | ¿Vendrá? | ¡Claro que sí!',
    'Vino la Dra. Lara. | «Ya está», dijo.',
    'Leyeron los párrs. 5 y 6 del art. 4. | Nada más.',
    'Llegaron a 20 °C. | Después bajó a 12.',
    'La cita es el Lun. 15 de junio. | Vale 1.250,50 euros.',
  ],
  it: [
    'Buongiorno! | Sono l’Ing. Bianchi, abito in v. Roma 3.',
    'Parla l’Avv. Conti. | Il dott. Riva ascolta.',
    'È nato nel sec. XX. | La S.p.A. chiude.',
    'A. I. Neri scrive a pag. 12. | Poi tace.',
  ],
  pt: [
    'O Sr. Lima mora na Av. Brasil, n.º 7. | A Dra. Reis chega amanhã.',
    'O séc. XX acabou. | Custa R$ 1.250,50.',
  ],
  pl: [
    'Prof. Nowak, ur. w 1950 r. w Łodzi, mieszka przy ul. Długiej. | To wszystko.',
    'Wzięli m.in. chleb, sery itd. | Potem wyszli.',
  ],
  uk: [
    'Проф. Коваль живе на вул. Садовій, буд. 7. | Це все.',
    '„Їдемо.“ | Так сказав капітан, напр. у 2020 р. в Одесі.',
    'У журн. «Світ» є стаття. | Вона коротка.',
  ],
  nl: [
    'Dhr. De Vries en mevr. Bos komen om ca. 9 uur. | Dat is vroeg.',
    'Neem bijv. brood mee, d.w.z. genoeg. | Tot morgen!',
    'Prof. dr. J. Smit leest blz. 12. | Daarna stopt hij.',
  ],
  sv: [
    'Vi tar t.ex. bröd, bl.a. från prof. Lind. | Det räcker.',
    'Bussen går kl. 9 från S:t Eriks torg. | Alla är med.',
  ],
  ru: [
    'Проф. Орлов живёт на ул. Садовой, д. 7. | Это всё.',
    'В 2010–2012 гг. Виктор ездил в г. Тверь. | Он рад.',
    'Пришёл А. И. Белов. | Это его дом, т. е. наш.',
  ],
};

describe.each(Object.entries(CASES))('sentences of %s', (language, cases) => {
  test.each(cases)('%s', (marked) => expectCut(language, marked));
});

describe('a sentence that follows without a space', () => {
  const cut = (text: string): readonly string[] =>
    splitSentences(text, { language: 'en' }).map(({ start, end }) => text.slice(start, end));

  test('begins where a capital follows the stop of a whole word', () => {
    expect(cut('They left early.You can too.')).toEqual(['They left early.', 'You can too.']);
    expect(cut('We waited for hours...Nobody came.')).toEqual([
      'We waited for hours...',
      'Nobody came.',
    ]);
  });

  test.each(['Ask example.Com for more.', 'It runs on asp.Net today.'])(
    'is not seen in names: %s',
    (text) => {
      expect(cut(text)).toHaveLength(1);
    },
  );
});
