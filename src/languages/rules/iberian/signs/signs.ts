/** signs beside words and figures → words. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { textBefore, textBehind } from '../../matches.ts';
import type { Rule } from '../../rule.ts';
import { sticky } from '../../sticky.ts';
import type { IberianLanguage } from '../iberian-words.ts';
import { ruleMaker } from '../rule-maker.ts';

/** A spoken sign with a space on each side. */
function between(match: RegExpExecArray, spoken: string): string {
  const next = match.input[match.index + match[0].length] ?? '';
  const left = /\s/.test(match.input[match.index - 1] ?? ' ') ? '' : ' ';
  return `${left}${spoken}${/\s|^$/.test(next) ? '' : ' '}`;
}

/** Rules for signs. */
export function signRules({ wordsOf, patterns, examples }: IberianLanguage): readonly Rule[] {
  const rule = ruleMaker({ examples });
  const isOne = new RegExp(
    `(?:^|[^\\p{L}])(?:${patterns.beforeSingular}|(?:${patterns.fractions}) de) $`,
    'iu',
  );
  return [
    rule({
      name: 'number-sign',
      starts: ['sign'],
      first: '#№',
      pattern: sticky('(?<![\\p{L}\\p{N}&])[#№] ?(?=\\d)'),
      rewrite: (_, { language }) => `${wordsOf(language).small.number} `,
    }),
    rule({
      name: 'plus-or-minus',
      starts: ['sign'],
      first: '+-±\u2013',
      // A dash that touches its figure and no word is a minus.
      pattern: sticky(
        '(?<![\\p{L}\\p{N})\\]%"\'+-])(?<sign>(?:\\+/-|[-+±])(?= ?[.,]?\\d)|(?<=[\\s(])\\u2013(?=\\d)) ?',
      ),
      rewrite: ({ groups, input, index }, { language }) => {
        const { small } = wordsOf(language);
        const { sign } = groups!;
        // A list item or a line of dialogue begins with a dash and a space.
        if (sign === '-' && input[index + 1] === ' ') return undefined;
        if (sign === '-' || sign === '\u2013') return `${small.minus} `;
        return sign === '+' ? `${small.plus} ` : `${small.plus} ${small.minus} `;
      },
    }),
    rule({
      name: 'operator',
      starts: ['sign'],
      first: '+-=×÷<>',
      pattern: sticky('(?<=[\\p{L}\\p{N})%] ?)(?<sign>[+=×÷<>]|(?<= )-)(?= ?[\\p{L}\\p{N}(])'),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const { sign } = match.groups!;
        const isSum = /[=+×÷]/.test(
          match.input.slice(Math.max(0, match.index - 24), match.index + 24),
        );
        if (sign === '-') {
          const isBetween = /\d (?:- )?$/.test(textBefore(match, 3)) || isSum;
          return isBetween && /^- \d/.test(match.input.slice(match.index, match.index + 3)) && isSum
            ? words.small.minus
            : undefined;
        }
        const said = words.signs[sign!];
        return said === undefined ? undefined : between(match, said);
      },
    }),
    rule({
      name: 'and-sign',
      starts: ['sign'],
      first: '&',
      pattern: sticky('(?<= )&(?= )|(?<=\\p{L})&(?=\\p{L})'),
      rewrite: (match, { language }) => between(match, wordsOf(language).small.ampersand),
    }),
    rule({
      name: 'section-sign',
      starts: ['sign'],
      first: '§',
      pattern: sticky('§{1,2} ?'),
      rewrite: ([sign], { language }) =>
        `${wordsOf(language).signs['§']!}${sign.startsWith('§§') ? 's' : ''} `,
    }),
    rule({
      name: 'by',
      starts: ['word'],
      pattern: sticky('(?<=[\\p{L}\\p{N}] )[xX](?= \\d)'),
      rewrite: (_, { language }) => wordsOf(language).small.times,
    }),
    rule({
      name: 'slash',
      starts: ['sign'],
      first: ' /',
      // Between two words or names a slash is a short pause.
      pattern: sticky(
        `(?<=[\\p{L}\\p{N}.)"»]) ?/ ?(?:(?<per>${patterns.perNouns})(?![\\p{L}\\p{N}])|(?=[\\p{L}\\p{N}("«]))`,
      ),
      rewrite: (match, { language }) => {
        const { per } = match.groups!;
        const left = textBefore(match, 40);
        if (per === undefined)
          return /\d$/.test(left) && /^\d/.test(textBehind(match, 1)) ? undefined : ', ';
        const isRate = / (?:\p{L}+ )?\p{Ll}+$/u.test(left);
        return isRate ? ` ${wordsOf(language).perWords[per]!}` : `, ${per}`;
      },
    }),
    rule({
      name: 'cut-year',
      starts: ['sign'],
      first: "'",
      pattern: sticky("(?<![\\p{L}\\p{N}])'(?=\\d\\d(?![\\d\\p{L}'%]))"),
      rewrite: () => '',
    }),
    rule({
      name: 'unit-alone',
      starts: ['word'],
      pattern: sticky(
        '(?<![\\p{L}\\p{M}\\p{N}/.]|\\d )(?<unit>[kcm]?m[²³]|[kcm]m|[km]g|[mcd]l|kW|MW|[KMGT]B|[kKMGT]Wh)(?:/' +
          `(?<per>${anyOf(patterns.perUnits)}))?(?![\\p{L}\\p{M}\\p{N}/])`,
      ),
      rewrite: (match, { language }) => {
        const words = wordsOf(language);
        const { unit, per } = match.groups!;
        const noun = words.units[unit!];
        const name = noun && (isOne.test(textBefore(match, 20)) ? noun.one : noun.many);
        return name && (per === undefined ? name : `${name} ${words.perWords[per]}`);
      },
    }),
    rule({
      name: 'either-or',
      starts: ['word'],
      pattern: sticky('(?<![\\p{L}\\p{N}/])(?<first>[yeYE])/(?<second>o|ou)(?![\\p{L}\\p{N}/])'),
      rewrite: ({ groups }) => `${groups!.first} ${groups!.second}`,
    }),
  ];
}
