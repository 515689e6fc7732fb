/** Text → sentences that a reader would hear as such. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/script/sentences/split-sentences.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, { language }).map(({ start, end }) => text.slice(start, end));

/** Sentences that belong together as written here: joined by a space, they must come apart again in the same places. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'abbreviations inside a name': [
    'The U.S. Senate met Gov. Lee and Mr. Ray of Acme Inc. in May.',
    'Nobody left.',
  ],
  'dates with months cut short': ['It began on Dec. 20 and ended on Jan. 3.', 'The next is due.'],
  'a unit or a month at the end': [
    'The fish weighed 5 lb.',
    'Ann left.',
    'He came in Jan.',
    'Ann stayed.',
  ],
  'an abbreviation at the end': ['They moved to the U.S.', 'The rest stayed.'],
  'times of day': ['It ended at 6:30 p.m.', 'He went home.', 'On Monday at 6 a.m. Mr. Ray left.'],
  'zones and weekdays behind a time': [
    'The vote at 5 p.m. Monday is open until 9 p.m. ET.',
    'Then it closes.',
  ],
  initials: ['J. K. Holm met George W. Ray.', 'They talked.'],
  'the pronoun before a stop': ['It was she and I.', 'We left.'],
  numbers: ['It rose 2.5 points to No. 5 in the world.', 'Nobody knew why.'],
  'versus and the like': ['It was France vs. Spain, i.e. a final.', 'Spain won.'],
  'closing quotes': ['“We must go,” he said.', '“Now.”', 'Then he left.'],
  'a question inside a sentence': ['“Why?” he asked.', '“Because!”'],
  brackets: ['The result (see p. 4. Table 2) is new.', '(It was not before.)', 'Good.'],
  ellipses: ['I thought... I would go.', 'Then…', 'Nothing.'],
  footnotes: ['Gold is heavy.[1]', 'Lead is not.'],
  addresses: ['See example.com or write to jo.ray@mail.org today.', 'Thank you.'],
  'several marks': ['Really?!', 'Yes!!!', 'No.'],
  'months and days cut short at the end': [
    'It froze in Jan.',
    'It was dark.',
    'They met on Tues.',
    'The rest came later.',
    'In Jan. Russia fell.',
  ],
  'companies at the end': [
    'She left Acme Inc.',
    'Next year it grew.',
    'He stayed at Holm Motor Co.',
    'Profits rose.',
    'Acme Inc. Chairman Jo Ray spoke.',
  ],
  'streets at the end': ['She left Downing St.', 'The door was shut.', 'They went to St. Ives.'],
  'letters behind figures': [
    'It warmed by 1.5 C.',
    'Nobody cared.',
    'We live in 3B.',
    'The rest left.',
    'In 1950 C. S. Holm wrote it.',
  ],
  'ranks and initials at the end': [
    'He is a Sgt.',
    'They said so.',
    'She saw Malcolm X.',
    'She left.',
    'Gen. He Weidong met J. K. Holm.',
  ],
  'degrees and others': ['It was 20°C.', 'They left.', 'So wrote Ray et al.', 'They knew.'],
  'ranges of days': ['Open Mon.-Fri. 9am to 5pm.', 'It runs Dec. 30-Jan. 2 here.', 'Good.'],
  'years of a life': ['Lee Holm, b. 1950, met Jo Ray, d. c. 1519.', 'They talked.'],
  'centuries and titles cut short': ['It is from the 5th c. B.C. and later.', 'Mx. Lee found it.'],
  'footnotes behind a space': ['Gold is heavy. [2, 3]', 'Lead is not.'],
};

/** The same for other languages. */
const OF_LANGUAGE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  de: {
    ordinals: [
      'Das Konzert ist am 3. Mai in Bonn.',
      'Sie wurde beim 2. Lauf die 1.',
      'Der 20. Präsident kam im 19. Jahrhundert.',
      'Vom 1. 4. 2023 bis zum 5. Juni galt das.',
      'Es waren 3.',
      'Die anderen fehlten.',
      'Er kam im Jahr 2020.',
      'Seitdem bleibt er.',
    ],
    'kings and popes': ['Ludwig XIV. Ludwig und Johannes Paul II. kamen.', 'Es war spät.'],
    'abbreviations of several words': [
      'Viele Tiere, z. B. Hunde, d. h. Haustiere, i. d. R. Rüden, bellen.',
      'Es begann 44 v. Chr. Caesars wegen.',
      'Er mag Äpfel, Birnen u. a.',
      'Sie mag z.B. Pflaumen.',
      'Das gilt für Bäume, Sträucher usw.',
      'Der Rest fehlt.',
    ],
    'titles and numbers': [
      'Prof. Dr. Müller und Fr. Holm wohnen in der Hauptstr. 5.',
      'Siehe Nr. 7, Abb. 3 und S. 12 bzw. Kap. 4.',
      'Es kostet ca. 3 Mio. Euro.',
    ],
    'closing quotes': ['Sie sagte: „Wir gehen.“', 'Dann ging sie.', '„Ja!“', '»Nein.«', 'Gut.'],
    'a question inside a sentence': ['„Warum?“ fragte er.', 'Warum? fragte er.'],
  },
  fr: {
    abbreviations: [
      'M. Dupont et Mme. Roy ont lu p. ex. Camus, cf. p. 12.',
      'César mourut en 44 av. J.-C. Octave vint.',
      'Il vend du pain, du lait, etc.',
      'L’autre ne vend rien.',
    ],
  },
  es: {
    abbreviations: [
      'El Sr. Ruiz y la Dra. Gil viven en EE. UU. Ruiz lee, p. ej. Borges.',
      'Vea la pág. 12 y el art. 3.',
      'Murió en 44 a. C.',
      'Después vino otro.',
    ],
  },
  it: {
    abbreviations: [
      'Il sig. Rossi e la dott.ssa Bianchi lavorano per Acme S.p.A. Roma.',
      'Vedi p. 12, art. 3 ecc.',
      'Il resto manca.',
    ],
  },
  pt: {
    abbreviations: [
      'O Sr. Lima e a Dra. Reis leem, p. ex. Pessoa, na pág. 12.',
      'Morreu em 44 a.C.',
      'Depois veio outro.',
    ],
  },
  pl: {
    abbreviations: [
      'Prof. Nowak mieszka przy ul. Długiej 5, m.in. Nowak i Lis.',
      'W 1999 r. Polska weszła do NATO.',
      'Kupił chleb, mleko itd.',
      'Potem wyszedł.',
    ],
  },
  uk: {
    abbreviations: [
      'Проф. Коваль живе на вул. Хрещатик у м. Київ.',
      'У 1991 р. Україна стала незалежною.',
      'Він купив хліб, молоко і т. д.',
      'Потім пішов.',
    ],
    'plain text': ['Він пішов.', 'Вона залишилась.'],
    'closing quotes': ['Він сказав: „Йдемо.“', 'Потім пішов.'],
  },
};

