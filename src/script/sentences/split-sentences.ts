/** text → its sentences, as ranges. */
import {
  checkArgument,
  checkOptions,
  KINDS,
  type ExpectedOptions,
  type Kind,
} from '../../_internal/check-options.ts';
import { trimRange } from '../../_internal/trim-range.ts';
import { fixedStarts } from './fixed-starts.ts';
import type { SentenceLanguage } from '../../languages/sentences/sentence-language.ts';
import { breaksSentence } from './sentence-breaks.ts';
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';
import { languageOf } from '../../languages/registry.ts';
import { SENTENCE_LANGUAGES } from '../../languages/rule-tables.ts';
import { bySentenceWords } from './by-word-lists.ts';

/** A range of a text; offsets in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** Options of `splitSentences`. */
export type SplitSentencesOptions = {
  /**
   * BCP 47 tag of the text: it decides which words are abbreviations, which begin sentences, and
   * whether a number with a stop is an ordinal. A language without lists of its own is split as
   * English.
   */
  readonly language: string;
};

/** The kind of an option that names a language. */
export const LANGUAGE_TAG: Kind = {
  name: 'a BCP 47 tag such as “en”',
  holds: (value) => typeof value === 'string',
};

const EXPECTED: ExpectedOptions = { required: { language: LANGUAGE_TAG } };

/** Languages written without spaces between sentences, left to `Intl.Segmenter`. */
const SEGMENTED = /^(?:th|km|lo|my|bo)\b/i;

/**
 * The sentences of a text, in order, without the white space between them; newlines inside a
 * sentence stay. Pure and linear. Languages written without spaces between words are left to
 * `Intl.Segmenter`.
 * @throws TypeError when the language is not a string.
 */
export function splitSentences(text: string, options: SplitSentencesOptions): TextRange[] {
  checkArgument('splitSentences', { name: 'text', value: text }, KINDS.path);
  checkOptions('splitSentences', options, EXPECTED);
  const { language } = options;
  const fixed = SEGMENTED.test(language) ? segmenterCuts(text, language) : fixedStarts(text);
  const cuts = stopCuts(text, { fixed, language: sentenceLanguage(language) });
  const ranges: TextRange[] = [];
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    const range = trimRange(text, { start, end: cut });
    if (range.end > range.start) ranges.push(range);
    start = Math.max(start, cut);
  }
  return ranges;
}

/** Stops: a run of them, possibly with spaces, or stops of scripts written without spaces. */
const STOPS = '(?:[.!?\\u2026]{1,64}(?: {1,2}[.!?\\u2026]){0,16}|[\\u3002\\uff01\\uff1f]{1,64})';

/** Footnote numbers in square brackets. */
const NOTES = '(?: {0,2}\\[\\d{1,3}(?:(?:, ?|[-\u2013])\\d{1,3}){0,8}\\]){0,8}';

/** Possible sentence ends: stops, closing quotes and brackets, and footnotes. */
function possibleEnds({ closingQuotes, spacedQuotes }: Quotes): RegExp {
  const closer = `["'’”»)\\]}\\u300d\\u300f\\u300b*${closingQuotes}]`;
  const spaced = spacedQuotes === '' ? '' : `|\\s[${spacedQuotes}]`;
  return new RegExp(`${STOPS}(?: ?(?:''|’’)(?=\\s|$)|${closer}${spaced}){0,8}${NOTES}`, 'g');
}

/** The quotes of a language, as the content of a character class. */
type Quotes = { readonly closingQuotes: string; readonly spacedQuotes: string };

const PATTERNS = new Map<string, RegExp>();

/** The pattern of possible ends for a language, made once. */
function endsPattern({ closingQuotes = '', spacedQuotes = '' }: SentenceLanguage): RegExp {
  const name = `${closingQuotes} ${spacedQuotes}`;
  const known = PATTERNS.get(name) ?? possibleEnds({ closingQuotes, spacedQuotes });
  PATTERNS.set(name, known);
  return known;
}

/** After these a sentence ends without a space. */
const CLOSE_STOPS = /[\u3002\uff01\uff1f]/;

/** All cuts, ascending: the fixed ones and those at stops. */
function stopCuts(
  text: string,
  options: { readonly fixed: readonly number[]; readonly language: SentenceLanguage },
): number[] {
  const { fixed, language } = options;
  const cuts: number[] = [];
  let next = 0;
  for (const match of text.matchAll(endsPattern(language))) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < fixed.length && fixed[next]! <= start) cuts.push(fixed[next++]!);
    const spaced = end >= text.length || /\s/.test(text[end]!) || CLOSE_STOPS.test(match[0]);
    if (!spaced && !isGlued(text, { start, end })) continue;
    if (breaksSentence(text, { start, end, from: cuts.at(-1) ?? 0, language })) cuts.push(end);
  }
  return [...cuts, ...fixed.slice(next)];
}

/** How far to look at a sentence that follows without a space, in characters. */
const GLUED_REACH = 24;

/** A word and its stops before a sentence that follows without a space. */
const GLUED_END = /(?<![\p{L}\p{N}.@/_-])\p{Ll}{4,20}(?:\.{1,6}|\u2026)$/u;

/** The beginning of that sentence, which is not a domain such as `example.Com`. */
const GLUED_START = /^(?!(?:Com|Net|Org|Gov|Edu)\b)\p{Lu}\p{Ll}+(?:['’]\p{Ll}{1,2})? \p{L}/u;

/** A title with a name begins a sentence after a name too: `on Tuesday.Mr. Ray left`. */
const GLUED_TITLE = /^(?:Mrs?|Ms|Dr)\. \p{Lu}/u;
const WORD_END = /\p{Ll}{3}(?:\.{1,6}|\u2026)$/u;

/** Whether the next sentence follows without a space, as in `Done!He` or `They left.You can too`. */
function isGlued(text: string, { start, end }: TextRange): boolean {
  if (/[!?]/.test(text.slice(start, end)))
    return /^[a-z]{2}[.!?]{1,3}["”’']?[“"‘A-Z][A-Za-z]/.test(text.slice(start - 2, end + 2));
  const before = text.slice(Math.max(0, start - GLUED_REACH), end);
  const after = text.slice(end, end + GLUED_REACH);
  if (GLUED_TITLE.test(after)) return WORD_END.test(before);
  return GLUED_END.test(before) && GLUED_START.test(after);
}

function segmenterCuts(text: string, language: string): readonly number[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), (segment) => segment.index).slice(1);
}

/** By code; those that need only word lists are made on first use. */
const made = new Map(SENTENCE_LANGUAGES.map((language) => [language.language, language]));

/** The sentence rules for a BCP 47 tag; English ones for an unknown language. */
function sentenceLanguage(tag: string): SentenceLanguage {
  const { code, sentences } = languageOf(tag);
  const known = made.get(code);
  if (known !== undefined) return known;
  if (sentences === undefined) return made.get(FALLBACK_LANGUAGE)!;
  const language = bySentenceWords(code, sentences);
  made.set(code, language);
  return language;
}
