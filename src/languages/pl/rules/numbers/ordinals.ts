/** figures with a stop, with endings or joined to words → Polish ordinals and compounds. */
import { endOf, finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { adjectiveIn, joinedNumber } from '../../../slavic/declined-ordinals.ts';
import { formIn } from '../../../slavic/declension.ts';
import {
  casesBefore,
  formOfOrdinal,
  readingsBehind,
  FIGURE_REACH,
} from '../../../slavic/governed.ts';
import { HARD, POLISH_NUMBERS } from '../grammar/numerals-table.ts';
import { ordinal, POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';
import { POLISH_UNITS } from './unit-nouns.ts';

const LEFT = '(?<![\\p{L}\\p{N}]|\\d[.,:/-])';
const { govern } = POLISH_GRAMMAR;

const joined = (digits: string): string => joinedNumber(digits, POLISH_NUMBERS.ordinals);

/** An ordinal in the form of its place; further ordinals before the noun are passed over. */
function inPlace(match: RegExpExecArray, digits: string): string {
  const before = textBefore(match, FIGURE_REACH).replace(
    /(?:\d{1,3}\.(?:,| i| oraz| lub| a| czy) ?)+$/u,
    '',
  );
  const after = textBehind(match, FIGURE_REACH).replace(
    /^(?:(?:,| i| oraz| lub| a| czy|[-–]) ?\d{1,3}\.)+/u,
    '',
  );
  return ordinal(digits, formOfOrdinal({ before, after }, govern));
}

/** Ordinals and compounds. */
export const ORDINAL_RULES: readonly Rule[] = [
  {
    name: 'joined-percent',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<whole>\\d{1,3})(?:-?%|-proc\\.?|-procent)(?<ending>-?ow\\p{Ll}{1,3}|(?= \\p{Ll}))`,
    ),
    rewrite: (match) => {
      const { whole, ending } = match.groups!;
      const isWord = match[0].endsWith('-procent') || !/-/.test(match[0]);
      if (ending === '' && isWord) return undefined;
      const stem = `${joined(whole!)}procent`;
      if (ending !== '') return stem + ending!.replace('-', '');
      const form = formOfOrdinal(
        { before: textBefore(match, FIGURE_REACH), after: textBehind(match, FIGURE_REACH) },
        govern,
      );
      return adjectiveIn({ stem: `${stem}ow`, endings: HARD }, form);
    },
    examples: [
      ['10-proc. podwyżka', 'dziesięcioprocentowa podwyżka'],
      ['20-procentowy wzrost', 'dwudziestoprocentowy wzrost'],
    ],
  },
  {
    name: 'joined-number',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<whole>\\d{1,4})(?<half>,5)?-(?:(?=\\p{Ll}{4})(?!procent|tysi|milion)|(?=(?:,|` +
        ` i| oraz| lub| czy| do) \\d{1,4}-\\p{Ll}{4}))`,
    ),
    rewrite: (match) => {
      const { whole, half } = match.groups!;
      const hyphen = /^\p{Ll}/u.test(textBehind(match, 1)) ? '' : '-';
      if (half === undefined) return joined(whole!) + hyphen;
      return whole === '1' ? 'półtora' : `${joined(whole!)}ipół`;
    },
    examples: [
      ['18-letni chłopak i 50-lecie', 'osiemnastoletni chłopak i pięćdziesięciolecie'],
      ['3-krotny mistrz', 'trzykrotny mistrz'],
      ['20- i 30-latkowie', 'dwudziesto- i trzydziestolatkowie'],
      ['1,5-roczne dziecko', 'półtoraroczne dziecko'],
    ],
  },
  {
    name: 'ordinal-ending',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<digits>\\d{1,4})-(?:szy|sza|sze|szego|szej|gi|ga|gie|giego|giej|ci|cia|cie|` +
        `ciego|ciej|ty|ta|te|tego|tej|tym|sty|sta|sty|my|ma|me|mego|mej|mym|ym|y|a|e|ego|ej|ą|tą|` +
        `go|im)(?![\\p{L}\\d])`,
    ),
    rewrite: (match) => inPlace(match, match.groups!.digits!),
    examples: [['na 5-tym piętrze', 'na piątym piętrze']],
  },
  {
    name: 'ordinal-alone',
    starts: ['digit'],
    // `(32.)` is a minute; `jest 17.` a place.
    pattern: sticky(
      '(?<=\\()(?<minute>\\d{1,3})\\.(?=[),;])|' +
        `(?<=(?<!\\p{L})(?:jest|był(?<ending>[ao])?|będzie|został[ao]?) )(?<place>\\d{1,3})\\.(?! ?\\d)`,
    ),
    rewrite: (match, context) => {
      const { minute, place, ending } = match.groups!;
      if (minute !== undefined) return ordinal(minute, { case: 'nominative', gender: 'feminine' });
      if (
        /^ \p{Ll}/u.test(textBehind(match, 3)) &&
        readingsBehind(textBehind(match, FIGURE_REACH), govern).length > 0
      )
        return undefined;
      const gender = ending === 'a' ? 'feminine' : ending === 'o' ? 'neuter' : 'masculine';
      const isLast = textBehind(match, 2).trim() === '' || context.endsSentence(endOf(match));
      return ordinal(place!, { case: 'nominative', gender }) + (isLast ? '.' : '');
    },
    examples: [
      [
        'Kowal (32.), Nowak (61., karny)',
        'Kowal (trzydziesta druga), Nowak (sześćdziesiąta pierwsza, karny)',
      ],
      ['był 7. po skokach', 'był siódmy po skokach'],
    ],
  },
  {
    name: 'ordinal-unit',
    starts: ['digit'],
    pattern: sticky(`${LEFT}(?<digits>\\d{1,4})\\. (?<unit>min|km|godz|sek)(?:\\.|(?![\\p{L}/]))`),
    rewrite: (match, context) => {
      const { digits, unit } = match.groups!;
      const noun = POLISH_UNITS[unit!]!;
      const asked = casesBefore(textBefore(match, FIGURE_REACH), govern);
      const wanted = asked.includes('locative') ? 'locative' : (asked[0] ?? 'nominative');
      const number = ordinal(digits!, { case: wanted, gender: noun.gender });
      return `${number} ${formIn(noun.singular, wanted)}${finalStop(match, context)}`;
    },
    examples: [
      ['w 43. min gola', 'w czterdziestej trzeciej minucie gola'],
      ['na 312. km, koło', 'na trzysta dwunastym kilometrze, koło'],
    ],
  },
  {
    name: 'ordinal',
    starts: ['digit'],
    pattern: sticky(
      `${LEFT}(?<digits>\\d{1,4})\\.(?=(?:(?:,| i| oraz| lub| czy| a|[-–]) ?\\d{1,3}\\.){0,4} \\p{L}{2})`,
    ),
    rewrite: (match, context) => {
      const after = textBehind(match, FIGURE_REACH).replace(
        /^(?:(?:,| i| oraz| lub| a| czy|[-–]) ?\d{1,3}\.)+/u,
        '',
      );
      const isCapital = /^ ?\p{Lu}/u.test(after);
      if (isCapital && context.endsSentence(endOf(match))) return undefined;
      if (readingsBehind(after, govern).length === 0) return undefined;
      return inPlace(match, match.groups!.digits!);
    },
    examples: [
      ['na 21. piętrze', 'na dwudziestym pierwszym piętrze'],
      ['80. rocznica', 'osiemdziesiąta rocznica'],
      ['3. i 4. miejsce', 'trzecie i czwarte miejsce'],
    ],
  },
];
