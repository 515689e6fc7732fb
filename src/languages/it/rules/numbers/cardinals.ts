/** plain Italian numbers → words: ordinals, ranges, decimals, cardinals. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { endOf, gapBeforeLetter, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { isNoun, oneOf } from '../genders.ts';
import { AMOUNT, DASH, NUMBER, plain, WHOLE } from '../patterns.ts';
import { cardinal, decimal, digitByDigit, number, ordinal } from './number-words.ts';

/** Words with a space on each side where they would run into a letter or a figure. */
function beside(match: RegExpExecArray, words: string): string {
  const before = /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? '') ? ' ' : '';
  const after = /[\p{L}\p{N}]/u.test(match.input[endOf(match)] ?? '') ? ' ' : '';
  return before + words + after;
}

/** After these a figure with `°` is a temperature. */
const WARM_BEFORE = new RegExp(
  String.raw`(?:\b${anyIn(String.raw`
    a ai di da oltre sotto sopra sui quasi circa tra fra con (?:tra|fra)\s[-+]?\d{1,2}°?\se raggiunt[oiae] punte picchi
  `)}|[-+]|meno|più) $|[-+−–]$`,
  'i',
);

const WARM_BEHIND =
  /^(?:$|[.,;:)!?]| (?:e|a|al|all|in|nel|nella|nelle|di|su|sopra|sotto|con|C|per|all'ombra)(?!\p{L}))/u;

/** Whether degrees are spoken of, and no article stands before the figure. */
function isOfWeather(match: RegExpExecArray): boolean {
  const before = textBefore(match, 60);
  return (
    /temperatur|gradi|minim|massim|meteo|caldo|freddo|° ?C|-\d{1,2}°/i.test(before) &&
    !/\b(?:il|del|al|nel|dal|un|l') ?$/i.test(before)
  );
}

/** `45` → `quarantacinqu`, before `enne`; three and six keep their vowels. */
function ageStem(age: string): string {
  if (age === '10') return 'dec';
  const words = cardinal(age).replace(/é$/, 'e');
  return /(?:tre|sei)$/.test(words) ? words : words.replace(/[aeio]$/, '');
}

/** Ordinals. */
export const ORDINAL_RULES: readonly Rule[] = [
  {
    name: 'ordinal',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<digits>${WHOLE})(?:\\.?(?<mark>[°ºª]))` +
        '(?=(?<class>[A-Z](?!\\p{L}))?)(?![\\p{Ll}\\p{M}\\d]|\\p{Lu}\\p{L}| ?[CF](?!\\p{L}))',
    ),
    rewrite: (match) => {
      const { digits, mark } = match.groups!;
      const isWarm =
        mark === '°' &&
        WARM_BEHIND.test(textBehind(match, 12)) &&
        (WARM_BEFORE.test(textBefore(match, 12)) || isOfWeather(match));
      if (isWarm) return undefined;
      const gap = match.groups!.class === undefined ? '' : ' ';
      return ordinal(plain(digits!), { feminine: mark === 'ª' }) + gap;
    },
    examples: [
      ['la 3ªB', 'la terza B'],
      ['il 3° posto e la 12ª tappa', 'il terzo posto e la dodicesima tappa'],
      ['il 23º giorno', 'il ventitreesimo giorno'],
    ],
  },
  {
    name: 'ordinal-with-ending',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<digits>${WHOLE})-?(?:esim)(?<ending>[oaie])(?!\\p{L})`),
    rewrite: ({ groups }) => ordinal(plain(groups!.digits!)).replace(/o$/, groups!.ending!),
    examples: [['per la 21esima volta', 'per la ventunesima volta']],
  },
  {
    name: 'age',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<low>\\d{1,3})[-–])?(?<age>\\d{1,3})-?(?<ending>enn[ei])(?!\\p{L})`,
    ),
    rewrite: ({ groups }) => {
      const { low, age, ending } = groups!;
      return `${low === undefined ? '' : `${cardinal(low)}-`}${ageStem(age!)}${ending}`;
    },
    examples: [
      ['un 45enne e due 18enni', 'un quarantacinquenne e due diciottenni'],
      ['i 18-23enni', 'i diciotto-ventitreenni'],
    ],
  },
  {
    name: 'ordinal-with-letter',
    starts: ['digit'],
    pattern: sticky(
      '(?<=\\b(?:[Ll]a|[Dd]ella|[Aa]lla|[Nn]ella|[Ss]ulla|[Dd]alla|[Ii]l|[Dd]el|[Aa]l|[Nn]e' +
        'l) )(?<digits>\\d{1,3})(?<mark>[ao])(?= \\p{L})',
    ),
    rewrite: ({ groups }) => ordinal(groups!.digits!, { feminine: groups!.mark === 'a' }),
    examples: [['la 2a guerra', 'la seconda guerra']],
  },
];

/** What is between two numbers that are a result. */
const RESULT_BEFORE = new RegExp(
  String.raw`(?:\b${anyIn(String.raw`
    vinc\p{L}+ vint\p{L} batt\p{L}+ vittori\p{L} scon(?:fitt|figg)\p{L}+ pers\p{L}
    perd\p{L}+ pareggi\p{L}* finale finisce finito finita risultato punteggio success\p{L}
    rimont\p{L}+ gol per sul sull' dal ko chiud\p{L}+ termin\p{L}+ travolg\p{L}+
    supera\p{L}* stes[oa] superat[oa] netto secco ai\srigori set
  `)} ?|\()$`,
  'iu',
);

/** A unit or a noun that is counted stands behind a range. */
const COUNTED_BEHIND = new RegExp(
  String.raw`^ ${anyIn(String.raw`
    ann mes giorn or[ae] minut person euro dollar mila milion miliard punt metr chilometr
    settiman grad pagin volt post abitant secol per\scento
  `)}`,
  'i',
);

function isResult(match: RegExpExecArray): boolean {
  const { low, high } = match.groups!;
  if (!/^\d{1,3}$/.test(low!) || !/^\d{1,3}$/.test(high!)) return false;
  if (COUNTED_BEHIND.test(textBehind(match, 14))) return false;
  if (RESULT_BEFORE.test(textBefore(match, 16))) return true;
  // Beside other results, or behind two names: `Roma-Lazio 79-82`.
  if (
    /\d ?[-–] ?\d{1,3}(?: \(\d+\))?, ?$/.test(textBefore(match, 16)) &&
    /[(:] ?\d{1,3}-\d/.test(match.input.slice(Math.max(0, match.index - 40), match.index))
  )
    return true;
  if (/\p{Lu}[\p{L}.]+-\p{Lu}[\p{L}. ]+ $/u.test(textBefore(match, 40))) return true;
  // A range goes up.
  if (Number(low) > Number(high)) return true;
  const isSmall = low!.length === 1 && high!.length === 1;
  // `Inter-Milan 3-1`: behind a name.
  return (
    isSmall && (/\p{Lu}[\p{L}.]+ $/u.test(textBefore(match, 16)) || Number(low) >= Number(high))
  );
}

/** Ranges and results. */
export const RANGE_RULES: readonly Rule[] = [
  {
    name: 'number-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d[-–])(?<low>${NUMBER})${DASH}(?<high>${NUMBER})(?![-–]\\d|/\\d|\\d)`,
    ),
    rewrite: (match) => {
      const { low, high } = match.groups!;
      if (/\p{L}-$/u.test(textBefore(match, 2))) return undefined;
      const by = isResult(match) ? ' a ' : '-';
      return `${figureWords(low!)}${by}${figureWords(high!)}${gapBeforeLetter(match)}`;
    },
    examples: [
      ['10-15 anni', 'dieci-quindici anni'],
      ['una vittoria per 3-1', 'una vittoria per tre a uno'],
    ],
  },
];

