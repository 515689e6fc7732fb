/** Recording → Track: a pass to measure, a pass to level and encode, every sample planned beforehand. */
import { checkGiven, checkOptions, KINDS } from '../_internal/check-options.ts';
import type { Warning } from '../errors.ts';
import type { Recording } from '../speech/clip.ts';
import { encodeTrack, type EncodedTrack, type TrackDesign } from './encode-track.ts';
import {
  checkBitrate,
  chooseSampleRate,
  encoderProfileAt,
  formatFacts,
} from './encoders/audio-formats.ts';
import { CellCollector, type Cells } from './loudness/cells.ts';
import { findLevel } from './loudness/level.ts';
import { planTimeline, type TimelinePlan } from './plan-timeline.ts';
import { readSamples } from './read-samples.ts';
import {
  DEFAULT_BITRATE,
  DEFAULT_FORMAT,
  DEFAULT_LOUDNESS,
  type AssembleTrackOptions,
  type Chapter,
  type Loudness,
  type Track,
} from './track.ts';
import type { Segment } from '../script/script.ts';
import type { Timeline } from './timeline.ts';

/** LU of deviation from the target that apps and listeners tolerate. */
const LOUDNESS_TOLERANCE = 0.5;

/**
 * Joins the clips of a recording into one audio file in `workFolder`, named after the article's
 * slug. The same recording gives the same bytes. A failure or an abort leaves no file behind.
 * @throws TypeError for an invalid option; LecternError TRACK_FORMAT, TRACK_ENCODER,
 * FFMPEG_MISSING, CLIP_DAMAGED, OUTPUT_UNWRITABLE; CommandError FFMPEG_FAILED; the signal's reason.
 */
export async function assembleTrack(
  recording: Recording,
  options: AssembleTrackOptions,
): Promise<Track> {
  checkGiven('assembleTrack', recording, {
    name: 'recording',
    member: 'clips',
    from: 'recordClips',
  });
  checkAssembleOptions(options);
  const { format = DEFAULT_FORMAT, bitrate = DEFAULT_BITRATE } = options;
  const { loudness = DEFAULT_LOUDNESS } = options;

  const facts = formatFacts(format);
  const rates = recording.clips.map((clip) => clip.sampleRateHz);
  const sampleRateHz = chooseSampleRate(rates, facts);
  checkBitrate(bitrate, { facts, sampleRateHz });

  const plan = planTimeline(recording, { sampleRateHz });
  const profile = encoderProfileAt(bitrate, facts);
  const cells = await measureCells(plan, { ...options, treble: profile.treble });
  const level = findLevel(cells, { loudness, ceiling: profile.ceiling, sampleRateHz });

  const { segments, article } = recording.script;
  const chapters = findChapters(plan.timeline, { segments, title: article.title });
  const design = { recording, facts, profile, bitrate, plan, level, chapters };
  const encoded = await encodeTrack(design, options);
  return buildTrack(design, { encoded, target: loudness });
}

function checkAssembleOptions(options: AssembleTrackOptions): void {
  checkOptions('assembleTrack', options, {
    required: { workFolder: KINDS.text },
    optional: {
      format: KINDS.text,
      bitrate: KINDS.count,
      loudness: KINDS.number,
      onProgress: KINDS.listener,
      signal: KINDS.signal,
    },
  });
}

/** The first pass: measures what gain and limiter depend on. */
async function measureCells(
  plan: TimelinePlan,
  options: AssembleTrackOptions & { readonly treble: number | undefined },
): Promise<Cells> {
  const { sampleRateHz } = plan.timeline;
  const { treble = 0 } = options;
  const collector = new CellCollector({ sampleRateHz, sampleCount: plan.sampleCount, treble });
  for await (const block of readSamples(plan, options)) collector.write(block);
  return collector.read();
}

/** The result of the second pass, and the target loudness, LUFS. */
type Outcome = { readonly encoded: EncodedTrack; readonly target: number };

function buildTrack(design: TrackDesign, { encoded, target }: Outcome): Track {
  const { recording, plan, level, chapters } = design;
  const { timeline, sampleCount } = plan;
  const loudness = {
    target,
    integrated: encoded.reading.integrated,
    gain: level.gain,
    samplePeak: encoded.reading.samplePeak,
  };
  return {
    recording,
    files: [encoded.file],
    duration: sampleCount / timeline.sampleRateHz,
    sampleRateHz: timeline.sampleRateHz,
    sampleCount,
    loudness,
    timeline,
    chapters,
    waveform: encoded.waveform,
    warnings: loudnessWarnings(loudness),
  };
}

/** A track of a click and a whisper cannot be both loud and under its ceiling: say so. */
function loudnessWarnings({ integrated, target }: Loudness): Warning[] {
  const isSilent = integrated === -Infinity;
  if (isSilent || Math.abs(integrated - target) <= LOUDNESS_TOLERANCE) return [];
  const found = `The track is at ${integrated.toFixed(1)} LUFS, not at ${target}`;
  return [
    {
      code: 'TRACK_LOUDNESS',
      message: `${found}: its peaks are too far above its speech.`,
      hint: 'Listen to it; a clip with a click or a bang can be recorded again.',
    },
  ];
}

/** Fewer add nothing to the title; apps require at least three. */
const MIN_CHAPTERS = 3;

/** An ID3 tag counts chapters in one byte, and an MP4 file lists at most 255. */
const MAX_CHAPTERS = 250;

/**
 * One chapter for the opening, which starts with the track and has the article's title,
 * and one for each heading. Empty if there are fewer than three; at most the first 250.
 */
export function findChapters(
  timeline: Timeline,
  options: { readonly segments: readonly Segment[]; readonly title: string },
): Chapter[] {
  const clips = timeline.entries.filter((entry) => entry.kind === 'clip');
  const starts = new Map(clips.map((clip) => [clip.segmentId, clip.start]));
  const heard = options.segments.filter((segment) => starts.has(segment.id));
  const headings = heard.filter((segment) => segment.role === 'heading');
  const chapters = headings.map((segment) => ({
    title: segment.text,
    start: starts.get(segment.id)!,
    segmentId: segment.id,
  }));
  const [first] = heard;
  if (first && first !== headings[0])
    chapters.unshift({ title: options.title, start: 0, segmentId: first.id });
  return chapters.length < MIN_CHAPTERS ? [] : chapters.slice(0, MAX_CHAPTERS);
}
