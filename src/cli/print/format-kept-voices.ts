/** editions that stay with a voice of earlier days → how many, how long recording them again takes, and how to choose. Pure. */
import { countNoun, formatDuration } from './phrases.ts';
import type { MomentEvents } from '../../run/project/progress.ts';

/** Editions of one voice that stay with it. */
export type KeptVoices = {
  readonly voice: string;
  /** The voice that would read them today. */
  readonly offered: string;
  readonly editions: number;
  /** Seconds of audio in all of them. */
  readonly seconds: number;
};

/** The sums of what a run told, voice by voice. */
export function sumKeptVoices(kept: readonly MomentEvents['voiceKept'][]): readonly KeptVoices[] {
  const sums = new Map<string, KeptVoices>();
  for (const { voice, offered, duration } of kept) {
    const key = JSON.stringify([voice, offered]);
    const { editions, seconds } = sums.get(key) ?? { editions: 0, seconds: 0 };
    sums.set(key, { voice, offered, editions: editions + 1, seconds: seconds + duration });
  }
  return [...sums.values()];
}

/** `estimate`: seconds that recording so many seconds of audio takes here. */
export function formatKeptVoices(
  { voice, offered, editions, seconds }: KeptVoices,
  options: { readonly estimate: (audioSeconds: number) => number },
): string {
  const count = `${countNoun(editions, 'edition')}, ${formatDuration(seconds)} of audio`;
  const took = formatDuration(options.estimate(seconds));
  return [
    `${count}: still read by ${voice}, which was the default; now it is ${offered}`,
    `  --revoice records ${editions === 1 ? 'it' : 'them'} again, in about ${took} on this machine; ` +
      `to stay with ${voice}, have it installed and name it with --voice`,
  ].join('\n');
}
