/** a block's text → its spoken form with spans and sentences. */
import { trimRange } from '../_internal/trim-range.ts';
import type { Warning } from '../errors.ts';
import {
  normalizeText,
  type NormalizedText,
  type NormalizeOptions,
} from './normalize/normalize.ts';
import { romanize } from './normalize/romanize.ts';
import { movePronunciations } from './normalize/move-pronunciations.ts';
import type { Pronunciation } from '../languages/pronunciation/saying.ts';
import type { Sentence } from './script.ts';
import { splitSentences } from './sentences/split-sentences.ts';
import { composeSpans, isInsideRewrite, spokenOffset, type Rewrite } from './spans.ts';

/** A text ready for a voice. */
export type SpokenText = Rewrite & {
  readonly sentences: readonly Sentence[];
  /** Ranges of `spokenText` that have phonemes, in order; absent if there are none. */
  readonly pronunciations?: readonly Pronunciation[];
  readonly warnings: readonly Warning[];
};

/** Options of `speakText`. */
export type SpeakTextOptions = NormalizeOptions & {
  /**
   * ISO 15924 codes of the voice's scripts: words in others are transliterated. Left out: they
   * stay.
   */
  readonly spellFor?: readonly string[] | undefined;
  /**
   * Whether the text must end like a sentence, so that no voice runs it into the next: titles and
   * headings.
   */
  readonly closed: boolean;
};

/** The spoken form of a text and its sentences. */
export function speakText(text: string, options: SpeakTextOptions): SpokenText {
  const { spellFor, closed, ...wording } = options;
  const normal = spelled(normalizeText(text, wording), spellFor);
  const rewrite = closed ? closeSentence(text, normal) : normal;
  return {
    ...rewrite,
    sentences: spokenSentences(text, { rewrite, language: options.language }),
    ...(normal.pronunciations && { pronunciations: normal.pronunciations }),
    warnings: normal.warnings,
  };
}

function spelled(normal: NormalizedText, scripts: readonly string[] | undefined): NormalizedText {
  if (scripts === undefined) return normal;
  const { spokenText, spans, pronunciations = [], warnings } = normal;
  const latin = romanize(spokenText, { scripts, settled: pronunciations });
  if (latin === undefined) return normal;
  return {
    spokenText: latin.spokenText,
    spans: composeSpans(spans, latin.spans),
    ...(pronunciations.length > 0 && {
      pronunciations: movePronunciations(pronunciations, { spans: latin.spans, added: [] }),
    }),
    warnings,
  };
}

/** Endings that a voice treats as the end of a sentence. */
const CLOSED = /[.!?\u2026:;\u3002\uff01\uff1f]["'”’»)\]]*\s*$/;

/** Adds a full stop, by the rule `sentence-end`, if there is none. */
function closeSentence(text: string, rewrite: Rewrite): Rewrite {
  const { spokenText, spans } = rewrite;
  if (CLOSED.test(spokenText) || !/[\p{L}\p{N}]/u.test(spokenText)) return rewrite;
  const end = spokenText.length;
  return {
    spokenText: `${spokenText}.`,
    spans: [
      ...spans,
      {
        start: text.length,
        end: text.length,
        spokenStart: end,
        spokenEnd: end + 1,
        rule: 'sentence-end',
      },
    ],
  };
}

/**
 * Finds sentences in the written text; an end inside a rewritten range does not count, and a silent
 * sentence joins its neighbour.
 */
function spokenSentences(
  text: string,
  options: { readonly rewrite: Rewrite; readonly language: string },
): readonly Sentence[] {
  const { spans, spokenText } = options.rewrite;
  const sentences: Sentence[] = [];
  let start: number | undefined;
  for (const range of splitSentences(text, { language: options.language })) {
    start ??= range.start;
    const last = range.end >= text.trimEnd().length;
    if (!last && isInsideRewrite(spans, range.end)) continue;
    const spoken = trimRange(spokenText, {
      start: spokenOffset(spans, start),
      end: last ? spokenText.length : spokenOffset(spans, range.end),
    });
    if (/[\p{L}\p{N}]/u.test(spokenText.slice(spoken.start, spoken.end)))
      sentences.push({ start, end: range.end, spokenStart: spoken.start, spokenEnd: spoken.end });
    else if (sentences.length > 0)
      sentences.push({
        ...sentences.pop()!,
        end: range.end,
        spokenEnd: Math.max(spoken.end, spoken.start),
      });
    else continue;
    start = undefined;
  }
  return sentences;
}

/** The rule name of a list number in spans and explanations. */
const NUMBER_RULE = 'list-number';

/** Puts the spoken number before the words; the written text does not contain it. */
export function numberItem(
  spoken: SpokenText,
  number: number,
  options: Pick<NormalizeOptions, 'language'>,
): SpokenText {
  const said = `${normalizeText(`${number}.`, { language: options.language }).spokenText.trim()} `;
  const by = said.length;
  const { pronunciations, sentences, spans } = spoken;
  const behind = spans.map((span) => ({
    ...span,
    spokenStart: span.spokenStart + by,
    spokenEnd: span.spokenEnd + by,
  }));
  return {
    ...spoken,
    spokenText: `${said}${spoken.spokenText}`,
    spans: [{ start: 0, end: 0, spokenStart: 0, spokenEnd: by, rule: NUMBER_RULE }, ...behind],
    // The number belongs to the first sentence, so there is no pause after it.
    sentences: sentences.map((each, index) => ({
      ...each,
      spokenStart: index === 0 ? 0 : each.spokenStart + by,
      spokenEnd: each.spokenEnd + by,
    })),
    ...(pronunciations && {
      pronunciations: pronunciations.map((each) => ({
        ...each,
        start: each.start + by,
        end: each.end + by,
      })),
    }),
  };
}

/** Whether any of it can be spoken. */
export function isSpeakable(spoken: { readonly spokenText: string }): boolean {
  return /[\p{L}\p{N}]/u.test(spoken.spokenText);
}