describe('splitSentences', () => {
  for (const [what, sentences] of Object.entries(TEXTS)) {
    it(`is right about ${what}`, () => void expect(split(sentences.join(' '))).toEqual(sentences));
  }

  for (const [language, texts] of Object.entries(OF_LANGUAGE)) {
    for (const [what, sentences] of Object.entries(texts)) {
      it(`is right about ${what} in “${language}”`, () =>
        void expect(split(sentences.join(' '), language)).toEqual(sentences));
    }
  }

  it('follows the language of a tag, whatever its region', () => {
    expect(split('Am 3. Mai, z. B. Freitag.', 'de-AT')).toHaveLength(1);
    expect(split('Am 3. Mai, z. B. Freitag.', 'DE')).toHaveLength(1);
  });

  it('cuts a language without words of its own as it cuts English', () => {
    const text = 'Mr. Ray left the U.S. The rest stayed until Dec. 20. Am 3. Mai kam er.';
    for (const language of ['eo', 'la-VA', 'und', ''])
      expect(split(text, language)).toEqual(split(text, 'en'));
  });

  it('says which option is wrong', () => {
    const options = (value: unknown): { language: string } => value as { language: string };
    expect(() => splitSentences('A.', options({ language: 7 }))).toThrow(
      new TypeError('splitSentences: options.language must be a BCP 47 tag such as “en”'),
    );
    expect(() => splitSentences('A.', options({}))).toThrow(
      'splitSentences: options.language must be a BCP 47 tag such as “en”',
    );
    expect(() => splitSentences('A.', options(undefined))).toThrow(
      'splitSentences: options must be an object',
    );
  });

  it('keeps a sentence together over a newline, and parts at an empty line and at list items', () => {
    expect(split('one line\nand the next')).toEqual(['one line\nand the next']);
    expect(split('A heading\n\nA text.')).toEqual(['A heading', 'A text.']);
    expect(split('Buy:\n1. milk\n2. bread')).toEqual(['Buy:', '1. milk', '2. bread']);
  });

  it('keeps a number that a broken line left alone in its sentence, unless it counts', () => {
    expect(split('Police arrested\n7.\nThen they left.')).toEqual([
      'Police arrested\n7.',
      'Then they left.',
    ]);
    expect(split('Steps\n1.\nMix it.\n2.\nBake it.')).toEqual([
      'Steps',
      '1.\nMix it.',
      '2.\nBake it.',
    ]);
  });

  it('parts at the stops of scripts that write no spaces', () => {
    expect(split('今日は。明日は？', 'ja')).toEqual(['今日は。', '明日は？']);
  });

  it('loses no character of any text, keeps the order, and gives no white space', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '? ',
        '! ',
        '.',
        '"',
        ' (',
        ') ',
        'Mr. ',
        'U.S. ',
        'p.m. ',
        'a',
        'The ',
        '\n',
        '\n\n',
        '1. ',
        '… ',
        '’ ',
        '。',
        '[1] ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const range of splitSentences(text, { language: 'en' })) {
          expect(text.slice(end, range.start).trim()).toBe('');
          expect(text.slice(range.start, range.end)).toBe(
            text.slice(range.start, range.end).trim(),
          );
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
