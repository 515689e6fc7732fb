/**
 * Recording → Track: one pass to measure, one to level and encode, every sample counted beforehand.
 */
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
import { findChapters } from './find-chapters.ts';
import { CellCollector, type Cells } from './loudness/cells.ts';
import { findLevel } from './loudness/level.ts';
import { planTimeline, type TimelinePlan } from './plan-timeline.ts';
import { readSamples } from './read-samples.ts';
import type { AssembleTrackOptions, Loudness, Track } from './track.ts';

/** The smallest file that every player plays. */
export const DEFAULT_FORMAT = 'mp3';

/** kbit/s: speech of one voice at 24 kHz has nothing to gain from more. */
export const DEFAULT_BITRATE = 64;

/** LUFS with dual mono: what podcast apps ask for. */
export const DEFAULT_LOUDNESS = -16;

/** LU beside the target that apps and their listeners let pass. */
const LOUDNESS_TOLERANCE = 0.5;

/**
 * Joins the clips of a recording into one audio file in `workFolder`, named after the article's
 * slug. The same recording gives the same bytes. After a failure or an abort no file is left.
 * @throws TypeError for an option that is not what it must be; LecternError TRACK_FORMAT,
 * TRACK_ENCODER, FFMPEG_MISSING, CLIP_DAMAGED, OUTPUT_UNWRITABLE; CommandError FFMPEG_FAILED;
 * the signal's reason.
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
  const cells = await measureCells(plan, options);
  const level = findLevel(cells, { loudness, ceiling: profile.ceiling, sampleRateHz });

  const design = { recording, facts, profile, bitrate, plan, level };
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

/** The first pass: what gain and limiter are found from. */
async function measureCells(plan: TimelinePlan, options: AssembleTrackOptions): Promise<Cells> {
  const { sampleRateHz } = plan.timeline;
  const collector = new CellCollector({ sampleRateHz, sampleCount: plan.sampleCount });
  for await (const block of readSamples(plan, options)) collector.write(block);
  return collector.read();
}

/** What the second pass leaves, and the loudness it was to have, LUFS. */
type Outcome = { readonly encoded: EncodedTrack; readonly target: number };

function buildTrack(design: TrackDesign, { encoded, target }: Outcome): Track {
  const { recording, plan, level } = design;
  const { article, segments } = recording.script;
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
    chapters: findChapters(timeline, { segments, title: article.title }),
    waveform: encoded.waveform,
    warnings: loudnessWarnings(loudness),
  };
}

/**
 * A track of a click and a whisper cannot be both loud
 * and under its ceiling: its reader should know.
 */
function loudnessWarnings({ integrated, target }: Loudness): Warning[] {
  const isSilent = integrated === -Infinity;
  if (isSilent || Math.abs(integrated - target) <= LOUDNESS_TOLERANCE) return [];
  const found = `The track is at ${integrated.toFixed(1)} LUFS, not at ${target}`;
  return [
    {
      code: 'TRACK_LOUDNESS',
      message: `${found}: its peaks are too far above its speech.`,
      hint: 'Listen to it; a clip with a click or a bang can be recorded anew.',
    },
  ];
}
