/** a sentence and its place → the tune of each of its words. */
import { between, type Variation } from './variation.ts';
import type { Inflection } from '../script.ts';
import { isUnaccented, questionKind, type QuestionKind } from './question-kind.ts';
import type { StressedRange } from './marked-words.ts';

/** The place of a sentence in its paragraph, or that of a list item. */
export type SentencePlace = 'only' | 'first' | 'middle' | 'last' | 'item' | 'lastItem';

/** A sentence to be tuned. */
export type TunedSentence = {
  readonly text: string;
  /** Where its text begins in the segment's. */
  readonly start: number;
  readonly place: SentencePlace;
  /** From 0, at the beginning of its paragraph, to 1, at its end. */
  readonly progress: number;
  readonly stressed: readonly StressedRange[];
};

/** Options of `tuneSentence`. */
export type TuneOptions = {
  readonly language: string;
  /** Multiplier of everything: see `deliveryStrength`. */
  readonly strength: number;
  readonly variation: Variation;
};

/**
 * Semitones by which a sentence lies above the voice's mean, and how far its pitch ranges against
 * the voice's own. A paragraph begins higher and wider and comes down.
 */
const PLACES: Readonly<Record<SentencePlace, PlaceTune>> = {
  only: { key: 0.5, range: 1.15, spread: 1 },
  first: { key: 1.9, range: 1.2, spread: 1 },
  middle: { key: 0.2, range: 1.15, spread: 1 },
  last: { key: -1.2, range: 1.15, spread: 1 },
  item: { key: 0.3, range: 1, spread: 0.5 },
  lastItem: { key: -0.6, range: 1.1, spread: 0.5 },
};

type PlaceTune = {
  readonly key: number;
  readonly range: number;
  /** Multiplier of what differs at random: the few words of a list item sound odd with all of it. */
  readonly spread: number;
};

/** Semitones over which a middle sentence comes down, from the second to the last but one. */
const DESCENT = 1.4;

/** Semitones and share by which keys and ranges of sentences differ at random. */
const KEY_SPREAD = 1;
const RANGE_SPREAD = 0.1;

/** Semitones by which the first accent, another accent and an unaccented word differ at random. */
const FIRST_ACCENT = { low: -5, high: 3 } as const;
const ACCENT = { low: -2.4, high: 3 } as const;
const UNACCENTED = { low: -0.9, high: 0.5 } as const;

/**
 * Semitones from the first word of a sentence to its last, halved on both sides of its mean. The
 * voice comes down in every sentence; a reader often holds or raises the pitch towards its point.
 */
const SLOPE = { low: -1.5, high: 5 } as const;
const LAST_SLOPE = { low: -2.5, high: 0.5 } as const;

/** Semitones of the rise or dip around one point of a sentence, and its width as a share of it. */
const FOCUS = { low: -2, high: 3.5, width: 0.2 } as const;

/** Semitones of the last word: of a paragraph's last sentence, of other questions, of any other. */
const FINAL_FALL = -4.5;
const QUESTION_FALL = -5.5;
const FALL = -2.5;

/** Share of the sentence's key and slow movement that its last word keeps: it ends where readers end, however it began. */
const AT_END = 0.5;

/** How many words at the end of a question keep the voice's own range. */
const LEVEL_WORDS = 3;

/**
 * A question's rise: semitones on its last accent and on the word at its end, where the fall of the
 * voice is turned round by a range below zero.
 */
const RISE = { accent: 1, end: 6, range: -1 } as const;

/** Questions that rise. */
const RISING: ReadonlySet<QuestionKind> = new Set(['yes-no', 'tag']);

/** A word that the writer stresses: semitones, and length. */
const STRESS = { shift: 4, length: 1.25 } as const;

/** Words in parentheses. */
const ASIDE = { shift: -2, length: 0.88 } as const;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

const PARENTHESIS = /\([^()]*\)/gu;

type Word = {
  readonly start: number;
  readonly end: number;
  readonly isAccented: boolean;
  readonly isStressed: boolean;
  readonly isAside: boolean;
};

