/** the clips a script needs and what the last edition said → what became of each segment, and why. Pure. */
import { isReworded } from '../../script/compare-scripts.ts';
import type { Segment } from '../../script/script.ts';
import type { RunSegment } from '../../edition/run-record.ts';

/** What became of a segment since the last edition. */
export type PlanChange = 'new' | 'changed' | 'moved' | 'unchanged';

/**
 * Why a segment sounds otherwise than in the last edition: its printed words, an entry of a lexicon, who
 * speaks, what an editor decided about it, a setting such as pace or pauses, or another version of Lectern
 * or of the voice; and of the edition as a whole, its intro, bed or another sound.
 */
export type StaleCause =
  | 'text'
  | 'lexicon'
  | 'voice'
  | 'decision'
  | 'settings'
  | 'version'
  | 'sounds';

/** A segment of the script with the key of its clip and who would speak it. */
export type WantedSegment = {
  readonly segment: Segment;
  readonly key: string;
  readonly provider: string;
};

/** What became of one segment. */
export type SegmentFate = { readonly change: PlanChange; readonly cause?: StaleCause };

/** A segment of the last edition that is no more. */
export type RemovedSegment = Pick<RunSegment, 'id' | 'role' | 'text'>;

/** What became of every segment, in the order of the script, and what is gone. */
export type SegmentComparison = {
  readonly fates: readonly SegmentFate[];
  readonly removed: readonly RemovedSegment[];
};

/** How far ahead the old form of a changed segment is looked for. */
const LOOK_AHEAD = 40;

/** Compares a script with the segments of the last edition; none of them: everything is new. */
export function compareEdition(
  wanted: readonly WantedSegment[],
  said: readonly RunSegment[],
): SegmentComparison {
  const keyed = matchEach(wanted, {
    said,
    nameOf: ({ key }) => key,
    nameOfSaid: ({ clip }) => clip.key,
  });
  const worded = matchEach(wanted, {
    said,
    nameOf: ({ segment }) => wordsOf(segment),
    nameOfSaid: wordsOf,
    taken: keyed,
  });
  const reworded = matchReworded(wanted, { said, taken: [...keyed, ...worded] });
  const inOrder = longestRise(keyed.filter((place) => place !== undefined));

  const fates = wanted.map((each, i): SegmentFate => {
    const same = keyed[i];
    if (same !== undefined) return { change: inOrder.has(same) ? 'unchanged' : 'moved' };
    const other = worded[i] ?? reworded[i];
    if (other === undefined) return { change: 'new' };
    return { change: 'changed', cause: causeOf(said[other]!, each) };
  });
  const found = new Set([...keyed, ...worded, ...reworded]);
  return { fates, removed: said.filter((_, at) => !found.has(at)).map(describeRemoved) };
}

/** For each wanted segment its place in the last edition, where it has one. */
type Places = readonly (number | undefined)[];

/** The same words in the same role. */
function wordsOf({ role, text }: Pick<Segment, 'role' | 'text'>): string {
  return JSON.stringify([role, text]);
}

/** Segments of one name, wherever they stand, each used once. */
function matchEach(
  wanted: readonly WantedSegment[],
  options: {
    readonly said: readonly RunSegment[];
    readonly nameOf: (each: WantedSegment) => string;
    readonly nameOfSaid: (each: RunSegment) => string;
    /** Places found before: neither they nor the segments that have them are matched again. */
    readonly taken?: Places;
  },
): Places {
  const { said, nameOf, nameOfSaid, taken = [] } = options;
  const isTaken = new Set(taken);
  const free = new Map<string, number[]>();
  for (const [at, each] of said.entries()) {
    if (isTaken.has(at)) continue;
    const name = nameOfSaid(each);
    const places = free.get(name);
    if (places) places.push(at);
    else free.set(name, [at]);
  }
  return wanted.map((each, i) =>
    taken[i] === undefined ? free.get(nameOf(each))?.shift() : undefined,
  );
}

/** Segments of which some words changed, in their order. */
function matchReworded(
  wanted: readonly WantedSegment[],
  { said, taken }: { readonly said: readonly RunSegment[]; readonly taken: Places },
): Places {
  const known = new Set(taken);
  const left = said.flatMap((each, at) => (known.has(at) ? [] : [{ each, at }]));
  let next = 0;
  return wanted.map(({ segment }, i) => {
    if (taken[i] !== undefined || taken[wanted.length + i] !== undefined) return undefined;
    const ahead = left.slice(next, next + LOOK_AHEAD);
    const match = ahead.findIndex(({ each }) => isReworded(each, segment));
    if (match < 0) return undefined;
    next += match + 1;
    return ahead[match]!.at;
  });
}

/** The most numbers that rise in the order given: what stands in its order while the rest moved. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const at = firstAtLeast(ends, number);
    before.set(number, ends[at - 1]);
    ends[at] = number;
  }
  const rise = new Set<number>();
  for (let number = ends.at(-1); number !== undefined; number = before.get(number))
    rise.add(number);
  return rise;
}

/** Index of the first of rising numbers that is not below `number`. */
function firstAtLeast(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function causeOf(before: RunSegment, { segment, provider }: WantedSegment): StaleCause {
  if (before.text !== segment.text) return 'text';
  if (before.clip.provider !== provider || before.voice !== segment.voice) return 'voice';
  if (madeBy('lexicon:', before) !== madeBy('lexicon:', segment)) return 'lexicon';
  const isDecided = madeBy('decision-', before) !== madeBy('decision-', segment);
  if (isDecided || before.take !== segment.take) return 'decision';
  const isPaced = before.rate !== segment.rate || before.pauseAfter !== segment.pauseAfter;
  const { delivery } = before;
  const isTuned = delivery !== undefined && delivery !== (segment.delivery?.style ?? 'plain');
  const isSet = isPaced || isTuned || before.language !== segment.language;
  return isSet ? 'settings' : 'version';
}

type Said = Pick<Segment, 'text' | 'spokenText' | 'spans' | 'pronunciations'>;

/** What rules whose names begin so made of a segment's words. */
function madeBy(
  rules: 'lexicon:' | 'decision-',
  { text, spokenText, spans, pronunciations = [] }: Said,
): string {
  const made = (spans ?? []).filter(({ rule }) => rule?.startsWith(rules));
  return JSON.stringify(
    made.map(({ start, end, spokenStart, spokenEnd }) => [
      text.slice(start, end),
      spokenText.slice(spokenStart, spokenEnd),
      pronunciations
        .filter((each) => each.start >= spokenStart && each.end <= spokenEnd)
        .map(({ ipa }) => ipa),
    ]),
  );
}

function describeRemoved({ id, role, text }: RunSegment): RemovedSegment {
  return { id, role, text };
}
