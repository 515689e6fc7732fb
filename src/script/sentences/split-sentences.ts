/** text → its sentences, as ranges; no character is lost or changed. */
import { trimRange } from '../../_internal/trim-range.ts';
import { breaksSentence } from './sentence-breaks.ts';

/** A stretch of a text; offsets in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

/** Options of `splitSentences`. */
export type SplitSentencesOptions = {
  /** BCP 47 tag of the text. */
  readonly language: string;
};

/** Ends of sentences as they may be written: stops, closing quotes and brackets, and footnote numbers in square brackets. */
const STOPS = '(?:[.!?\\u2026]{1,64}(?: {1,2}[.!?\\u2026]){0,16}|[\\u3002\\uff01\\uff1f]{1,64})';
const CLOSERS = "(?: ?(?:''|’’)(?=\\s|$)|[\"'’”»)\\]}\\u300d\\u300f\\u300b*]){0,8}";
const NOTES = '(?: {0,2}\\[\\d{1,3}(?:(?:, ?|[-\u2013])\\d{1,3}){0,8}\\]){0,8}';
const CANDIDATE = new RegExp(STOPS + CLOSERS + NOTES, 'g');

/** What starts a list item at the beginning of a line. */
const MARKER = '(?:[*•‣◦–-]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})(?:[.)]{1,2}))\\s';

/** Where a sentence begins whatever stands before, and what a text must hold for the search to be worth it. */
const FIXED_STARTS: readonly (readonly [needle: string, pattern: RegExp])[] = [
  // Behind an empty line, and at a list item.
  ['\n', new RegExp(`\\n[^\\S\\n]{0,64}(?:\\n\\s{0,64}|(?=${MARKER}))`, 'gi')],
  ['.)', /(?<=\s)(?=(?:[ivx]{1,5}|\d{1,2})\.\)\s)/g],
  // Around a ruled line.
  ...['***', '===', '___', '----------'].map(
    (rule) =>
      [
        rule,
        /(?<=\s)(?=(?:[*_=]{3}|-{10})[*_=~#-]{0,64}(?:\s|$))|(?<=(?:[*_=]{3}|-{10})\s)(?=\S)/g,
      ] as const,
  ),
  // Around the stamp of a mail, behind its sender, its greeting and its closing.
  [
    'M',
    /(?<=(?<!\b(?:on|at),?)\s)(?=\d{1,2}\/\d{1,2}\/\d{2,4} \d{1,2}:\d\d(?::\d\d)? ?[AP]M\b)|(?<=\d\/\d{2,4} \d{1,2}:\d\d(?::\d\d)? ?[AP]M\s)(?=\S)/g,
  ],
  ['@', /(?<=\S@\S{1,64}> )(?=[A-Z])/g],
  [', ', /(?<=^(?:Hi|Hello|Hey|Dear(?: [A-Z][a-z]{1,20}){1,3}), )(?=[A-Z])/g],
  [
    ', ',
    /(?<=(?:^|[.!?] )(?:Thanks|Thank you|[A-Z][a-z]+ regards|Regards|Best wishes|Best|Sincerely|Cheers|Yours), )(?=[A-Z][a-z]+(?:$| [A-Z]))/g,
  ],
  ...[':)', ':-)', ';)', ';-)', ':D'].map(
    (smile) => [smile, /(?<=\s[:;]-?[)D] )(?=[A-Z])/g] as const,
  ),
  // Addresses that stand alone, one after the other or behind the end of a sentence.
  [
    '://',
    /(?<=[.!?)\u2026]\s)(?=https?:\/\/)|(?<=\bhttps?:\/\/\S{4,200}\s)(?=https?:\/\/|[A-Z][a-z]+ )/g,
  ],
];

/** Behind these a sentence ends without a space. */
const CLOSE_STOPS = /[\u3002\uff01\uff1f]/;

/**
 * The sentences of a text, in order, without the white space between them. Newlines inside a sentence are kept in its range.
 * Pure and linear. Languages written without spaces between words are left to `Intl.Segmenter`.
 */
export function splitSentences(text: string, options: SplitSentencesOptions): TextRange[] {
  const fixed = /^(?:th|km|lo|my|bo)\b/i.test(options.language)
    ? segmenterCuts(text, options.language)
    : fixedCuts(text);
  const ranges: TextRange[] = [];
  let start = 0;
  for (const cut of [...stopCuts(text, { fixed, language: options.language }), text.length]) {
    const range = trimRange(text, { start, end: cut });
    if (range.end > range.start) ranges.push(range);
    start = Math.max(start, cut);
  }
  return ranges;
}

/** All cuts, ascending: the fixed ones and those at stops. */
function stopCuts(
  text: string,
  options: { readonly fixed: readonly number[]; readonly language: string },
): number[] {
  const cuts: number[] = [];
  let next = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    while (next < options.fixed.length && options.fixed[next]! <= match.index)
      cuts.push(options.fixed[next++]!);
    const spaced = end >= text.length || /\s/.test(text[end]!) || CLOSE_STOPS.test(match[0]);
    if (!spaced && !isGlued(text, { start: match.index, end })) continue;
    if (
      breaksSentence(text, {
        start: match.index,
        end,
        from: cuts.at(-1) ?? 0,
        language: options.language,
      })
    )
      cuts.push(end);
  }
  return [...cuts, ...options.fixed.slice(next)];
}

/** Whether the next sentence follows without a space, as in `Done!He`. */
function isGlued(text: string, stop: TextRange): boolean {
  return (
    /[!?]/.test(text.slice(stop.start, stop.end)) &&
    /^[a-z]{2}[.!?]{1,3}["”’']?[“"‘A-Z][A-Za-z]/.test(text.slice(stop.start - 2, stop.end + 2))
  );
}

function fixedCuts(text: string): readonly number[] {
  const cuts = FIXED_STARTS.filter(([needle]) => text.includes(needle)).flatMap(([, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => match.index + match[0].length),
  );
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function segmenterCuts(text: string, language: string): readonly number[] {
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text),
    (segment) => segment.index,
  ).slice(1);
}
