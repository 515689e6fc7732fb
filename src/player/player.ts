/** `<lectern-player src="…/edition.json">`: an edition → a player around an audio element. */
import type { Edition } from '../edition/edition.ts';
import { h } from './dom.ts';
import type { PlayerHandle } from './handle.ts';
import { ENGLISH_STRINGS } from '../edition/shared/english.ts';
import type { PlayerStrings } from '../edition/shared/english.ts';
import { bindControls } from './controls.ts';
import { showEdition } from './show-edition.ts';
import { audioAddress, cueAt, loadEdition } from './load-edition.ts';
import type { LoadFailure } from './load-edition.ts';
import { reportPosition, takeMediaSession } from './media-session.ts';
import { rememberedPosition, rememberedSpeed, rememberPosition, rememberSpeed } from './memory.ts';
import { prepareNumbers } from './prepare-numbers.ts';
import { loadReadAlong } from './start-read-along.ts';
import { followScroll } from './sticky.ts';
import { clockTime, fillIn, roundDuration, spokenTime } from '../edition/shared/time-labels.ts';
import { buildView, showPlaying, showWaiting } from './view.ts';
import type { View } from './view.ts';
import type { Waveform } from './waveform.ts';

/** How often the position is kept while playing, in milliseconds. */
const KEEP_MS = 5000;

/**
 * The custom element. Attributes: `src`, `read-along` (a
 * selector of the article, or empty), `theme`, `mini="off"`.
 */
export class LecternPlayer extends HTMLElement implements PlayerHandle {
  static readonly observedAttributes: readonly string[] = ['src'];

