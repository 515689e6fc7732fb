/** words cut short → the whole words, in the case of their place. */
import { endOf, textBefore, textBehind } from '../rules/matches.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { sticky } from '../rules/sticky.ts';
import { adjectiveIn, type AdjectiveStem } from './declined-ordinals.ts';
import { formIn, type Case, type Noun } from './declension.ts';
import { casesBefore, formOfOrdinal, readingsBehind, FIGURE_REACH } from './governed.ts';
import type { Grammar } from './say-figure.ts';

/** What a short form stands for. */
export type Expansion =
  /** Words that never change. */
  | string
  /** A noun in the case of its preposition, or of the word behind it. */
  | {
      readonly noun: Noun;
      readonly behind?: string;
      readonly before?: string;
      /** Whether it is where something is: “in” and “on” then take the locative. */
      readonly place?: boolean;
      /** Its case without a preposition. @default the nominative */
      readonly otherwise?: Case;
    }
  /** A title before a name, which has its case. */
  | { readonly title: Noun; readonly woman?: AdjectiveStem; readonly behind?: string }
  /** An adjective of the word behind it. */
  | { readonly adjective: AdjectiveStem }
  /** Fixed words, only before or behind something: expressions. */
  | { readonly say: string; readonly behind?: string; readonly before?: string };

/** What abbreviations need of a language. */
export type AbbreviationWords = {
  readonly grammar: Grammar;
  /** As they are written, with their stops and without spaces. */
  readonly expansions: Readonly<Record<string, Expansion>>;
  /** The case of a name by its form; `undefined` where it does not tell. */
  readonly caseOfName: (name: string, surname: string) => Case | undefined;
  /** Whether a name is of a woman: then a title is left in the nominative. */
  readonly isWoman: (name: string) => boolean;
  /** The case of a woman's name. */
  readonly caseOfWoman: (name: string) => Case;
  /** A preposition of place before a conjunction: its place goes on behind it. */
  readonly placeBefore: RegExp;
  readonly examples: Rule['examples'];
};

/** The rule of all abbreviations of a language; each is an opener of it. */
export function abbreviationRule(words: AbbreviationWords): Rule {
  const written = Object.keys(words.expansions).sort((a, b) => b.length - a.length);
  const bySpelling = new Map(
    Object.entries(words.expansions).map(([short, each]) => [short.replaceAll(' ', ''), each]),
  );
  const source = written.map((short) => patternOf(short, words.expansions[short]!)).join('|');
  return {
    name: 'abbreviation',
    starts: ['word'],
    pattern: sticky(`(?<![\\p{L}\\p{N}.'-])(?:${source})`),
    rewrite: (match, context) => expand(match, { words, context, bySpelling }),
    examples: words.examples,
  };
}

/** The openers of the rule: the first words of the short forms. */
export function openersOf(words: AbbreviationWords): readonly string[] {
  return Object.keys(words.expansions).map((short) => /^\p{L}+/u.exec(short)![0].toLowerCase());
}

