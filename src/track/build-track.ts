/** a track's plan and its files with what was measured of them → Track. Pure. */
import type { Warning } from '../errors.ts';
import type { Recording } from '../speech/clip.ts';
import { warnOfRepairs } from './sounds/sound-limits.ts';
import type { TrackSounds } from './sounds/sounds.ts';
import { planTrack, type TrackChoices, type TrackPlan } from './plan-track.ts';
import type { AudioFile, Loudness, Track, TrackWaveform } from './track.ts';

/** LU of deviation from the target that apps and listeners tolerate. */
const LOUDNESS_TOLERANCE = 0.5;

/** What stands on disk, and what was measured while it was encoded. */
export type MadeTrack = {
  /** The main one first. */
  readonly files: readonly AudioFile[];
  readonly loudness: Loudness;
  readonly waveform: TrackWaveform;
  /** @default none */
  readonly sounds?: TrackSounds | undefined;
};

/** The track of a plan. */
export function buildTrack(planned: TrackPlan, made: MadeTrack): Track {
  const { recording, plan, chapters } = planned;
  const { timeline, sampleCount } = plan;
  const { files, loudness, waveform, sounds = {} } = made;
  return {
    recording,
    files,
    duration: sampleCount / timeline.sampleRateHz,
    sampleRateHz: timeline.sampleRateHz,
    ...(planned.wantedRateHz && { wantedRateHz: planned.wantedRateHz }),
    sampleCount,
    loudness,
    timeline,
    chapters,
    ...(Object.keys(sounds).length > 0 && { sounds }),
    waveform,
    warnings: [...warnOfRepairs(sounds), ...loudnessWarnings(loudness)],
  };
}

/** The track of a recording whose sound is on disk already: nothing is decoded. */
export function restoreTrack(
  recording: Recording,
  { choices, made }: { readonly choices: TrackChoices; readonly made: MadeTrack },
): Track {
  return buildTrack(planTrack(recording, choices), { ...made, sounds: choices.sounds });
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
