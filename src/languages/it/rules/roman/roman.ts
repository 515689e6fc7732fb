/** Roman numerals of centuries, rulers, wars, chapters → Italian ordinals that agree, or numbers. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { romanValue } from '../../../rules/roman-value.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { wordsOf } from '../../../language.ts';
import { isFeminine, isNoun } from '../genders.ts';
import { cardinal, ordinal } from '../numbers/number-words.ts';

const NUMERAL = '(?<numeral>[IVX]{1,7}|[XLC]{1,4}[IVX]{0,4}(?<=[IVXLC]{2}))';

/** Rulers and popes with a numeral of one letter: `Carlo V`, `Pio X`. */
const RULERS = new RegExp(
  `(?:^|[^\\p{L}])(?:${wordsOf(`
    Alberto Alessandro Alfonso Amedeo Baldovino Benedetto Bonifacio Carlo Carlos Celestino Clemente
    Costantino Edoardo Emanuele Enrico Federico Felipe Ferdinando Filippo Francesco Giacomo Giorgio
    Giovanni Giulio Gregorio Guglielmo Gustavo Innocenzo Leone Leopoldo Luigi Maometto Massimiliano
    Napoleone Niccolò Nicola Ottone Paolo Pietro Pio Ramses Ramsete Riccardo Ruggero Sisto Solimano
    Stefano Tolomeo Tutmosi Umberto Urbano Vittorio Elisabetta Caterina Margherita Maria Isabella
  `).join('|')}) $`,
  'u',
);

/** Names of women who ruled. */
const QUEENS = new RegExp(
  String.raw`${anyIn(String.raw`
    Elisabetta Caterina Margherita Maria Cristina Vittoria Isabella Anna Giovanna Beatrice
    Cleopatra Guglielmina Matilde Berenice
  `)} $`,
  '',
);

/** Names of things, whose numeral is a number: `Apollo XIII`. */
const NUMBERED = new RegExp(
  String.raw`${anyIn(String.raw`
    Apollo Bowl Rocky Rambo Saw Artemis Saturno? Fantasy Episodio fase Fase Tipo tipo gruppo
    livello zona classe Mark Play[Ss]tation Windows Covid Euro
  `)} $`,
  '',
);

/** Words before the number of a part, which is an ordinal: `il titolo V`. */
const PART = new Set(
  wordsOf('titolo capitolo capo canto libro volume tomo atto scena secolo articolo parte sezione'),
);

function ordinalWords(value: number, feminine: boolean): string {
  return ordinal(String(value), { feminine });
}

function numeralWords(match: RegExpExecArray): string | undefined {
  const { numeral } = match.groups!;
  const value = romanValue(numeral!);
  if (value === undefined) return undefined;
  const before = textBefore(match, 24);
  const wordBefore = /([\p{L}']+)[ ,]*$/u.exec(before)?.[1] ?? '';
  const wordBehind = /^ (\p{L}+)/u.exec(textBehind(match, 24))?.[1] ?? '';
  // `CC` and `XL` are letters elsewhere.
  if (/[LC]/.test(numeral!) && !PART.has(wordBefore.toLowerCase())) return undefined;
  if (NUMBERED.test(before)) return cardinal(String(value));
  if (PART.has(wordBefore.toLowerCase())) return ordinalWords(value, isFeminine(wordBefore));
  // `II guerra mondiale`, `XX secolo`: it stands before its noun.
  const isName = /^\p{Lu}\p{Ll}/u.test(wordBefore) && before.endsWith(' ');
  const isBefore = /^\p{L}/u.test(wordBehind) && isNoun(wordBehind);
  if (
    isName &&
    !/^(?:I|La|Il|Nel|Nella|Del|Della|Dal|Dalla|Al|Alla|Un|Una|Via|Piazza|Corso|Viale)$/.test(
      wordBefore,
    )
  )
    return numeral!.length > 1 || RULERS.test(before)
      ? ordinalWords(value, QUEENS.test(before))
      : undefined;
  if (
    /^(?:Via|Piazza|Corso|Viale|Largo|Ponte|via|piazza|p\.?zz?a|zza|corso|viale|largo|ponte|del|il|le)$/.test(
      wordBefore,
    ) &&
    MONTH.test(wordBehind)
  )
    return value === 1 ? 'primo' : cardinal(String(value));
  // `la III B`: a class.
  if (
    /\b(?:la|della|nella|alla|dalla|in) $/i.test(before) &&
    /^ [A-H](?!\p{L})/u.test(textBehind(match, 3))
  )
    return ordinalWords(value, true);
  if (isBefore && (numeral!.length > 1 || FIRST_BEHIND.test(wordBehind)))
    return ordinalWords(value, isFeminine(wordBehind));
  if (numeral!.length === 1) return undefined;
  return / (?:e|ed|al|-) ?$/.test(before) || /^ (?:e|ed|al) [IVX]/.test(textBehind(match, 8))
    ? ordinalWords(value, false)
    : cardinal(String(value));
}

const MONTH =
  /^(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)$/i;

/** Nouns before which one letter is a numeral and no article or initial. */
const FIRST_BEHIND = new RegExp(
  String.raw`^${anyIn(String.raw`
    secolo guerra grado edizione municipio circoscrizione commissione sezione congresso
    concilio governo legislatura repubblica dinastia classe categoria livello armata
    divisione trimestre semestre liceo millennio canto atto domenica centenario anniversario
    internazionale
  `)}$`,
  'i',
);

/** Numerals. */
export const ROMAN_RULES: readonly Rule[] = [
  {
    name: 'roman-century',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d])${NUMERAL}(?:(?<joint>[-–/]| e | ed | o | al )(?<second>[IVX]{1,6}))? (?<noun>secol[oi]|sec\\.)`,
    ),
    rewrite: ({ groups }) => {
      const { numeral, joint, second, noun } = groups!;
      const [from, to] = [romanValue(numeral!), romanValue(second ?? 'I')];
      if (from === undefined || to === undefined) return undefined;
      const by = joint === undefined ? '' : /^[-–/]$/.test(joint) ? '-' : joint;
      const until = second === undefined ? '' : `${by}${ordinalWords(to, false)}`;
      return `${ordinalWords(from, false)}${until} ${noun!.endsWith('.') ? 'secolo' : noun}`;
    },
    examples: [
      ['nel XX secolo', 'nel ventesimo secolo'],
      ['il XVIII-XIX secolo', 'il diciottesimo-diciannovesimo secolo'],
    ],
  },
  {
    name: 'roman-numeral',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d.&/-])${NUMERAL}(?<sup>[°ºª])?(?![\\p{L}\\d&°]|[-/]\\p{Lu}|\\.\\p{L}|\\. \\p{Lu}\\.|')`,
    ),
    rewrite: numeralWords,
    examples: [
      ['Luigi XIV e Giovanni Paolo II', 'Luigi quattordicesimo e Giovanni Paolo secondo'],
      ['la regina Elisabetta II', 'la regina Elisabetta seconda'],
      ['la II guerra mondiale', 'la seconda guerra mondiale'],
      ['il titolo V', 'il titolo quinto'],
      ['Apollo XIII', 'Apollo tredici'],
      ['nella III B', 'nella terza B'],
      ['via XX Settembre', 'via venti Settembre'],
    ],
  },
];
