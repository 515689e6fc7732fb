/** single letters, and letters beside numbers → their names, for voices that accept phonemes. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { sayingOf } from '../../../pronunciation/saying.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { acronymSound } from './acronym-sounds.ts';
import { areLikelyLetters, isLetters, spellWithEnding, spellWord } from './letters.ts';

/** Before an `A` that is a letter, not the article. */
const NAMED_BY_LETTER = anyOf([
  'appendix',
  'block',
  'category',
  'class',
  'division',
  'exhibit',
  'figure',
  'gate',
  'grade',
  'group',
  'hepatitis',
  'influenza',
  'league',
  'letter',
  'level',
  'option',
  'part',
  'phase',
  'plan',
  'point',
  'product',
  'schedule',
  'section',
  'series',
  'terminal',
  'type',
  'unit',
  'variant',
  'vitamin',
  'zone',
]);

/** Words that may follow such a name. */
const BEHIND_NAME = anyOf([
  'after',
  'and',
  'are',
  'at',
  'for',
  'from',
  'has',
  'in',
  'is',
  'of',
  'on',
  'or',
  'to',
  'was',
  'were',
  'will',
  'with',
]);

/** What follows the `A` of `Group A`; before any other word it is the article. */
const ENDS_NAME = anyOf(['(?=$|[.,;:!?)\\]"\'])', `(?= ${BEHIND_NAME}\\b)`]);

const A_OF_NAME = `(?<=\\b(?:[Ss]erie|${anyCapital(NAMED_BY_LETTER)}) )A${ENDS_NAME}`;
const A_OF_PAIR = "(?<=\\b[A-Z] and )A(?![\\p{L}\\d'-])|A(?= and [A-Z](?![\\p{L}\\d.]))";
const A_OF_COMPOUND = 'A(?=-(?!ha\\b)\\p{Ll})';

/** The same words in lower case or with a capital. */
function anyCapital(words: string): string {
  return words.replace(/(?<=[(:|])[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Letters by themselves. Voices without phonemes read them as they like. */
export const LETTER_RULES: readonly Rule[] = [
  {
    name: 'letters-before-figure',
    starts: ['word'],
    first: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    pattern: sticky("(?<![\\p{L}'\u2019])(?<letters>[A-Z]{1,5})(?=-?\\d)"),
    rewrite: ({ groups }, { accent }) => {
      const { letters } = groups!;
      if (accent === undefined) return undefined;
      const ipa = acronymSound(letters!, accent);
      if (ipa !== undefined) return sayingOf(letters!, ipa);
      const isSpelled = letters!.length < 3 || isLetters(letters!) || areLikelyLetters(letters!);
      return isSpelled ? spellWord(letters!, accent) : undefined;
    },
    examples: [],
    sounds: [
      ['an F-16 on the A9, GPT-4 and COVID-19', 'ˈɛf ˈeɪ dʒˌiːpˌiːtˈiː'],
      ['COP30 and the G20', 'kˈɑːp dʒˈiː'],
    ],
  },
  {
    name: 'letters-behind-figure',
    starts: ['word'],
    first: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    pattern: sticky('(?<=\\d-?)(?<letters>[A-Z]{1,2})(?<ending>s)?(?![\\p{L}\\d])'),
    rewrite: sayNames,
    examples: [],
    sounds: [['a 3D film on H5N1', 'dˈiː ˈeɪtʃ ˈɛn']],
  },
  {
    name: 'lone-letter',
    starts: ['word'],
    first: 'BCDEFGHJKLMNOPQRSTUVWXYZ',
    pattern: sticky(
      "(?<![\\p{L}\\d'\u2019.&-])(?<letters>[B-HJ-Z])(?<ending>'?s)?(?![\\p{L}\\d&'\u2019-])",
    ),
    rewrite: (match, context) => {
      const isInitial =
        match.input[endOf(match)] === '.' && !context.endsSentence(endOf(match) + 1);
      return isInitial ? undefined : sayNames(match, context);
    },
    examples: [],
    sounds: [['Generation Z has a plan B. I have X’s.', 'zˈiː bˈiː ˈɛksɪz']],
  },
  {
    name: 'letter-a',
    starts: ['word'],
    first: 'A',
    pattern: sticky(
      `(?<![\\p{L}\\d'\u2019.&-])(?<letters>${anyOf([A_OF_NAME, A_OF_PAIR, A_OF_COMPOUND])})`,
    ),
    rewrite: sayNames,
    examples: [],
    sounds: [['A Group A and a vitamin. A plan A was A-list Q&A.', 'ˈeɪ ˈeɪ ˈeɪ kjˈuː ˈeɪ']],
  },
];

function sayNames(match: RegExpExecArray, { accent }: RuleContext): ReturnType<Rule['rewrite']> {
  const { letters, ending } = match.groups!;
  if (accent === undefined) return undefined;
  return ending === undefined
    ? spellWord(letters!, accent)
    : spellWithEnding(letters!, { accent, ending });
}
