/**
 * a track → cues: the printed words of every sentence, with the seconds at which they are heard.
 * Pure.
 */
import type { Block } from '../article/article.ts';
import { disclosureLanguage } from '../script/disclosure.ts';
import type { Segment, Sentence } from '../script/script.ts';
import type { SentenceTime, WordTime } from '../track/timeline.ts';
import type { Track } from '../track/track.ts';
import type { EditionCue } from './edition.ts';
import { formatWords } from './word-times.ts';

/** Times in files are rounded to a microsecond: finer than a sample, and short to print. */
const PRECISION = 1e6;

/**
 * One cue for each sentence, in order, in printed words; none for a sentence that is not printed.
 */
export function buildCues(track: Track): readonly EditionCue[] {
  const { article, segments } = track.recording.script;
  const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
  const blockOf = new Map(article.blocks.map((block) => [block.id, block]));
  const wordsOf = groupWords(track.timeline.words);
  return track.timeline.sentences.flatMap((time) => {
    const segment = segmentOf.get(time.segmentId);
    if (!segment) return [];
    const block = blockOf.get(segment.blockId ?? '');
    const words = wordsOf.get(time.segmentId) ?? [];
    const cue = buildCue(time, { segment, block, words, main: article.language });
    return cue ? [cue] : [];
  });
}

/** Seconds rounded for a file. */
export function roundTime(time: number): number {
  return Math.round(time * PRECISION) / PRECISION;
}

/** What a sentence's cue is built from. */
type SentenceContext = {
  readonly segment: Segment;
  readonly block: Block | undefined;
  /** The known times of the segment's words. */
  readonly words: readonly WordTime[];
  /** The article's language. */
  readonly main: string;
};

function buildCue(time: SentenceTime, context: SentenceContext): EditionCue | undefined {
  const { segment, block } = context;
  const sentence = segment.sentences[time.sentence]!;
  const text = segment.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;

  const words = formatWords(context.words, {
    text: segment.text,
    spans: segment.spans,
    sentence,
    start: time.start,
  });
  return {
    start: roundTime(time.start),
    end: roundTime(time.end),
    text,
    role: segment.role,
    ...languageOf(segment, context.main),
    ...placeInBlock(block, { sentence, blockStart: segment.blockStart ?? 0 }),
    ...(words !== undefined && { words }),
  };
}

/** The language of a segment's words where that is not the article's. */
function languageOf({ role, text, language }: Segment, main: string): Pick<EditionCue, 'language'> {
  const written = role === 'disclosure' ? disclosureLanguage(text, main) : language;
  return written === main ? {} : { language: written };
}

function groupWords(words: readonly WordTime[]): ReadonlyMap<string, readonly WordTime[]> {
  const groups = new Map<string, WordTime[]>();
  for (const word of words) {
    const group = groups.get(word.segmentId);
    if (group) group.push(word);
    else groups.set(word.segmentId, [word]);
  }
  return groups;
}

type PlaceOfSentence = { readonly sentence: Sentence; readonly blockStart: number };

/** An announcement in place of a block is not on the page, so it has no hash. */
function placeInBlock(
  block: Block | undefined,
  { sentence, blockStart }: PlaceOfSentence,
): Partial<EditionCue> {
  if (!block) return {};
  const textStart = sentence.start + blockStart;
  const { leftOut } = block;
  return {
    blockId: block.id,
    ...(!block.isAnnouncement && { textHash: block.textHash }),
    textStart,
    textEnd: sentence.end + blockStart,
    ...(block.where.kind === 'path' && { path: block.where.path }),
    ...(leftOut && textStart === 0 && { leftOut }),
  };
}
