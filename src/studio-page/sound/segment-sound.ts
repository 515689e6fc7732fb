/** the address of a segment's sound → its frames as they arrive, kept for the next time. */
import type { HeardWord } from '../../studio/answers.ts';
import { request } from '../ask/ask-studio.ts';
import { readFrames, type SoundFrame } from './read-frames.ts';

/** A sound that is arriving, or there. */
export type SegmentSound = {
  readonly frames: readonly SoundFrame[];
  readonly words: readonly HeardWord[];
  /** Seconds that have arrived. */
  readonly duration: number;
  readonly isWhole: boolean;
  readonly error?: unknown;
  /** Called after every change. */
  readonly listen: (listener: () => void) => () => void;
  /** Stops what is still arriving; then it is not kept. */
  readonly stop: () => void;
};

/** Sounds that are kept: those of a screenful, and more. */
const MOST_KEPT = 40;

const kept = new Map<string, SegmentSound>();

/** Loads a sound; what determines it is in its address. */
export function loadSound(address: string): SegmentSound {
  const known = kept.get(address);
  if (known && known.error === undefined) return known;
  const sound = startLoading(address);
  kept.set(address, sound);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.get(oldest)?.stop();
    kept.delete(oldest);
  }
  return sound;
}

/** A sound, once all of it has arrived. @throws what loading it throws */
export async function loadWholeSound(address: string): Promise<SegmentSound> {
  const sound = loadSound(address);
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (sound.error !== undefined) reject(sound.error as Error);
      if (sound.isWhole) resolve();
      if (sound.error !== undefined || sound.isWhole) unlisten();
    };
    const unlisten = sound.listen(look);
    look();
  });
  return sound;
}

function startLoading(address: string): SegmentSound {
  const leaving = new AbortController();
  const listeners = new Set<() => void>();
  const frames: SoundFrame[] = [];
  const words: HeardWord[] = [];
  const state = { duration: 0, isWhole: false, error: undefined as unknown };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const load = async (): Promise<void> => {
    const response = await request(address, { signal: leaving.signal });
    for await (const frame of readFrames(response)) {
      frames.push(frame);
      for (const word of frame.words) words.push(word);
      state.duration += frame.samples / frame.sampleRateHz;
      tell();
    }
    state.isWhole = true;
    tell();
  };
  load().catch((error: unknown) => {
    state.error = error;
    if (kept.get(address) === sound) kept.delete(address);
    tell();
  });
  const sound: SegmentSound = {
    frames,
    words,
    get duration() {
      return state.duration;
    },
    get isWhole() {
      return state.isWhole;
    },
    get error() {
      return state.error;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => {
      if (!state.isWhole) leaving.abort();
    },
  };
  return sound;
}

/** The level of the loudest samples in each of a number of stretches, against the loudest of all. */
export function peaksOf({ frames, duration }: SegmentSound, count: number): readonly number[] {
  const peaks = Array.from({ length: count }, () => 0);
  let start = 0;
  for (const { pcm, sampleRateHz } of frames) {
    for (let i = 0; i < pcm.length; i += 2) {
      const place = Math.floor(((start + i / sampleRateHz) / duration) * count);
      const level = Math.abs(pcm[i]!);
      if (place < count && level > peaks[place]!) peaks[place] = level;
    }
    start += pcm.length / sampleRateHz;
  }
  // A voice fills the height, however loud it speaks.
  const highest = Math.max(0.05, ...peaks);
  return peaks.map((peak) => peak / highest);
}
