/** Track → Proof: the automatic checks before publication. */
import { checkGiven, checkOptions, KINDS } from '../_internal/check-options.ts';
import type { Clip } from '../speech/clip.ts';
import type { Segment } from '../script/script.ts';
import { plausibleLength, sumPauses } from '../speech/parts/plausible-length.ts';
import type { TimelineEntry } from '../track/timeline.ts';
import type { Track } from '../track/track.ts';
import type { Check, Proof } from './proof.ts';

/** Options of `verifyTrack`. */
export type VerifyTrackOptions = {
  /** Stops the checks, with the signal's reason. @default never */
  readonly signal?: AbortSignal | undefined;
};

/** A clip with a lower peak (0 to 1; −46 dBFS) is silent: no voice is as quiet, but hum may be. */
const SILENT_PEAK = 0.005;

/** Share of samples at full scale above which a clip is distorted, not just clipped at a peak. */
const CLIPPED_SHARE = 0.01;

/** Seconds by which times may differ from sample counts: only floating-point rounding. */
const ROUNDING = 1e-6;

/**
 * Checks every clip, and that the timeline of the track adds up to the sample. Failed checks are
 * part of the result; `writeEdition` refuses a proof that has any.
 */
export async function verifyTrack(track: Track, options: VerifyTrackOptions = {}): Promise<Proof> {
  checkGiven('verifyTrack', track, { name: 'track', member: 'recording', from: 'assembleTrack' });
  checkOptions('verifyTrack', options, { optional: { signal: KINDS.signal } });
  options.signal?.throwIfAborted();
  const { script, clips } = track.recording;
  const clipOf = new Map(clips.map((clip) => [clip.segmentId, clip]));
  const checks = script.segments.flatMap((segment) =>
    checkSegment(segment, clipOf.get(segment.id)),
  );
  const trackChecks = [checkTimeline(track), checkPlaces(track), checkSentenceTimes(track)];
  return { track, checks: [...checks, ...trackChecks] };
}

/** The checks that failed. */
export function failedChecks(proof: Proof): readonly Check[] {
  return proof.checks.filter((check) => check.verdict === 'fail');
}

function checkSegment(segment: Segment, clip: Clip | undefined): Check[] {
  const recorded = check('has-clip', {
    subject: segment.id,
    expected: 'a clip',
    found: clip ? 'a clip' : 'none',
    pass: clip !== undefined,
  });
  if (!clip) return [recorded];
  return [
    recorded,
    checkSound(segment, clip),
    checkClipping(segment, clip),
    checkLength(segment, clip),
  ];
}

function checkSound(segment: Segment, clip: Clip): Check {
  const pass = clip.soundEnd > clip.soundStart && clip.peak >= SILENT_PEAK;
  return check('holds-sound', {
    subject: segment.id,
    expected: `a peak of at least ${SILENT_PEAK}`,
    found: `a peak of ${clip.peak.toFixed(4)}`,
    pass,
  });
}

function checkClipping(segment: Segment, clip: Clip): Check {
  return check('not-clipped', {
    subject: segment.id,
    expected: `at most ${CLIPPED_SHARE * 100} % of samples at full scale`,
    found: `${(clip.clipped * 100).toFixed(3)} %`,
    pass: clip.clipped <= CLIPPED_SHARE,
  });
}

function checkLength(segment: Segment, clip: Clip): Check {
  const { rate = 1 } = segment;
  const bounds = plausibleLength(segment.spokenText, {
    sentences: segment.sentences.length,
    pauses: sumPauses(segment.sentences),
  });
  // A voice may ignore the rate and speak at its usual pace: both are plausible.
  const shortest = bounds.shortest / Math.max(1, rate);
  const longest = bounds.longest / Math.min(1, rate);
  const sound = (clip.soundEnd - clip.soundStart) / clip.sampleRateHz;
  return check('plausible-length', {
    subject: segment.id,
    expected: `${shortest.toFixed(2)} to ${longest.toFixed(2)} s for ${bounds.characters} characters`,
    found: `${sound.toFixed(2)} s`,
    pass: sound >= shortest && sound <= longest,
  });
}

/** Each entry starts where the previous one ends; together they fill the track, to the sample. */
function checkTimeline(track: Track): Check {
  const { entries } = track.timeline;
  const sum = entries.reduce((samples, entry) => samples + entry.sampleCount, 0);
  const isTiled = entries.every((entry, i) => followsOn(entry, entries[i - 1]));
  return check('ledger-adds-up', {
    subject: 'track',
    expected: `${track.sampleCount} samples`,
    found: `${sum} samples`,
    pass: sum === track.sampleCount && isTiled,
  });
}

function followsOn(entry: TimelineEntry, before: TimelineEntry | undefined): boolean {
  const expected = before ? before.startSample + before.sampleCount : 0;
  return entry.startSample === expected && entry.sampleCount >= 0;
}

function checkPlaces(track: Track): Check {
  const placed = track.timeline.entries.filter((entry) => entry.kind === 'clip');
  const spoken = new Set(placed.map((entry) => entry.segmentId));
  const ids = track.recording.script.segments.map((segment) => segment.id);
  const unspoken = ids.filter((id) => !spoken.has(id));
  return check('every-segment-placed', {
    subject: 'track',
    expected: 'every segment once',
    found: unspoken.length === 0 ? 'every segment' : `no ${unspoken.join(', ')}`,
    pass: unspoken.length === 0 && spoken.size === placed.length,
  });
}

function checkSentenceTimes(track: Track): Check {
  const { timeline, duration } = track;
  const { sentences } = timeline;
  const wrong = sentences.find((sentence, i) => {
    const earliest = sentences[i - 1]?.end ?? 0;
    return (
      sentence.end < sentence.start ||
      sentence.start + ROUNDING < earliest ||
      sentence.end > duration + ROUNDING
    );
  });
  return check('sentences-in-order', {
    subject: 'track',
    expected: `${sentences.length} sentences in order within ${duration.toFixed(3)} s`,
    found: wrong ? `${wrong.segmentId}, sentence ${wrong.sentence + 1} out of place` : 'in order',
    pass: wrong === undefined,
  });
}

/** What one check found. */
type Finding = {
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly pass: boolean;
};

function check(name: string, finding: Finding): Check {
  const { pass, ...found } = finding;
  return { check: name, ...found, verdict: pass ? 'pass' : 'fail' };
}
