/**
 * a paragraph of a page → its kind of clutter, if any: the engine for the tables of phrases. The
 * tables are by kind, not by language: one expression often covers several languages, a page mixes
 * them, and the first match names the skip.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { ASKING_LINES } from './sure/asking-lines.ts';
import { BARRING_LINES } from './sure/barring-lines.ts';
import { CLOSING } from './closing-phrases.ts';
import { CREDIT_LINES } from './sure/credit-lines.ts';
import { CREDITS } from './credit-phrases.ts';
import { EASTERN_LINES } from './sure/eastern-lines.ts';
import { FORMS } from './form-phrases.ts';
import { speaksToReaders } from './sure/house-address.ts';
import { LEADING_LINES } from './sure/leading-lines.ts';
import { PAYING_LINES } from './sure/paying-lines.ts';
import type { Clutter } from './phrase-kind.ts';
import { MENUS } from './menu-phrases.ts';
import { NOTES } from './note-phrases.ts';
import { NOTICES } from './notice-phrases.ts';
import { READ_ALSO } from './read-more-phrases.ts';
import { RELATED } from './related-phrases.ts';
import { TOOLS } from './tool-phrases.ts';
import { WORLD_LINES } from './world-lines.ts';
import { WORLD_SECTIONS } from './world-sections.ts';

/** Single lines between other things. */
const LINE_CLUTTER: readonly Clutter[] = [
  ...NOTICES,
  ...TOOLS,
  ...CREDITS,
  ...NOTES,
  ...MENUS,
  ...WORLD_LINES,
];

/** Openings of a part of the page that is not the article. */
const SECTION_CLUTTER: readonly Clutter[] = [...RELATED, ...FORMS, ...CLOSING, ...WORLD_SECTIONS];

/** Lines of pages in other languages whose form is enough, also among the paragraphs of a story. */
const SURE_CLUTTER: readonly Clutter[] = [
  ...PAYING_LINES,
  ...LEADING_LINES,
  ...CREDIT_LINES,
  ...ASKING_LINES,
  ...BARRING_LINES,
];

/** A match: `section` means that what follows is probably clutter too. */
export type ClutterMatch = { readonly rule: string; readonly reach: 'line' | 'section' };

type Compiled = ClutterMatch & {
  readonly mostWords: number;
  readonly phrases: ReadonlySet<string>;
  /** For whole paragraphs and their beginnings: it is tried at the beginning alone. */
  readonly pattern: RegExp;
  /** For what a paragraph contains. */
  readonly held: RegExp | undefined;
  /** Without one of these, `held` cannot match; empty where that is not known. */
  readonly heldWords: readonly string[];
};

/** A phrase without pattern syntax: it is looked up, because hundreds take long to compile. */
const PLAIN = /^[\p{L}\d -]+$/u;

/** Matches nothing. */
const NEVER = '(?!)';

/** Bullets and arrows before a label, and what closes it. */
const BEFORE = String.raw`^[*•|›»→←·–—\s-]{0,4}`;
const BEHIND = String.raw`\s?[.:!?…›»→>|*]{0,4}$`;

/** Bullets and brackets before the beginning of a paragraph. */
const BEFORE_BEGINNING = String.raw`^[*•|›»>→▶►▷■●👉📲🔗📌✅(\[\s]{0,4}`;

const LABEL = new RegExp(`${BEFORE}(?<label>.*?)${BEHIND}`, 'su');

/** Those of `SURE_CLUTTER`, compiled. */
const SURE_RULES: readonly Compiled[] = SURE_CLUTTER.map(compileSure);

/** The same for lines with letters of Chinese, Japanese or Korean. */
const EASTERN_RULES: readonly Compiled[] = EASTERN_LINES.map(compileSure);

/** Such a letter. */
const EASTERN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Tried in order; the first that matches names the skip. */
const RULES: readonly Compiled[] = [
  ...LINE_CLUTTER.map((clutter) => compile(clutter, 'line')),
  ...SECTION_CLUTTER.map((clutter) => compile(clutter, 'section')),
  // Within stories too, unlike the headings of other stories.
  compile({ name: 'read-more', mostWords: 6, whole: [READ_ALSO] }, 'line'),
];

/** Longest paragraph that any rule may take, in words. */
const MOST_WORDS: number = Math.max(
  ...[...RULES, ...SURE_RULES, ...EASTERN_RULES].map((rule) => rule.mostWords),
);

/**
 * Longest usual word with its space, in characters; bounds the work that a line of one endless word
 * can make.
 */
const WORD_CHARACTERS = 14;

/** The first kind of clutter that matches a paragraph, or undefined. Case does not matter. */
export function findClutter(
  text: string,
  size: { readonly words: number },
): ClutterMatch | undefined {
  return firstOf(RULES, text, size) ?? findSureClutter(text, size);
}

/** The same among the kinds whose form is enough wherever a line stands. */
export function findSureClutter(
  text: string,
  size: { readonly words: number },
): ClutterMatch | undefined {
  if (EASTERN.test(text)) return firstOf(EASTERN_RULES, text, size);
  const found = firstOf(SURE_RULES, text, size);
  if (found !== undefined) return found;
  return speaksToReaders(text, size.words) ? { rule: 'call-to-action', reach: 'line' } : undefined;
}

function firstOf(
  rules: readonly Compiled[],
  text: string,
  size: { readonly words: number },
): ClutterMatch | undefined {
  const words = Math.max(size.words, text.length / WORD_CHARACTERS);
  if (words > MOST_WORDS) return undefined;
  const folded = text.toLowerCase();
  const label = LABEL.exec(folded)?.groups?.['label'] ?? folded;
  return rules.find(
    (rule) =>
      words <= rule.mostWords &&
      (rule.phrases.has(label) || rule.pattern.test(folded) || isHeld(rule, folded)),
  );
}

/** Labels of other texts and of comments open a part of the page. */
function compileSure(clutter: Clutter): Compiled {
  const opens = clutter.name === 'related' || clutter.name === 'comments';
  return compile(clutter, opens ? 'section' : 'line');
}

function isHeld({ held, heldWords }: Compiled, folded: string): boolean {
  if (held === undefined) return false;
  if (heldWords.length > 0 && !heldWords.some((word) => folded.includes(word))) return false;
  return held.test(folded);
}

/**
 * One expression for a kind, its beginnings written once: what alternatives share is compiled once.
 */
function compile(clutter: Clutter, reach: 'line' | 'section'): Compiled {
  const { name, mostWords, whole = [], begins = [], holds = [], heldWords = [] } = clutter;
  const patterns = whole.filter((phrase) => !PLAIN.test(phrase));
  const sources = [
    ...(patterns.length > 0 ? [BEFORE + anyOf(patterns) + BEHIND] : []),
    ...(begins.length > 0 ? [BEFORE_BEGINNING + anyOf(begins)] : []),
  ];
  return {
    rule: name,
    reach,
    mostWords,
    phrases: new Set(whole.filter((phrase) => PLAIN.test(phrase))),
    pattern: expression(sources.join('|') || NEVER),
    held: holds.length > 0 ? expression(holds.join('|')) : undefined,
    heldWords,
  };
}

/** An expression as it compiles quickest: the flag `u` makes classes larger, and is needed for names of scripts and letters alone. */
function expression(source: string): RegExp {
  return new RegExp(source, source.includes(String.raw`\p{`) ? 'u' : '');
}