function figureWords(written: string): string {
  const figure = plain(written);
  return figure.includes(',') ? decimal(figure) : number(figure);
}

/** Nouns before a number that names them: `numero 1`, `pagina 1`. */
const NAMED = new RegExp(
  String.raw`(?:\b${anyIn(String.raw`
    numero n\. articolo art\. comma pagina capitolo tappa gruppo livello fase tipo linea
    canale punto zona turno giornata classe categoria binario piano sala aula volume parte
    stagione episodio via viale piazza corso
  `)}|\p{Lu}[\p{L}']*|\d) $`,
  'u',
);

/** The same at the beginning of a sentence, where other words have a capital too. */
const LABELS =
  /\b(?:Rai|Canale|Rete|Radio|Formula|Serie|Italia|Sky|Articolo|Numero|Fase|Zona|Gruppo|Tappa|Pagina) $/;

const SENTENCE_BEFORE = /(?:^|[.!?:;«»"(] ?)\p{Lu}[\p{L}']* $/u;

const SIGN_NAMES: Readonly<Record<string, string>> = {
  '+/-': 'più o meno',
  '+': 'più',
  '-': 'meno',
  '−': 'meno',
  '–': 'meno',
  '±': 'più o meno',
};

/** Numbers that no other rule matched. */
export const PLAIN_NUMBER_RULES: readonly Rule[] = [
  {
    name: 'signed-number',
    starts: ['sign'],
    first: '+-−–±',
    pattern: sticky('(?<![\\p{L}\\p{N}.,/-])(?:(?<sign>\\+/-|[+±−–-])|(?<spaced>[±−]) )(?=\\d)'),
    rewrite: ({ groups }) => `${SIGN_NAMES[(groups!.sign ?? groups!.spaced)!]} `,
    examples: [['un saldo di -5', 'un saldo di meno cinque']],
  },
  {
    name: 'thousands-word',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${AMOUNT}) ?mila(?!\\p{L})`),
    rewrite: ({ groups }) => {
      const figure = plain(groups!.number!);
      if (figure.includes(',')) return `${decimal(figure)} mila`;
      return figure === '1' ? 'mille' : cardinal(`${figure}000`);
    },
    examples: [
      ['100mila persone', 'centomila persone'],
      ['12 mila euro', 'dodicimila euro'],
    ],
  },
  {
    name: 'one-noun',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}1 (?=(?<noun>\\p{L}+))`),
    rewrite: (match) => {
      const { noun } = match.groups!;
      const before = textBefore(match, 24);
      if (!isNoun(noun!) || /^\p{Lu}/u.test(noun!)) return undefined;
      const isLabel = LABELS.test(before) || (NAMED.test(before) && !SENTENCE_BEFORE.test(before));
      if (isLabel) return undefined;
      return oneOf(noun!);
    },
    examples: [
      ['1 libro, 1 studente, 1 ora e 1 casa', "un libro, uno studente, un'ora e una casa"],
    ],
  },
  {
    name: 'round-millions',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<digits>[1-9]\\d{0,2}(?:[ \\u202f.']000){2,4}) (?=(?<noun>\\p{Ll}{3,}))`,
    ),
    rewrite: ({ groups }) =>
      isNoun(groups!.noun!) ? `${cardinal(plain(groups!.digits!))} di ` : undefined,
    examples: [['3.000.000 abitanti', 'tre milioni di abitanti']],
  },
  {
    name: 'leading-zero',
    starts: ['digit'],
    first: '0',
    pattern: sticky('(?<digits>0\\d{1,35})(?!\\d|[.,]\\d)'),
    rewrite: (match) => beside(match, digitByDigit(match.groups!.digits!)),
    examples: [['agente 007', 'agente zero zero sette']],
  },
  {
    name: 'decimal',
    starts: ['digit'],
    pattern: sticky(`(?<number>${WHOLE},\\d{1,36})(?!\\d)`),
    rewrite: (match) => beside(match, decimal(plain(match.groups!.number!))),
    examples: [
      ['2,5 figli', 'due virgola cinque figli'],
      ['0,003', 'zero virgola zero zero tre'],
    ],
  },
  {
    name: 'decimal-point',
    starts: ['digit'],
    pattern: sticky('(?<low>\\d{1,12})\\.(?<high>\\d{1,30})(?!\\d|\\.\\d)'),
    rewrite: (match) => {
      const { low, high } = match.groups!;
      // `1.500` is grouped.
      if (high!.length === 3 && /^[1-9]\d{0,2}$/.test(low!)) return undefined;
      if (/^ (?:gradi|milion|miliard|punti|metri|per cento)/.test(textBehind(match, 10)))
        return beside(match, decimal(`${low},${high}`));
      const fraction = high!.length > 3 ? digitByDigit(high!) : number(high!);
      return beside(match, `${number(low!)} punto ${fraction}`);
    },
    examples: [['la versione 17.4', 'la versione diciassette punto quattro']],
  },
  {
    name: 'cardinal',
    starts: ['digit'],
    pattern: sticky(`(?<digits>${WHOLE})`),
    rewrite: (match) => beside(match, number(plain(match.groups!.digits!))),
    examples: [
      ['12.500 uomini', 'dodicimilacinquecento uomini'],
      ['nel 1998', 'nel millenovecentonovantotto'],
      ["10'000 abitanti", 'diecimila abitanti'],
      ['la numero 1 al mondo', 'la numero uno al mondo'],
    ],
  },
];
