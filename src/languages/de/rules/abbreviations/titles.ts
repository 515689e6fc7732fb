/** titles, forms of address and saints → German words. */
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { abbreviationsRule } from './abbreviation.ts';

const TITLES: readonly (readonly [written: string, said: string])[] = [
  ['Dr.', 'Doktor'],
  ['Dres.', 'Doktores'],
  ['Prof.', 'Professor'],
  ['Mag.', 'Magister'],
  ['Ing.', 'Ingenieur'],
  ['Dipl.-Ing.', 'Diplom-Ingenieur'],
  ['Dipl. Ing.', 'Diplom-Ingenieur'],
  ['Dipl.', 'Diplom'],
  ['Priv.-Doz.', 'Privatdozent'],
  ['med.', 'med'],
  ['Hr.', 'Herr'],
  ['Hrn.', 'Herrn'],
  ['Fr.', 'Frau'],
  ['Frl.', 'Fräulein'],
  ['Frhr.', 'Freiherr'],
  ['Gen.', 'General'],
  ['Hptm.', 'Hauptmann'],
  ['Pfr.', 'Pfarrer'],
  ['Präs.', 'Präsident'],
  ['Vors.', 'Vorsitzende'],
  ['Bgm.', 'Bürgermeister'],
  ['Abg.', 'Abgeordnete'],
  ['St.', 'Sankt'],
  ['Hl.', 'Heilige'],
  ['hl.', 'heilige'],
  ['Mr.', 'Mister'],
  ['Mrs.', 'Misses'],
  ['Ms.', 'Miss'],
  ['Mme.', 'Madame'],
];

/** Titles. */
export const TITLE_RULES: readonly Rule[] = [
  abbreviationsRule(TITLES, {
    name: 'title',
    before: '(?= ?[\\p{L}„"])',
    examples: [
      ['Prof. Dr. Anna Ray', 'Professor Doktor Anna Ray'],
      ['in St. Gallen', 'in Sankt Gallen'],
      ['Dipl.-Ing. Jo Ray', 'Diplom-Ingenieur Jo Ray'],
    ],
  }),
  {
    name: 'saint-in-compound',
    starts: ['word'],
    first: 'S',
    pattern: sticky('(?<![\\p{L}\\p{N}])St\\.-(?=\\p{Lu})'),
    rewrite: () => 'Sankt-',
    examples: [['die St.-Anna-Kirche', 'die Sankt-Anna-Kirche']],
  },
  {
    name: 'initials',
    starts: ['word'],
    // “J. K. Rowling”, “Johann S. Bach”: the stops would make pauses.
    pattern: sticky(
      "(?<![\\p{L}\\d'])(?<letters>\\p{Lu}(?:\\. ?\\p{Lu}(?=\\.)){0,4})\\.(?<gap>-| )(?=(?:von |van |de )?\\p{Lu}\\p{Ll})",
    ),
    rewrite: (match, context) => {
      if (context.endsSentence(match.index + match[0].trimEnd().length)) return undefined;
      const { letters, gap } = match.groups!;
      const isName =
        letters!.length > 1 ||
        /(?:^|\p{L}[,;:]? |["„“(])$/u.test(
          match.input.slice(Math.max(0, match.index - 3), match.index),
        );
      return isName ? `${letters!.split(/\. ?/).join(' ')}${gap}` : undefined;
    },
    examples: [
      ['J. K. Rowling kam.', 'J K Rowling kam.'],
      ['Johann S. Bach', 'Johann S Bach'],
    ],
  },
];
