/** Recording → Track: a pass to measure, a pass to level and encode, every sample planned beforehand. */
import { checkGiven, checkOptions, KINDS } from '../_internal/check-options.ts';
import type { Recording } from '../speech/clip.ts';
import { buildTrack } from './build-track.ts';
import { ClipSounds } from './clip-sounds.ts';
import { encodeTrack } from './encode-track.ts';
import { CellCollector } from './loudness/cells.ts';
import {
  applyToEnergies,
  applyToPeaks,
  evenClips,
  multiplyCurve,
  type PlacedClip,
} from './loudness/even-clips.ts';
import { findLevel, type Level } from './loudness/level.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { planTrack, type TrackPlan } from './plan-track.ts';
import { readSamples, type ReadSamplesOptions } from './read-samples.ts';
import type { AssembleTrackOptions, Track } from './track.ts';

/**
 * Joins the clips of a recording into one audio file for each format in `workFolder`, named after the
 * article's slug. The same recording gives the same bytes. A failure or an abort leaves no file behind.
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
  const planned = planTrack(recording, options);
  const sounds = new ClipSounds(planned.plan.timeline.sampleRateHz);
  const levels = await findLevels(planned, { ...options, sounds });
  const { files, reading, waveform } = await encodeTrack({ ...planned, levels, sounds }, options);
  const loudness = {
    target: planned.loudness,
    integrated: reading.integrated,
    gain: levels[0]!.gain,
    samplePeak: reading.samplePeak,
  };
  return buildTrack(planned, { files, loudness, waveform });
}

function checkAssembleOptions(options: AssembleTrackOptions): void {
  checkOptions('assembleTrack', options, {
    required: { workFolder: KINDS.text },
    optional: {
      format: KINDS.text,
      alternates: KINDS.list,
      bitrate: KINDS.count,
      loudness: KINDS.number,
      sampleRateHz: KINDS.count,
      onProgress: KINDS.listener,
      signal: KINDS.signal,
    },
  });
}

/** The first pass: the gain and the limiter of each format, which has a ceiling of its own. */
async function findLevels(
  { plan, formats, loudness }: TrackPlan,
  options: ReadSamplesOptions,
): Promise<readonly Level[]> {
  const { sampleCount, timeline } = plan;
  const { sampleRateHz } = timeline;
  const clips = placedClips(plan);
  const starts = clips.map(({ startSample }) => startSample);
  const trebles = [...new Set(formats.map(({ profile }) => profile.treble ?? 0))];
  const collector = new CellCollector({ sampleRateHz, sampleCount, trebles, starts });
  for await (const block of readSamples(plan, options)) collector.write(block);
  const layers = collector.read();
  const gains = evenClips(layers[0]!, { clips, sampleRateHz });
  applyToEnergies(layers[0]!.energies, gains);
  for (const { peaks } of layers) applyToPeaks(peaks, gains);
  return formats.map(({ profile: { treble = 0, ceiling } }) => {
    const level = findLevel(layers[trebles.indexOf(treble)]!, { loudness, ceiling, sampleRateHz });
    multiplyCurve(level.curve, gains);
    return level;
  });
}

function placedClips({ cuts, timeline }: TimelinePlan): readonly PlacedClip[] {
  const places = timeline.entries.filter(({ kind }) => kind === 'clip');
  return places.map(({ startSample, sampleCount }, index) => {
    const { provider, voice } = cuts[index]!.clip;
    return { startSample, sampleCount, voice: `${provider}/${voice}` };
  });
}
