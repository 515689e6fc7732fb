/** Recording → Track: a pass to measure, a pass to level and encode, every sample planned beforehand. */
import { checkGiven, checkOptions, KINDS } from '../_internal/check-options.ts';
import type { Recording } from '../speech/clip.ts';
import { buildTrack } from './build-track.ts';
import { encodeTrack } from './encode-track.ts';
import { CellCollector, type Cells } from './loudness/cells.ts';
import { applyGains, evenClips, multiplyCurve, type PlacedClip } from './loudness/even-clips.ts';
import { findLevel, type Level } from './loudness/level.ts';
import type { TimelinePlan } from './plan-timeline.ts';
import { planTrack, type TrackPlan } from './plan-track.ts';
import { readSamples } from './read-samples.ts';
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
  const levels = await findLevels(planned, options);
  const { files, reading, waveform } = await encodeTrack({ ...planned, levels }, options);
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
      onProgress: KINDS.listener,
      signal: KINDS.signal,
    },
  });
}

/** The first pass: the gain and the limiter of each format, which has a ceiling of its own. */
async function findLevels(
  { plan, formats, loudness }: TrackPlan,
  options: AssembleTrackOptions,
): Promise<readonly Level[]> {
  const { sampleCount, timeline } = plan;
  const { sampleRateHz } = timeline;
  const clips = placedClips(plan);
  const starts = clips.map(({ startSample }) => startSample);
  const collectors = new Map<number, CellCollector>();
  for (const { profile } of formats) {
    const { treble = 0 } = profile;
    if (!collectors.has(treble))
      collectors.set(treble, new CellCollector({ sampleRateHz, sampleCount, treble, starts }));
  }
  for await (const block of readSamples(plan, options))
    for (const collector of collectors.values()) collector.write(block);
  const evened = new Map<number, EvenedCells>(
    [...collectors].map(([treble, collector]) => {
      const cells = collector.read();
      const gains = evenClips(cells, { clips, sampleRateHz });
      applyGains(cells, gains);
      return [treble, { cells, gains }];
    }),
  );
  return formats.map(({ profile: { treble = 0, ceiling } }) => {
    const { cells, gains } = evened.get(treble)!;
    const level = findLevel(cells, { loudness, ceiling, sampleRateHz });
    multiplyCurve(level.curve, gains);
    return level;
  });
}

/** Cells after the gains of their clips. */
type EvenedCells = { readonly cells: Cells; readonly gains: Float32Array };

function placedClips({ cuts, timeline }: TimelinePlan): readonly PlacedClip[] {
  const places = timeline.entries.filter(({ kind }) => kind === 'clip');
  return places.map(({ startSample, sampleCount }, index) => {
    const { provider, voice } = cuts[index]!.clip;
    return { startSample, sampleCount, voice: `${provider}/${voice}` };
  });
}
