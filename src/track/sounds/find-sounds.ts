/** a script and its decoded sounds → what is heard before the first clip, between clips and after the last. Pure. */
import { LecternError } from '../../errors.ts';
import type { Script, ScriptBed, ScriptSound } from '../../script/script.ts';
import { stingPlaces } from './sting-places.ts';
import type { SoundRole } from '../timeline.ts';
import type { PreparedSound, TrackSounds } from './sounds.ts';

/** A sound that is about to be placed. */
export type ReadySound = {
  readonly role: SoundRole;
  readonly sound: PreparedSound;
  /** LU below the speech. */
  readonly below: number;
};

/** Music under the speech that is about to be placed. */
export type ReadyBed = Omit<ScriptBed, 'file' | 'sha256'> & { readonly sound: PreparedSound };

/** The sounds of a track by the clips that they stand beside. */
export type ReadySounds = {
  /** What is heard before the clip of a segment, in order. */
  readonly before: (segmentId: string) => readonly ReadySound[];
  /** Before the first clip. */
  readonly first: readonly ReadySound[];
  /** After the last clip. */
  readonly last: readonly ReadySound[];
  readonly bed: ReadyBed | undefined;
};

/** Nothing but speech. */
export const NO_SOUNDS: ReadySounds = { before: () => [], first: [], last: [], bed: undefined };

/** @throws LecternError TRACK_SOUND for a sound that was not decoded */
export function findSounds(script: Script, prepared: TrackSounds): ReadySounds {
  const { sounds } = script;
  if (sounds === undefined) return NO_SOUNDS;
  const { intro, outro, sting, bed, inserts = [] } = sounds;
  const ready = (role: SoundRole, sound: ScriptSound | undefined): ReadySound[] =>
    sound ? [{ role, sound: find(sound, prepared), below: sound.below }] : [];
  const stings = sting === undefined ? new Set<string>() : stingPlaces(script);
  const insertsBefore = (segmentId: string | undefined): ReadySound[] =>
    inserts.flatMap((insert) => (insert.before === segmentId ? ready('insert', insert) : []));
  return {
    before: (segmentId) => [
      ...insertsBefore(segmentId),
      ...(stings.has(segmentId) ? ready('sting', sting) : []),
    ],
    first: ready('intro', intro),
    last: [...insertsBefore(undefined), ...ready('outro', outro)],
    bed: bed && { ...bed, sound: find(bed, prepared) },
  };
}

function find({ file, sha256 }: ScriptSound, prepared: TrackSounds): PreparedSound {
  const sound = prepared[sha256];
  if (sound) return sound;
  throw new LecternError(`The sound file ${file} was not decoded before the track was planned.`, {
    code: 'TRACK_SOUND',
    hint: 'Use narrate or collectEditions, which decode sounds beforehand.',
  });
}