/** A short form with or without spaces in it, with a small or a great first letter. */
function patternOf(short: string, expansion: Expansion): string {
  const [first = '', ...rest] = short;
  // A capital letter with a stop is an initial.
  const isLetter = /^\p{L}\.$/u.test(short);
  const both =
    first.toLowerCase() === first && !isLetter ? `[${first}${first.toUpperCase()}]` : first;
  const inner = rest
    .join('')
    .replace(/\. ?(?=\p{L})/gu, '\\. ?')
    .replace(/\.$/, '\\.')
    .replace(/\//g, '\\/');
  const isOpen = !short.endsWith('.');
  const limits = typeof expansion === 'object' ? expansion : {};
  const behind = 'behind' in limits && limits.behind !== undefined ? `(?=${limits.behind})` : '';
  const before = 'before' in limits && limits.before !== undefined ? `(?<=${limits.before})` : '';
  return `${before}${both}${inner}${isOpen ? "(?![\\p{L}\\p{N}'-])" : ''}${behind}`;
}

type ExpandOptions = {
  readonly words: AbbreviationWords;
  readonly context: RuleContext;
  /** The short forms without spaces. */
  readonly bySpelling: ReadonlyMap<string, Expansion>;
};

function expand(
  match: RegExpExecArray,
  { words, context, bySpelling }: ExpandOptions,
): string | undefined {
  const bare = match[0].replace(/ /g, '');
  const small = bare[0]!.toLowerCase() + bare.slice(1);
  const expansion = bySpelling.get(bare) ?? bySpelling.get(small);
  if (expansion === undefined) return undefined;
  const said = sayExpansion(expansion, { match, words });
  const isCapital = !bySpelling.has(bare);
  const cased = isCapital ? said[0]!.toUpperCase() + said.slice(1) : said;
  const end = endOf(match);
  const stop = bare.endsWith('.') && context.endsSentence(end) ? '.' : '';
  const gap = /\p{L}/u.test(match.input[end] ?? '') ? ' ' : '';
  return cased + stop + gap;
}

type PlaceOptions = { readonly match: RegExpExecArray; readonly words: AbbreviationWords };

function sayExpansion(expansion: Expansion, { match, words }: PlaceOptions): string {
  if (typeof expansion === 'string') return expansion;
  if ('say' in expansion) return expansion.say;
  const { govern } = words.grammar;
  const before = textBefore(match, FIGURE_REACH);
  const after = textBehind(match, FIGURE_REACH);
  if ('adjective' in expansion)
    return adjectiveIn(expansion.adjective, formOfOrdinal({ before, after }, govern));
  const asked = casesBefore(before, govern);
  if ('title' in expansion) {
    const [, name = '', surname = ''] = NAME.exec(after) ?? [];
    if (expansion.woman !== undefined && words.isWoman(name)) {
      const form = { case: words.caseOfWoman(name), gender: 'feminine' } as const;
      return adjectiveIn(expansion.woman, form);
    }
    const wanted = words.isWoman(name) ? 'nominative' : words.caseOfName(name, surname);
    return formIn(expansion.title.singular, wanted ?? fittingCase(asked));
  }
  return formIn(expansion.noun.singular, caseOfNoun(expansion, { asked, before, after, words }));
}

type NounExpansion = Extract<Expansion, { readonly noun: Noun }>;

type NounPlace = {
  readonly asked: readonly Case[];
  readonly before: string;
  readonly after: string;
  readonly words: AbbreviationWords;
};

/** By the preposition, the word behind it, or an adjective before it. */
function caseOfNoun(expansion: NounExpansion, { asked, before, after, words }: NounPlace): Case {
  const { govern } = words.grammar;
  const isPlace = expansion.place === true;
  if (isPlace && (asked.includes('locative') || words.placeBefore.test(before))) return 'locative';
  const behind = readingsBehind(after, govern).flatMap(({ cases }) => cases);
  const isAdjective = /^ \p{Ll}/u.test(after);
  const shown = isAdjective && !behind.includes('nominative') ? behind[0] : undefined;
  const preceding = asked.find((each) => behind.includes(each)) ?? asked[0] ?? shown;
  if (preceding !== undefined) return preceding;
  const adjective = /(\p{L}+) $/u.exec(before)?.[1];
  const agreeing = (adjective === undefined ? [] : govern.readWord(adjective)).find(
    (each) => each.adjective === true && !each.plural && each.gender === expansion.noun.gender,
  );
  return agreeing?.cases[0] ?? expansion.otherwise ?? 'nominative';
}

/** The name behind a title, past initials and further titles. */
const NAME =
  /^ (?:\p{Ll}{1,6}\. ?){0,3}(?:\p{Lu}\. ?){0,2}(\p{Lu}[\p{L}'-]+)(?:(?: \p{Lu}\.)? (\p{Lu}[\p{L}'-]+))?/u;

/** Where a name does not tell, a title stands in the case of its preposition. */
function fittingCase(asked: readonly Case[]): Case {
  return asked[0] ?? 'nominative';
}
