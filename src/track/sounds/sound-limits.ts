/** a decoded sound and its role → whether it fits; and what a person should know of it. Pure. */
import { LecternError, type Warning } from '../../errors.ts';
import type { SoundRole } from '../timeline.ts';
import type { PreparedSound, Repair, TrackSounds } from './sounds.ts';

/** Most seconds of any sound: longer ones are programmes of their own. */
export const LONGEST_SOUND: number = 15 * 60;

/** Least and most seconds by role. A bed that is shorter repeats itself audibly, like an alarm. */
const LENGTHS: Readonly<Record<SoundRole, readonly [number, number]>> = {
  intro: [0.05, 120],
  outro: [0.05, 120],
  sting: [0.05, 30],
  bed: [1, LONGEST_SOUND],
  insert: [0.05, LONGEST_SOUND],
};

/** Checks the length of a sound. @throws LecternError TRACK_SOUND naming the file */
export function checkLength(
  { file, sampleCount, sampleRateHz }: PreparedSound,
  role: SoundRole,
): void {
  const seconds = sampleCount / sampleRateHz;
  const [least, most] = LENGTHS[role];
  if (seconds >= least && seconds <= most) return;
  const found = `it is ${seconds.toFixed(seconds < 10 ? 2 : 0)} s long`;
  throw new LecternError(
    `The sound file ${file} cannot be used as ${role}: ${found}, not ${least} to ${most} s.`,
    { code: 'TRACK_SOUND', hint: 'Cut it with an audio editor, or name another file.' },
  );
}

/** What is said of each repair, and whether something may be wrong with the file. */
const REPAIRS: Readonly<
  Record<Repair, { readonly what: string; readonly hint: string; readonly isWrong: boolean }>
> = {
  cut: {
    what: 'ends before its header says; what there is of it is used',
    hint: 'Listen to its end, or copy it again from where it was made.',
    isWrong: true,
  },
  cancelled: {
    what: 'has channels that cancel one another out when they are mixed; only the first is used',
    hint: 'Turn the phase of one of its channels around in an audio editor.',
    isWrong: true,
  },
  surround: {
    what: 'has more than two channels, which are mixed evenly into one',
    hint: 'Export it in stereo or mono if it sounds otherwise than you want.',
    isWrong: false,
  },
  dull: {
    what: 'has a sample rate below 16 kHz, so that its treble is missing',
    hint: 'Export it at 44.1 or 48 kHz if there is a better one.',
    isWrong: false,
  },
};

/** A warning for each repair, in the order of the files. */
export function warnOfRepairs(sounds: TrackSounds): readonly Warning[] {
  return Object.values(sounds).flatMap(({ file, repairs }) =>
    repairs.map((repair): Warning => {
      const { what, hint, isWrong } = REPAIRS[repair];
      const message = `The sound file ${file} ${what}.`;
      return { code: 'TRACK_SOUND', message, hint, ...(!isWrong && { isNotice: true as const }) };
    }),
  );
}
