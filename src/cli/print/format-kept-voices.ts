/** editions that keep a former default voice → how many, the time to record them again, and how. Pure. */
import { countNoun, formatDuration } from './phrases.ts';
import type { MomentEvents } from '../../run/project/progress.ts';

/** Editions that keep one voice. */
export type KeptVoices = {
  readonly voice: string;
  /** The voice that would read them today. */
  readonly offered: string;
  readonly editions: number;
  /** Seconds of audio in all of them. */
  readonly seconds: number;
};

/** Sums the events of a run, voice by voice. */
export function sumKeptVoices(kept: readonly MomentEvents['voiceKept'][]): readonly KeptVoices[] {
  const sums = new Map<string, KeptVoices>();
  for (const { voice, offered, duration } of kept) {
    const key = JSON.stringify([voice, offered]);
    const { editions, seconds } = sums.get(key) ?? { editions: 0, seconds: 0 };
    sums.set(key, { voice, offered, editions: editions + 1, seconds: seconds + duration });
  }
  return [...sums.values()];
}

/** `estimate`: seconds of recording for so many seconds of audio on this machine. */
export function formatKeptVoices(
  { voice, offered, editions, seconds }: KeptVoices,
  options: { readonly estimate: (audioSeconds: number) => number },
): string {
  const count = `${countNoun(editions, 'edition')}, ${formatDuration(seconds)} of audio`;
  const took = formatDuration(options.estimate(seconds));
  return [
    `${count}: still read by ${voice}, the former default; the default is now ${offered}`,
    `  --revoice records ${editions === 1 ? 'it' : 'them'} again, in about ${took} on this machine; ` +
      `to keep ${voice}, install it and name it with --voice`,
  ].join('\n');
}
