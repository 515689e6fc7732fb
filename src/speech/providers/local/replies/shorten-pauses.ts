/**
 * a reply and the symbols that it says → the same without long silences where no mark asks for a
 * pause, every token moved with its sound. Pure.
 */
import { highPass } from '../../../../_internal/audio/high-pass.ts';
import type { TimedReply, TimedToken } from './read-trailer.ts';

/** Options of `shortenPauses`. */
export type ShortenPausesOptions = {
  /** The symbols that the reply says, in order: those of its tokens without padding. */
  readonly symbols: readonly string[];
  readonly sampleRateHz: number;
  /** Seconds by which the sound runs ahead of the tokens. */
  readonly leadSeconds: number;
  /** Multiplier of the voice's own pace: slower speech has longer pauses. */
  readonly rate: number;
};

/** Marks at which a reader pauses. Quotation marks alone are not among them. */
const MARK = /[;:,.!?—…()]/u;

/** What may stand between two words. */
const BETWEEN = /[\s“”;:,.!?—…()]/u;

/** Length of the windows whose level is compared, in seconds. */
const WINDOW = 0.005;

/** Hz below which nothing counts: one of the built-in voices rumbles in its pauses. */
const RUMBLE_HZ = 120;

/** dB below the loudest window, under which speech is silent: the closure of a stop, a pause. */
const SILENT_DB = -40;

/**
 * Seconds of silence between two words that still sound connected, and what a longer one is
 * shortened to. A listener hears a pause from about 0.2 s on.
 */
const CONNECTED = { most: 0.15, kept: 0.12 } as const;

/**
 * A reader takes breath in a long clause too, where the voice itself makes a marked break: at a
 * silence of at least `least` seconds, `after` seconds or more since the last pause and `before` or
 * more until the next. It is shortened to `kept`.
 */
const BREATH = { least: 0.3, after: 3.5, before: 1.5, kept: 0.24 } as const;

/** Seconds over which the two sides of a cut are faded into each other. */
const FADE = 0.005;

/** Samples; the end is exclusive. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Shortens silences between words that no mark parts. A reply whose tokens are not those symbols is
 * returned as it is: its reader says what is wrong.
 */
export function shortenPauses(reply: TimedReply, options: ShortenPausesOptions): TimedReply {
  const spoken = reply.tokens.filter(({ id }) => id !== 0);
  if (spoken.length !== options.symbols.length) return reply;
  const silences = findSilences(reply.samples, options);
  const unmarked = new Set(
    unmarkedGaps(options.symbols).flatMap((gap) => silenceAt(gap, { spoken, silences, options })),
  );
  const end = spoken.at(-1)?.end ?? 0;
  const cuts = planCuts(silences, { unmarked, end, ...options });
  return cuts.length === 0 ? reply : removeCuts(reply, { cuts, ...options });
}

/** Between two words: the index of the symbol before, and that of the symbol after. */
type WordGap = { readonly before: number; readonly after: number };

function unmarkedGaps(symbols: readonly string[]): readonly WordGap[] {
  const gaps: WordGap[] = [];
  let before = -1;
  for (const [after, symbol] of symbols.entries()) {
    if (BETWEEN.test(symbol)) continue;
    const between = symbols.slice(before + 1, after);
    const isParted = before >= 0 && between.length > 0;
    if (isParted && !between.some((each) => MARK.test(each))) gaps.push({ before, after });
    before = after;
  }
  return gaps;
}

/** All silences within a reply's sound that are longer than a connected one, in order. */
function findSilences(
  samples: Float32Array,
  { sampleRateHz, rate }: ShortenPausesOptions,
): readonly Stretch[] {
  const size = Math.round(WINDOW * sampleRateHz);
  const voiced = highPass(samples, { sampleRateHz, cornerHz: RUMBLE_HZ });
  const energies = Array.from({ length: Math.floor(voiced.length / size) }, (_, window) =>
    energyOf(voiced.subarray(window * size, (window + 1) * size)),
  );
  const floor = Math.max(0, ...energies) * 10 ** (SILENT_DB / 10);
  const silences: Stretch[] = [];
  let last = energies.findIndex((energy) => energy > floor);
  for (const [window, energy] of energies.entries()) {
    if (energy <= floor || window < last) continue;
    const silence = { start: (last + 1) * size, end: window * size };
    if (secondsOf(silence, sampleRateHz) > CONNECTED.most / rate) silences.push(silence);
    last = window;
  }
  return silences;
}

function energyOf(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0);
}

function secondsOf({ start, end }: Stretch, sampleRateHz: number): number {
  return (end - start) / sampleRateHz;
}

/** The longest silence within the sound of the symbols around a gap, if there is one. */
function silenceAt(
  { before, after }: WordGap,
  {
    spoken,
    silences,
    options: { leadSeconds, sampleRateHz },
  }: {
    readonly spoken: readonly TimedToken[];
    readonly silences: readonly Stretch[];
    readonly options: ShortenPausesOptions;
  },
): readonly Stretch[] {
  const lead = leadSeconds * sampleRateHz;
  const [from, to] = [spoken[before]!.start - lead, spoken[after]!.end - lead];
  const near = silences.filter(({ start, end }) => end > from && start < to);
  return near.sort((one, other) => other.end - other.start - (one.end - one.start)).slice(0, 1);
}

/** What is removed of the silences that no mark asks for: all of each but what is kept. */
function planCuts(
  silences: readonly Stretch[],
  {
    unmarked,
    end: last,
    sampleRateHz,
    rate,
  }: ShortenPausesOptions & { readonly unmarked: ReadonlySet<Stretch>; readonly end: number },
): readonly Stretch[] {
  const samplesOf = (seconds: number): number => Math.round((seconds / rate) * sampleRateHz);
  let paused = 0;
  return silences.flatMap((silence, index) => {
    if (!unmarked.has(silence)) {
      paused = silence.end;
      return [];
    }
    const next = silences.slice(index + 1).find((each) => !unmarked.has(each));
    const isBreath =
      silence.end - silence.start >= samplesOf(BREATH.least) &&
      silence.start - paused >= samplesOf(BREATH.after) &&
      (next?.start ?? last) - silence.end >= samplesOf(BREATH.before);
    if (isBreath) paused = silence.end;
    const kept = samplesOf(isBreath ? BREATH.kept : CONNECTED.kept);
    const start = silence.start + (kept >> 1);
    const end = silence.end - (kept - (kept >> 1));
    return end > start ? [{ start, end }] : [];
  });
}

function removeCuts(
  { samples, tokens }: TimedReply,
  { cuts, sampleRateHz }: ShortenPausesOptions & { readonly cuts: readonly Stretch[] },
): TimedReply {
  const removed = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
  const shorter = new Float32Array(samples.length - removed);
  const fade = Math.round(FADE * sampleRateHz);
  let [read, written] = [0, 0];
  for (const { start, end } of cuts) {
    shorter.set(samples.subarray(read, start), written);
    written += start - read;
    for (let back = fade; back > 0; back--) {
      const share = 1 - (back - 0.5) / fade;
      shorter[written - back]! *= 1 - share;
      shorter[written - back]! += share * samples[end - back]!;
    }
    read = end;
  }
  shorter.set(samples.subarray(read), written);
  const moved = (sample: number): number =>
    cuts.reduce((at, { start, end }) => at - Math.max(0, Math.min(sample, end) - start), sample);
  return {
    samples: shorter,
    tokens: tokens.map(({ id, start, end }) => ({ id, start: moved(start), end: moved(end) })),
  };
}
