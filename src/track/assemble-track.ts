/** Recording → Track: a pass to measure, a pass to level and encode, every sample planned beforehand. */
import { checkGiven, checkOptions, KINDS } from '../_internal/check-options.ts';
import type { Recording } from '../speech/clip.ts';
import { buildTrack } from './build-track.ts';
import { ClipSounds } from './clip-sounds.ts';
import { encodeTrack, type Mixing } from './encode-track.ts';
import { CellCollector, loudnessOfCells, type Cells } from './loudness/cells.ts';
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
import { addSoundCells } from './sounds/add-sound-cells.ts';
import { convertSounds } from './sounds/sound-at-rate.ts';
import { hasSounds } from './sounds/sounds.ts';
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
  const { timeline, sampleCount } = planned.plan;
  const { sampleRateHz } = timeline;
  const sounds = new ClipSounds(sampleRateHz, { seconds: sampleCount / sampleRateHz });
  const { levels, mixing } = await findLevels(planned, { ...options, sounds });
  const design = { ...planned, levels, mixing, sounds };
  const { files, reading, waveform } = await encodeTrack(design, options);
  const loudness = {
    target: planned.loudness,
    integrated: reading.integrated,
    gain: levels[0]!.gain,
    samplePeak: reading.samplePeak,
  };
  return buildTrack(planned, { files, loudness, waveform, sounds: options.sounds });
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
      sounds: KINDS.object,
      onProgress: KINDS.listener,
      signal: KINDS.signal,
    },
  });
}

/** The first pass: the gain and the limiter of each format, which has a ceiling of its own. */
async function findLevels(
  { plan, formats, loudness }: TrackPlan,
  options: ReadSamplesOptions,
): Promise<{ readonly levels: readonly Level[]; readonly mixing: Mixing | undefined }> {
  const { sampleCount, timeline, sounds } = plan;
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
  const mixing = hasSounds(sounds)
    ? {
        speech: speechOf(layers[0]!, loudness),
        gains,
        sounds: await convertSounds(sounds, { sampleRateHz, signal: options.signal }),
      }
    : undefined;
  if (mixing) await addSoundCells(layers, { ...mixing, plan: sounds, sampleRateHz, trebles });
  const levels = formats.map(({ profile: { treble = 0, ceiling } }) => {
    const level = findLevel(layers[trebles.indexOf(treble)]!, { loudness, ceiling, sampleRateHz });
    // Where sounds are added, they come between the gains of the clips and those of the limiter.
    if (!mixing) multiplyCurve(level.curve, gains);
    return level;
  });
  return { levels, mixing };
}

/** Loudness of the speech, to which sounds are matched; that of the whole where no one is heard. */
function speechOf(cells: Cells, loudness: number): number {
  const found = loudnessOfCells(cells);
  return found === -Infinity ? loudness : found;
}

function placedClips({ cuts, timeline }: TimelinePlan): readonly PlacedClip[] {
  const places = timeline.entries.filter(({ kind }) => kind === 'clip');
  return places.map(({ startSample, sampleCount }, index) => {
    const { provider, voice } = cuts[index]!.clip;
    return { startSample, sampleCount, voice: `${provider}/${voice}` };
  });
}
