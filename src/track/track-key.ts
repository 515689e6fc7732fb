/** a track's plan → the key of its sound: the same while its files would hold the same sound. Pure. */
import { canonicalJson, sha256, type JsonValue } from '../_internal/hash.ts';
import { planTrack, type TrackChoices } from './plan-track.ts';
import type { Recording } from '../speech/clip.ts';
import { hasSounds, type SoundPlan } from './sounds/sounds.ts';

/** Incremented when a change of the code gives another sound of the same clips. */
const SOUND_REVISION = 2;

/**
 * The key as 64 hex digits. A clip counts by its key and its take, and by what was measured of its
 * sound, since a voice may speak the same text in another way. Tags, titles and pictures do not count.
 */
export function trackKey(recording: Recording, choices: TrackChoices): string {
  const { formats, bitrate, loudness, plan } = planTrack(recording, choices);
  const { sounds } = plan;
  const inputs = {
    revision: SOUND_REVISION,
    formats: formats.map(({ facts }) => facts.format),
    bitrate,
    loudness,
    sampleRateHz: plan.timeline.sampleRateHz,
    sampleCount: plan.sampleCount,
    starts: plan.timeline.entries.map(({ startSample }) => startSample),
    cuts: plan.cuts.map(({ clip, from, to }) => {
      const { key, take = 1, sampleRateHz, sampleCount, soundStart, soundEnd, peak } = clip;
      return [key, take, sampleRateHz, sampleCount, soundStart, soundEnd, peak, from, to];
    }),
    ...(hasSounds(sounds) && { sounds: describeSounds(sounds) }),
  };
  return sha256(canonicalJson(inputs as JsonValue));
}

/** Incremented when a change of the code gives another sound of the same files. */
const MIXING_REVISION = 2;

/** Sounds by the content of their files, their places and their levels. */
function describeSounds({ placed, bed }: SoundPlan): object {
  return {
    revision: MIXING_REVISION,
    placed: placed.map(({ sound, startSample, below }) => [sound.sha256, startSample, below]),
    ...(bed && {
      bed: [bed.sound.sha256, bed.points.map(({ sample, level }) => [sample, level])],
    }),
  };
}
