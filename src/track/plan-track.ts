/** a recording and the formats that are wanted → all that is decided before a sample is read. Pure. */
import type { Recording } from '../speech/clip.ts';
import {
  checkBitrate,
  chooseSampleRate,
  encoderProfileAt,
  formatFacts,
  type EncoderProfile,
  type FormatFacts,
} from './encoders/audio-formats.ts';
import { findChapters } from './find-chapters.ts';
import { findSounds } from './sounds/find-sounds.ts';
import { planTimeline, type TimelinePlan } from './plan-timeline.ts';
import {
  DEFAULT_BITRATE,
  DEFAULT_FORMAT,
  DEFAULT_LOUDNESS,
  type AssembleTrackOptions,
  type Chapter,
} from './track.ts';

/** A format of the track, and how its encoder changes the sound. */
export type PlannedFormat = { readonly facts: FormatFacts; readonly profile: EncoderProfile };

/** What a track will be. */
export type TrackPlan = {
  readonly recording: Recording;
  /** The main one first. */
  readonly formats: readonly PlannedFormat[];
  /** kbit/s. */
  readonly bitrate: number;
  /** Requested, LUFS with dual mono. */
  readonly loudness: number;
  readonly plan: TimelinePlan;
  readonly chapters: readonly Chapter[];
  /** Requested, Hz; absent where that of the clips is kept. */
  readonly wantedRateHz?: number | undefined;
};

/** What a track is made with. */
export type TrackChoices = Pick<
  AssembleTrackOptions,
  'format' | 'alternates' | 'bitrate' | 'loudness' | 'sampleRateHz' | 'sounds'
>;

/**
 * The plan of a track; a format that is wanted twice is made once.
 * @throws LecternError TRACK_FORMAT for a format or a bit rate that there is not; TRACK_SOUND for a sound that was
 * not decoded.
 */
export function planTrack(recording: Recording, choices: TrackChoices): TrackPlan {
  const { format = DEFAULT_FORMAT, alternates = [], bitrate = DEFAULT_BITRATE } = choices;
  const { loudness = DEFAULT_LOUDNESS, sampleRateHz: wantedRateHz } = choices;
  const facts = [...new Set([format, ...alternates])].map(formatFacts);
  const rates = wantedRateHz ? [wantedRateHz] : recording.clips.map((clip) => clip.sampleRateHz);
  const sampleRateHz = chooseSampleRate(rates, facts);
  for (const each of facts) checkBitrate(bitrate, { facts: each, sampleRateHz });
  const sounds = findSounds(recording.script, choices.sounds ?? {});
  const plan = planTimeline(recording, { sampleRateHz, sounds });
  const { segments, article, parts } = recording.script;
  return {
    recording,
    formats: facts.map((each) => ({ facts: each, profile: encoderProfileAt(bitrate, each) })),
    bitrate,
    loudness,
    plan,
    ...(wantedRateHz && { wantedRateHz }),
    chapters: findChapters(plan.timeline, { segments, title: article.title, parts }),
  };
}
