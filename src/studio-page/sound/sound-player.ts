/** segments in a row → their sound, one after another without a gap that was not meant, and where it is now. */
import { loadSound, type SegmentSound } from './segment-sound.ts';

/** One thing to play. */
export type PlayItem = {
  /** What is playing, for those who show it. */
  readonly id: string;
  /** Where its sound is. */
  readonly address: string;
  /** Seconds of silence after it, before the next. */
  readonly pauseAfter: number;
  /** By how much its samples are multiplied. @default 1 */
  readonly gain?: number;
};

/** What the player does. */
export type PlayerState = {
  readonly kind: 'idle' | 'loading' | 'playing' | 'paused';
  readonly item?: PlayItem;
  readonly sound?: SegmentSound;
  readonly error?: unknown;
};

/** A stretch of sound that the audio clock plays, or will. */
type Stretch = {
  readonly source: AudioBufferSourceNode;
  /** Seconds of the audio clock. */
  readonly startsAt: number;
  /** Seconds in the sound of its item. */
  readonly from: number;
  readonly length: number;
};

/** Seconds before a sound begins, for the audio clock to reach it. */
const LEAD = 0.02;

/** Milliseconds between looks whether the next item has to be scheduled. */
const LOOK_MS = 40;

/** Plays items. One for the page: two voices at once help no one. */
class SoundPlayer {
  #context: AudioContext | undefined;
  #queue: readonly PlayItem[] = [];
  #place = 0;
  #stretches: Stretch[] = [];
  #scheduled = 0;
  /** When the audio clock may begin the next frame. */
  #freeAt = 0;
  #state: PlayerState = { kind: 'idle' };
  #unlisten: (() => void) | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;
  readonly #listeners = new Set<(state: PlayerState) => void>();

  get state(): PlayerState {
    return this.#state;
  }

  listen(listener: (state: PlayerState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Plays items from the first on, in place of whatever is playing. `from`: seconds in the first. */
  play(queue: readonly PlayItem[], { from = 0 }: { readonly from?: number } = {}): void {
    this.#silence();
    this.#queue = queue;
    this.#context ??= new AudioContext({ latencyHint: 'interactive' });
    void this.#context.resume();
    this.#freeAt = this.#context.currentTime + LEAD;
    this.#looking ??= setInterval(() => this.#look(), LOOK_MS);
    this.#begin(0, from);
  }

  pause(): void {
    if (this.#state.kind !== 'playing' && this.#state.kind !== 'loading') return;
    void this.#context?.suspend();
    this.#set({ ...this.#state, kind: 'paused' });
  }

  resume(): void {
    if (this.#state.kind !== 'paused') return;
    void this.#context?.resume();
    this.#set({ ...this.#state, kind: this.#scheduled > 0 ? 'playing' : 'loading' });
  }

  stop(): void {
    this.#silence();
    this.#set({ kind: 'idle' });
  }

  /** Seconds in the sound of the current item. */
  time(): number {
    const now = this.#context?.currentTime ?? 0;
    const heard = this.#stretches.findLast(({ startsAt }) => startsAt <= now);
    if (!heard) return this.#stretches[0]?.from ?? 0;
    return heard.from + Math.min(now - heard.startsAt, heard.length);
  }

  /** Goes to a place in the sound of the current item. */
  seek(seconds: number): void {
    if (this.#state.item) this.play(this.#queue.slice(this.#place), { from: seconds });
  }

  #set(state: PlayerState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #silence(): void {
    this.#unlisten?.();
    this.#unlisten = undefined;
    clearInterval(this.#looking);
    this.#looking = undefined;
    for (const { source } of this.#stretches) source.stop();
    this.#stretches = [];
    this.#scheduled = 0;
    const { sound } = this.#state;
    if (sound && !sound.isWhole) sound.stop();
  }

  #begin(place: number, from: number): void {
    const item = this.#queue[place];
    if (!item) return this.stop();
    this.#place = place;
    this.#stretches = [];
    this.#scheduled = 0;
    const sound = loadSound(item.address);
    this.#set({ kind: 'loading', item, sound });
    const take = (): void => this.#take(sound, from);
    this.#unlisten?.();
    this.#unlisten = sound.listen(take);
    take();
  }

  /** Hands frames that have arrived to the audio clock. */
  #take(sound: SegmentSound, from: number): void {
    if (sound.error !== undefined) {
      const { error } = sound;
      const { item } = this.#state;
      this.#silence();
      return this.#set({ kind: 'idle', ...(item && { item }), error });
    }
    let start = sound.frames
      .slice(0, this.#scheduled)
      .reduce((sum, each) => sum + secondsOf(each), 0);
    for (const frame of sound.frames.slice(this.#scheduled)) {
      const skipped = Math.min(Math.max(0, from - start), secondsOf(frame));
      if (skipped < secondsOf(frame)) this.#schedule(frame, { from: start + skipped, skipped });
      start += secondsOf(frame);
      this.#scheduled++;
    }
    if (this.#state.kind === 'loading' && this.#stretches.length > 0)
      this.#set({ ...this.#state, kind: 'playing' });
    if (sound.isWhole) this.#loadNext();
  }

  #schedule(
    frame: Parameters<typeof secondsOf>[0],
    { from, skipped }: { readonly from: number; readonly skipped: number },
  ): void {
    const context = this.#context!;
    const buffer = context.createBuffer(1, Math.max(1, frame.samples), frame.sampleRateHz);
    buffer.copyToChannel(frame.pcm, 0);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#levelOf(context));
    const startsAt = Math.max(this.#freeAt, context.currentTime + LEAD / 2);
    source.start(startsAt, skipped);
    const length = secondsOf(frame) - skipped;
    this.#freeAt = startsAt + length;
    this.#stretches.push({ source, startsAt, from, length });
  }

  /** Where the current item goes: through its own level, where it has one. */
  #levelOf(context: AudioContext): AudioNode {
    const { gain = 1 } = this.#state.item ?? {};
    if (gain === 1) return context.destination;
    const level = context.createGain();
    level.gain.value = gain;
    level.connect(context.destination);
    return level;
  }

  /** What comes next is made while this is heard. */
  #loadNext(): void {
    const next = this.#queue[this.#place + 1];
    if (next) loadSound(next.address);
  }

  /** Begins the next item when this one has been heard. */
  #look(): void {
    const { sound, kind, item } = this.#state;
    if (kind !== 'playing' || !sound?.isWhole || !item) return;
    const now = this.#context!.currentTime;
    if (now < this.#freeAt) return;
    const isLast = this.#place + 1 >= this.#queue.length;
    if (isLast) return this.stop();
    this.#freeAt += item.pauseAfter;
    this.#begin(this.#place + 1, 0);
  }
}

function secondsOf(frame: {
  readonly samples: number;
  readonly sampleRateHz: number;
  readonly pcm: Float32Array<ArrayBuffer>;
}): number {
  return frame.samples / frame.sampleRateHz;
}

/** The player of the page. */
export const player: SoundPlayer = new SoundPlayer();
