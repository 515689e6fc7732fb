/** a paragraph of a page → the kind of clutter it is, if it is one: the engine for the tables of phrases. */
import { LINE_CLUTTER } from './clutter-lines.ts';
import { SECTION_CLUTTER } from './clutter-sections.ts';

/** One kind of the web's furniture. The phrases are sources of regular expressions, matched without case; never of one site. */
export type Clutter = {
  /** Kebab-case; becomes `Skip.rule`. */
  readonly name: string;
  /** Longest paragraph it may be, in words: an article may well write about cookies. */
  readonly mostWords: number;
  /** Whole paragraphs, apart from a mark at their end. */
  readonly whole?: readonly string[];
  /** How a paragraph begins. */
  readonly begins?: readonly string[];
  /** What stands anywhere in it. */
  readonly holds?: readonly string[];
};

/** A match: `section` means that what follows is most likely clutter too. */
export type ClutterMatch = { readonly rule: string; readonly reach: 'line' | 'section' };

type Compiled = ClutterMatch & { readonly mostWords: number; readonly pattern: RegExp };

const RULES: readonly Compiled[] = [
  ...LINE_CLUTTER.map((clutter) => compile(clutter, 'line')),
  ...SECTION_CLUTTER.map((clutter) => compile(clutter, 'section')),
];

/** Longest paragraph that any rule may take, in words. */
const MOST_WORDS: number = Math.max(...RULES.map((rule) => rule.mostWords));

/** Longest usual word with its space, in characters; bounds the work that a line of one endless word can make. */
const WORD_CHARACTERS = 14;

/** The first kind of clutter that a paragraph is, or undefined. */
export function findClutter(text: string, size: { readonly words: number }): ClutterMatch | undefined {
  const words = Math.max(size.words, text.length / WORD_CHARACTERS);
  if (words > MOST_WORDS) return undefined;
  return RULES.find((rule) => words <= rule.mostWords && rule.pattern.test(text));
}

function compile(clutter: Clutter, reach: 'line' | 'section'): Compiled {
  const sources = [
    ...(clutter.whole ?? []).map((phrase) => String.raw`^[*•|›»→←·–—\s-]{0,4}(?:${phrase})\s?[.:!?…›»→>|*]{0,4}$`),
    ...(clutter.begins ?? []).map((phrase) => String.raw`^[*•|›»→(\[\s]{0,4}(?:${phrase})`),
    ...(clutter.holds ?? []),
  ];
  return { rule: clutter.name, reach, mostWords: clutter.mostWords, pattern: new RegExp(sources.join('|'), 'iu') };
}