/** What each word changes, in order, with offsets in the segment's text. */
export function tuneSentence(sentence: TunedSentence, options: TuneOptions): readonly Inflection[] {
  const { language, strength, variation } = options;
  const words = wordsOf(sentence, language);
  const question = questionKind(sentence.text, language);
  const { place, progress, start } = sentence;
  const base = PLACES[place];
  const descent = place === 'middle' ? DESCENT * (0.5 - progress) : 0;
  const key = base.key + descent + base.spread * between(-KEY_SPREAD, KEY_SPREAD, variation);
  const range = base.range + base.spread * between(-RANGE_SPREAD, RANGE_SPREAD, variation);
  const rising = question !== undefined && RISING.has(question);
  const lastAccent = words.findLastIndex(({ isAccented }) => isAccented);
  const ends = rising ? risingEnd(words, lastAccent) : fallingEnd(words, { question, place });
  // A wide range would widen the voice's own end, whichever way it goes.
  const level = words.length - (question === undefined ? 1 : LEVEL_WORDS);
  const rangeOf = ({ isAside }: Word, index: number): number => {
    if (rising && index >= lastAccent) return RISE.range;
    return isAside || index >= level ? 1 : 1 + (range - 1) * strength;
  };
  const falls = isEnd(place) || (question !== undefined && !rising);
  const contour = contourOf(falls ? LAST_SLOPE : SLOPE, variation);
  const firstAccent = words.findIndex(({ isAccented }) => isAccented);

  return words.map((word, index): Inflection => {
    const spread = index === firstAccent ? FIRST_ACCENT : word.isAccented ? ACCENT : UNACCENTED;
    const drawn = base.spread * between(spread.low, spread.high, variation);
    // Stress raises a word above what it would be without, never below.
    const own = word.isStressed ? Math.max(0, drawn) : drawn;
    const end = ends.get(index);
    const aside = word.isAside ? ASIDE.shift : 0;
    const stress = word.isStressed ? STRESS.shift : 0;
    const along = base.spread * contour(index / Math.max(1, words.length - 1));
    const free = end === undefined ? key + along + own : end + (key + along) * AT_END;
    const shift = aside + stress + free;
    const length = word.isStressed ? STRESS.length : word.isAside ? ASIDE.length : 1;
    return {
      start: start + word.start,
      end: start + word.end,
      shift: shift * strength,
      range: rangeOf(word, index),
      length,
    };
  });
}

/** The slow movement of a sentence: semitones at a place from 0, its first word, to 1, its last. */
function contourOf(
  slopes: { readonly low: number; readonly high: number },
  variation: Variation,
): (at: number) => number {
  const slope = between(slopes.low, slopes.high, variation);
  const height = between(FOCUS.low, FOCUS.high, variation);
  const middle = 0.25 + 0.65 * variation();
  return (at) => slope * (at - 0.5) + height * Math.exp(-(((at - middle) / FOCUS.width) ** 2));
}

function isEnd(place: SentencePlace): boolean {
  return place === 'last' || place === 'lastItem';
}

/** Semitones of the words at the end of a sentence, by their index, in place of chance. */
type End = ReadonlyMap<number, number>;

function risingEnd(words: readonly Word[], lastAccent: number): End {
  return new Map([
    [lastAccent, RISE.accent],
    [words.length - 1, RISE.end],
  ]);
}

function fallingEnd(
  words: readonly Word[],
  { question, place }: { question: QuestionKind | undefined; place: SentencePlace },
): End {
  const fall = question === undefined ? (isEnd(place) ? FINAL_FALL : FALL) : QUESTION_FALL;
  const last = words.length - 1;
  return isEnd(place)
    ? new Map([
        [last - 1, fall / 2],
        [last, fall],
      ])
    : new Map([[last, fall]]);
}

function isWithin(at: number, ranges: readonly StressedRange[]): boolean {
  return ranges.some((range) => at >= range.start && at < range.end);
}

function wordsOf({ text, start, stressed }: TunedSentence, language: string): readonly Word[] {
  const asides = [...text.matchAll(PARENTHESIS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...text.matchAll(WORD)].map((match) => {
    const at = match.index;
    return {
      start: at,
      end: at + match[0].length,
      isAccented: !isUnaccented(match[0], language),
      isStressed: isWithin(start + at, stressed),
      isAside: isWithin(at, asides),
    };
  });
}
