/** a passage as it is public and as it is now → heard, one at a time, at one level. */
import { useEffect, useState } from 'preact/hooks';
import type { ChangeAnswer, PublicAnswer } from '../../studio/check-answers.ts';
import { fromPage } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { amplitude } from '../../track/loudness/loudness-meter.ts';
import { loadWholeSound } from '../sound/segment-sound.ts';
import { COMPARED_LEVEL, gainTo } from '../sound/sound-level.ts';
import { player, type PlayItem } from '../sound/sound-player.ts';
import { phrase } from '../words/phrase.ts';

/** One of two sounds of a passage. */
export type HeardSide = { readonly change: string; readonly side: 'before' | 'now' };

type Range = NonNullable<ChangeAnswer['before']>;

/** Plays them. One for the page. */
class ComparedSounds {
  #heard: HeardSide | undefined;
  #audio: HTMLAudioElement | undefined;
  #source: string | undefined;
  #watching = 0;
  readonly #listeners = new Set<(heard: HeardSide | undefined) => void>();

  constructor() {
    player.listen(({ kind, error }) => {
      if (this.#heard?.side !== 'now' || kind !== 'idle') return;
      if (error !== undefined) tellTrouble(error);
      this.#set(undefined);
    });
  }

  get heard(): HeardSide | undefined {
    return this.#heard;
  }

  listen(listener: (heard: HeardSide | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Plays a part of the audio that is public. */
  playBefore(change: string, { from, to }: Range, { sound, loudness }: PublicAnswer): void {
    this.stop();
    const audio = this.#open(sound);
    audio.volume = Math.min(1, amplitude(COMPARED_LEVEL - loudness));
    audio.currentTime = from;
    this.#set({ change, side: 'before' });
    audio.play().catch((error: unknown) => {
      // Another sound was asked for meanwhile.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      tellTrouble(error);
      this.stop();
    });
    const watch = (): void => {
      if (audio.currentTime >= to || audio.ended) return this.stop();
      this.#watching = requestAnimationFrame(watch);
    };
    this.#watching = requestAnimationFrame(watch);
  }

  /** Plays what would be heard now, once all of it is there and its loudness is known. */
  async playNow(change: string, items: readonly PlayItem[]): Promise<void> {
    this.stop();
    const heard: HeardSide = { change, side: 'now' };
    this.#set(heard);
    try {
      const sounds = await Promise.all(items.map(({ address }) => loadWholeSound(address)));
      // Another sound was asked for meanwhile, or silence.
      if (this.#heard !== heard) return;
      player.play(items.map((item, i) => ({ ...item, gain: gainTo(COMPARED_LEVEL, sounds[i]!) })));
    } catch (error) {
      if (this.#heard !== heard) return;
      tellTrouble(error);
      this.#set(undefined);
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#watching);
    this.#audio?.pause();
    const wasNow = this.#heard?.side === 'now';
    this.#set(undefined);
    if (wasNow) player.stop();
  }

  #open(source: string): HTMLAudioElement {
    if (this.#audio === undefined || this.#source !== source) {
      this.#audio = new Audio(fromPage(source));
      this.#source = source;
    }
    return this.#audio;
  }

  #set(heard: HeardSide | undefined): void {
    this.#heard = heard;
    for (const listener of this.#listeners) listener(heard);
  }
}

function tellTrouble(error: unknown): void {
  const words = error instanceof Error ? error.message : String(error);
  announce(phrase('cannotPlay', words), { isTrouble: true });
}

/** The sounds of the page. */
export const comparedSounds: ComparedSounds = new ComparedSounds();

/** What is heard, as it changes. */
export function useHeardSide(): HeardSide | undefined {
  const [heard, setHeard] = useState(comparedSounds.heard);
  useEffect(() => comparedSounds.listen(setHeard), []);
  return heard;
}
