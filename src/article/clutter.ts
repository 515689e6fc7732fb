/** a paragraph of a page → the kind of clutter it is, if it is one: the engine for the tables of phrases. */
import type { Clutter } from './clutter-kind.ts';
import { LINE_CLUTTER } from './clutter-lines.ts';
import { SECTION_CLUTTER } from './clutter-sections.ts';

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
