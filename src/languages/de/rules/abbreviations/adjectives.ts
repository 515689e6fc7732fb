/** adjectives of nations cut short, `in der dt. Wirtschaft` → German words that agree. */
import { textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';

const ADJECTIVES: Readonly<Record<string, string>> = {
  dt: 'deutsch',
  österr: 'österreichisch',
  schweiz: 'schweizerisch',
  franz: 'französisch',
  ital: 'italienisch',
};

/** Articles and prepositions after which the ending is `-en`. */
const BEFORE_EN = new RegExp(
  '(?:^|[^\\p{L}])(?:de[mns]|eine[mnrs]|(?:in|von|mit|bei|aus|zu|nach|seit) der|am|vom|zum|zur|' +
    'beim|im) $',
  'iu',
);

/** Adjectives. */
export const ADJECTIVE_RULES: readonly Rule[] = [
  {
    name: 'short-adjective',
    starts: ['word'],
    first: 'döfis',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}.-])(?<word>${Object.keys(ADJECTIVES).join('|')})\\.(?= \\p{Lu}\\p{Ll})`,
    ),
    rewrite: (match) => {
      const isOblique = BEFORE_EN.test(textBefore(match, 24));
      return `${ADJECTIVES[match.groups!.word!]!}${isOblique ? 'en' : 'e'}`;
    },
    examples: [
      ['in der dt. Wirtschaft', 'in der deutschen Wirtschaft'],
      ['die österr. Firma', 'die österreichische Firma'],
    ],
  },
];