  // What each of these is, `PlayerHandle` says.
  edition?: Edition;
  audio!: HTMLAudioElement;
  view!: View;
  strings: PlayerStrings = ENGLISH_STRINGS;
  waveform?: Waveform;
  cueWatchers: ((cue: number) => void)[] = [];
  closed = false;
  started = false;
  #cue = -1;
  /** Quarters that were told of. */
  #quarter = 0;
  /** Where it is, in seconds, as long as the audio cannot say so. */
  #wanted = 0;
  /** When the position was kept, as `Date.now()` tells. */
  #keptAt = 0;
  /** Address of the edition, by which its position is remembered. */
  #base = '';
  #connected = false;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#connected = true;
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#connected = false;
    this.#keepPosition();
    this.audio?.pause();
    this.#listening?.abort();
  }

  attributeChangedCallback(): void {
    // While the page is parsed, attributes come before the connection: they are read then.
    if (this.#connected) void this.#load();
  }

  /**
   * Plays from where the position is; audio that failed is asked
   * for again. Before the edition is there it does nothing.
   */
  play(): void {
    if (this.audio?.error) this.audio.load();
    // A browser that forbids it leaves the button; audio that fails says so itself.
    this.audio?.play().catch(() => undefined);
  }

  /** Pauses. */
  pause(): void {
    this.audio?.pause();
  }

  /** Moves to a time, in seconds, playing or not. */
  seek(seconds: number): void {
    if (!this.edition) return;
    const { duration } = this.edition;
    this.#moveTo(Math.min(Math.max(0, seconds), Math.max(0, duration - 0.1)));
    this.tell('seek', { seconds: this.position });
  }

  /** Where it is, in seconds; before the audio is loaded, where it will begin. */
  get position(): number {
    return this.audio.readyState > 0 ? this.audio.currentTime : this.#wanted;
  }

  /** Plays from a time, in seconds. */
  playFrom(seconds: number): void {
    this.seek(seconds);
    this.play();
  }

  /** Sets the speed, and keeps it for other pages. */
  setSpeed(speed: number): void {
    this.audio.defaultPlaybackRate = this.audio.playbackRate = speed;
    this.view.speed.value = String(speed);
  }

  /** Shows a line to the listener, with a button where there is something to do. */
  note(text: string, retry?: () => void): void {
    const { note } = this.view;
    note.replaceChildren(text);
    note.hidden = text === '';
    if (!retry) return;
    const button = h('button', { type: 'button', children: [this.strings.retry] });
    button.addEventListener('click', retry);
    note.append(button);
  }

  /** Dispatches one of the player's events. */
  tell(name: string, detail: object = {}): void {
    this.dispatchEvent(
      new CustomEvent(`lectern-${name}`, { bubbles: true, composed: true, detail }),
    );
  }

  async #load(): Promise<void> {
    this.#listening?.abort();
    const listening = (this.#listening = new AbortController());
    const src = this.getAttribute('src');
    if (!src) return;
    // All are on their way at once.
    const reading = this.hasAttribute('read-along') ? loadReadAlong() : undefined;
    const loading = loadEdition(src);
    prepareNumbers();
    const loaded = await loading;
    if (listening.signal.aborted) return;

    this.audio = this.querySelector('audio') ?? this.appendChild(h('audio', { preload: 'none' }));
    if ('failure' in loaded) return this.#showFailure(loaded.failure, listening.signal);

    this.edition = loaded.edition;
    this.#base = loaded.base;
    this.strings = { ...ENGLISH_STRINGS, ...loaded.edition.strings };
    this.#build();
    this.#prepareAudio(listening.signal);
    showEdition(this, this.#base);
    this.setSpeed(rememberedSpeed());
    this.#moveTo(rememberedPosition(this.#base));
    bindControls(this, listening.signal);
    followScroll(this, listening.signal);
    this.tell('ready', { duration: loaded.edition.duration });

    const start = await reading;
    if (!listening.signal.aborted) start?.(this, listening.signal);
  }

  #build(): void {
    this.view = buildView(this, this.strings);
  }

  /**
   * Not every browser keeps a position that is set before the audio is loaded: it is set again
   * when that is.
   */
  #moveTo(seconds: number): void {
    this.#wanted = this.audio.currentTime = seconds;
    this.#showTime();
  }

  /**
   * Says why there is no edition; an audio element
   * that stands in the page goes on working by itself.
   */
  #showFailure(failure: LoadFailure, signal: AbortSignal): void {
    this.#build();
    const { note, card } = this.view;
    const usable = this.audio.matches('[src],:has(source)');
    this.audio.controls = usable;
    card.replaceChildren(...(usable ? [h('slot')] : []), note);
    const retry = (): void => void this.#load();
    this.note(
      this.strings[failure],
      failure === 'blocked' || failure === 'offline' ? retry : undefined,
    );
    if (failure === 'offline') addEventListener('online', retry, { once: true, signal });
    this.tell('error', { reason: failure });
  }

  #prepareAudio(signal: AbortSignal): void {
    const { audio } = this;
    const address = audioAddress(this.edition!, this.#base);
    audio.controls = false;
    audio.preload = 'none';
    if (audio.src !== address) audio.src = address;
    const handlers: Readonly<Record<string, () => void>> = {
      play: () => this.#onPlay(),
      pause: () => this.#onPause(),
      loadedmetadata: () => void (audio.currentTime = this.#wanted),
      timeupdate: () => this.#showTime(),
      seeked: () => this.#showTime(),
      ratechange: () => this.#onSpeed(),
      ended: () => this.#onEnd(),
      error: () => this.#failAudio(),
    };
    for (const name in handlers) audio.addEventListener(name, handlers[name]!, { signal });
    showWaiting(this.view, audio, signal);
    addEventListener('pagehide', () => this.#keepPosition(), { signal });
  }

  #onPlay(): void {
    this.started = true;
    this.note('');
    showPlaying(this.view, { playing: true, strings: this.strings });
    takeMediaSession(this);
    this.tell('play', { seconds: this.position });
    const follow = (): void => {
      if (this.audio.paused) return;
      this.#showCue();
      requestAnimationFrame(follow);
    };
    follow();
  }

  #onPause(): void {
    showPlaying(this.view, { playing: false, strings: this.strings });
    this.#keepPosition();
    this.tell('pause', { seconds: this.position });
  }

  #onSpeed(): void {
    if (this.audio.playbackRate === rememberedSpeed()) return;
    rememberSpeed(this.audio.playbackRate);
    this.tell('speed', { speed: this.audio.playbackRate });
  }

  #onEnd(): void {
    this.started = false;
    this.#quarter = 0;
    this.#moveTo(0);
    this.#keepPosition();
    this.tell('end');
  }

  #failAudio(): void {
    this.#wanted = this.position;
    const reason = navigator.onLine ? 'audioFailed' : 'offline';
    this.note(this.strings[reason], () => this.play());
    this.tell('error', { reason });
  }

  #keepPosition(): void {
    if (this.edition)
      rememberPosition(this.#base, { seconds: this.position, duration: this.edition.duration });
    this.#keptAt = Date.now();
  }

  #showTime(): void {
    const { duration, language } = this.edition!;
    const seconds = Math.min(this.position, duration);
    const { range, time } = this.view;
    range.value = String(seconds);
    const places = [seconds, roundDuration(duration)];
    const spoken = places.map((each) => spokenTime(each, { language }));
    range.setAttribute('aria-valuetext', fillIn(this.strings.positionOf, spoken));
    time.textContent = places.map(clockTime).join(' / ');
    this.waveform?.fill(seconds / duration);
    this.#showCue();
    if (this.audio.paused) return;
    reportPosition(this.audio, duration);
    if (Date.now() - this.#keptAt > KEEP_MS) this.#keepPosition();
    this.#tellProgress(seconds / duration);
  }

  /** Tells of a quarter, a half and three quarters, each once. */
  #tellProgress(share: number): void {
    const quarter = Math.min(3, Math.floor(share * 4));
    if (quarter <= this.#quarter) return;
    this.#quarter = quarter;
    this.tell('progress', { percent: 25 * quarter });
  }

  #showCue(): void {
    const { cues } = this.edition!;
    const at = cueAt(cues, this.position);
    // Before anything was heard nothing is marked as spoken.
    const cue = this.started ? at : -1;
    if (cue === this.#cue) return;
    this.#cue = cue;
    for (const watch of this.cueWatchers) watch(cue);
  }
}
