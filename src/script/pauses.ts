/** two adjacent segments → the silence between them, in seconds. */
import type { Segment, SegmentRole } from './script.ts';
import { spreadSeconds } from './spread.ts';

/**
 * Seconds of silence by the pair of roles. A sentence pause inside a clip is about 0.3 s; between
 * paragraphs it must be longer to be heard as a break, and around headings longer still.
 * Newsreaders' pauses: 0.6-0.8 s between paragraphs, 1-1.5 s at a headline.
 */
const PAIRS: Readonly<Partial<Record<`${SegmentRole}>${SegmentRole}`, number>>> = {
  'disclosure>title': 1,
  'title>byline': 0.6,
  'byline>paragraph': 1,
  'title>paragraph': 1,
  'heading>paragraph': 0.8,
  'heading>heading': 0.7,
  'heading>listItem': 0.6,
  'paragraph>paragraph': 0.65,
  'paragraph>heading': 1.2,
  'paragraph>listItem': 0.5,
  'listItem>listItem': 0.4,
  'listItem>heading': 1.2,
  'paragraph>quote': 0.6,
  'quote>paragraph': 0.7,
  'quote>quote': 0.5,
};

/** After a role, whatever follows. */
const AFTER: Readonly<Partial<Record<SegmentRole, number>>> = {
  disclosure: 1,
  title: 1,
  byline: 1,
  heading: 0.8,
};

/** Before a heading, whatever it follows. */
const BEFORE_HEADING = 1.2;

/** Between any other two: as between paragraphs. */
const OTHERWISE = 0.65;

/** Presets by name: the multiplier of every pause, within and between paragraphs. */
const PRESETS = { calm: 1.35, normal: 1, brisk: 0.7 } as const;

/** The name of a preset. */
export type PausePreset = keyof typeof PRESETS;

/** How long the pauses are: the name of a preset, or a multiplier. */
export type Pauses = PausePreset | number;

/** The names of the presets. */
export const PAUSE_PRESETS: readonly PausePreset[] = ['calm', 'normal', 'brisk'];

/** What pauses must be, to end the sentence of an error. */
export const PAUSES_DEMAND = 'one of calm, normal, brisk, or a number from 0.25 to 4';

/**
 * Range of a multiplier: below it sentences run together; above it listeners think it has ended.
 */
const RANGE = { min: 0.25, max: 4 } as const;

/**
 * How much pauses between parts vary, as a coefficient of variation: even ones sound as mechanical
 * as between sentences; less is enough, since these pauses are longer.
 */
const VARIATION = 0.2;

/** Whether a value says how long the pauses are. */
export function isPauses(value: unknown): value is Pauses {
  if (typeof value === 'number') return value >= RANGE.min && value <= RANGE.max;
  return PAUSE_PRESETS.some((name) => name === value);
}

/** The multiplier of every pause. @default that of `normal` */
export function pauseFactor(pauses: Pauses = 'normal'): number {
  return typeof pauses === 'number' ? pauses : PRESETS[pauses];
}

/** Seconds of silence after a role, before any multiplier; 0 when nothing follows. */
export function pauseBetween(role: SegmentRole, next: SegmentRole | undefined): number {
  if (next === undefined) return 0;
  return (
    PAIRS[`${role}>${next}`] ?? AFTER[role] ?? (next === 'heading' ? BEFORE_HEADING : OTHERWISE)
  );
}

/** What decides the pause after a segment. */
type Neighbour = Pick<Segment, 'role' | 'spokenText'>;

/** Options of `pauseAfterSegment`. */
export type PauseAfterOptions = {
  /** The segment that follows. */
  readonly next: Neighbour | undefined;
  /** Multiplier of every pause: see `pauseFactor`. */
  readonly factor: number;
};

/**
 * Seconds of silence after a segment; 0 when nothing follows. The texts decide where it lies within
 * its spread, so that every run pauses alike.
 */
export function pauseAfterSegment(segment: Neighbour, options: PauseAfterOptions): number {
  const { next, factor } = options;
  if (next === undefined) return 0;
  const seconds = pauseBetween(segment.role, next.role) * factor;
  return spreadSeconds(seconds, {
    variation: VARIATION,
    seed: [segment.spokenText, next.spokenText],
  });
}
