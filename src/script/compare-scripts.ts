/**
 * the segments of the last script and of the new one → what changed, and how many characters that
 * is.
 */
import type { Segment } from './script.ts';

/** The parts of a segment that are compared. */
export type SaidSegment = Pick<
  Segment,
  'id' | 'role' | 'text' | 'spokenText' | 'voice' | 'language' | 'pronunciations'
>;

/** One difference. A segment that only moved is not one: its audio exists. */
export type SegmentChange = {
  readonly change: 'added' | 'changed' | 'removed';
  readonly before?: SaidSegment;
  readonly after?: SaidSegment;
  /** Characters (code points) of spoken text to record for it. */
  readonly characters: number;
};

/**
 * Changes in the order of the new script, with removed segments where they were, and the total
 * characters.
 */
export type ScriptComparison = {
  readonly changes: readonly SegmentChange[];
  readonly unchanged: number;
  readonly characters: number;
};

/** Share of common words from which two segments count as one that changed. */
const SAME_SHARE = 0.5;

/** Compares two scripts by what is said and in which voice. */
export function compareScripts(
  before: readonly SaidSegment[],
  after: readonly SaidSegment[],
): ScriptComparison {
  const known = new Set(before.map(soundOf));
  const wanted = new Set(after.map(soundOf));
  const left = before.filter((segment) => !wanted.has(soundOf(segment)));
  const fresh = after.filter((segment) => !known.has(soundOf(segment)));
  const changes: SegmentChange[] = [];
  let next = 0;
  const counted = new Set<string>();
  for (const segment of fresh) {
    const match = left.findIndex(
      (old, index) => index >= next && index < next + LOOK_AHEAD && isReworded(old, segment),
    );
    for (; next < match; next++)
      changes.push({ change: 'removed', before: left[next]!, characters: 0 });
    // Two segments that sound the same are recorded once.
    const characters = counted.has(soundOf(segment)) ? 0 : Array.from(segment.spokenText).length;
    counted.add(soundOf(segment));
    changes.push(
      match < 0
        ? { change: 'added', after: segment, characters }
        : { change: 'changed', before: left[next++]!, after: segment, characters },
    );
  }
  for (const segment of left.slice(next))
    changes.push({ change: 'removed', before: segment, characters: 0 });
  return {
    changes,
    unchanged: after.length - fresh.length,
    characters: changes.reduce((sum, change) => sum + change.characters, 0),
  };
}

/** How many segments ahead to look for the old form of one. */
const LOOK_AHEAD = 40;

function soundOf(segment: SaidSegment): string {
  const { voice, language, spokenText, pronunciations = [] } = segment;
  const phonemes = pronunciations.map(({ start, end, ipa }) => [start, end, ipa]);
  return JSON.stringify([voice, language, spokenText, phonemes]);
}

/** Whether two segments are one whose words or pronunciation changed. */
export function isReworded(
  before: Pick<SaidSegment, 'role' | 'text'>,
  after: Pick<SaidSegment, 'role' | 'text'>,
): boolean {
  if (before.role !== after.role) return false;
  if (
    before.text === after.text ||
    before.role === 'title' ||
    before.role === 'disclosure' ||
    before.role === 'byline'
  )
    return true;
  const words = new Set(wordsOf(before.text));
  const now = wordsOf(after.text);
  const common = now.filter((word) => words.has(word)).length;
  return common >= SAME_SHARE * Math.max(now.length, words.size);
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}
