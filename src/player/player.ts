/** `<lectern-player src="…/edition.json">`: an edition → a player around an audio element. */
import type { Edition } from '../edition/edition.ts';
import { h } from './dom.ts';
import type { PlayerHandle } from './handle.ts';
import { ENGLISH_STRINGS } from '../edition/shared/english.ts';
import type { PlayerStrings } from '../edition/shared/english.ts';
import { bindControls } from './controls.ts';
import { showEdition } from './show-edition.ts';
import { audioFile, cueAt, fileAddress, loadEdition } from './load-edition.ts';
import { reportPosition, takeMediaSession } from './media-session.ts';
import { rememberedPosition, rememberedSpeed, rememberPosition, rememberSpeed } from './memory.ts';
import { loadReadAlong } from './start-read-along.ts';
import { followScroll } from './sticky.ts';
import { STYLES } from './styles.ts';
import { clockTime, fillIn, spokenTime } from '../edition/shared/time-labels.ts';
import { buildView, showPlaying } from './view.ts';
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

  /** What is shown; absent until it is loaded. */
  edition?: Edition;
  audio!: HTMLAudioElement;
  view!: View;
  strings: PlayerStrings = ENGLISH_STRINGS;
  waveform?: Waveform;
  /** Called when another cue is heard, with its index. */
  cueWatchers: ((cue: number) => void)[] = [];
  /** Whether the listener closed the small player. */
  closed = false;
  started = false;
  #cue = -1;
  #quarter = 0;
  #notice = '';
  #wanted = 0;
  #keptAt = 0;
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

  /** Shows a line that stays, whatever else is said in between. */
  notice(text: string): void {
    this.#notice = text;
    this.note(text);
  }

  /** Shows a line to the listener, with a button where there is something to do. */
  note(text: string, retry?: () => void): void {
    const button = retry && h('button', { type: 'button', children: [this.strings.retry] });
    button?.addEventListener('click', retry!);
    this.view.note.replaceChildren(text, ...(button ? [button] : []));
    this.view.note.hidden = text === '';
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
    // The first number that a browser writes out, in any language, takes it
    // longer than all of the player: it does so when it has nothing else to do.
    (window.requestIdleCallback ?? setTimeout)(() => spokenTime(0, { language: 'en' }));
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
    const rtl = this.matches(':dir(rtl)');
    this.view = buildView(this.strings, { rtl });
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(this.view.card);
  }

  /**
   * Not every browser keeps a position that is set before
   * the audio is loaded: it is set again when that is.
   */
  #moveTo(seconds: number): void {
    this.#wanted = this.audio.currentTime = seconds;
    this.#showTime();
  }

  /**
   * Says why there is no edition; an audio element
   * that stands in the page goes on working by itself.
   */
  #showFailure(
    failure: 'missing' | 'blocked' | 'offline' | 'unreadable',
    signal: AbortSignal,
  ): void {
    this.#build();
    const { note, card } = this.view;
    const usable = this.audio.matches('[src],:has(source)');
    this.audio.controls = usable;
    card.replaceChildren(...(usable ? [h('slot')] : []), note);
    this.note(
      this.strings[failure],
      failure === 'blocked' || failure === 'offline' ? () => void this.#load() : undefined,
    );
    if (failure === 'offline')
      addEventListener('online', () => void this.#load(), { once: true, signal });
    this.tell('error', { reason: failure });
  }

  #prepareAudio(signal: AbortSignal): void {
    const { audio } = this;
    const address = fileAddress(audioFile(this.edition!)!.name, this.#base);
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
    // Whoever pressed play on a slow line sees that it was heard.
    for (const name of ['waiting', 'playing', 'pause', 'error'])
      audio.addEventListener(
        name,
        () => this.view.card.classList.toggle('waits', name === 'waiting'),
        { signal },
      );
    addEventListener('pagehide', () => this.#keepPosition(), { signal });
  }

  #onPlay(): void {
    this.started = true;
    this.note(this.#notice);
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
    range.setAttribute(
      'aria-valuetext',
      fillIn(this.strings.positionOf, [
        spokenTime(seconds, { language }),
        spokenTime(duration, { language }),
      ]),
    );
    time.textContent = `${clockTime(seconds)} / ${clockTime(duration)}`;
    this.waveform?.fill(seconds / duration);
    this.#showCue();
    if (this.audio.paused) return;
    reportPosition(this.audio, duration);
    if (Date.now() - this.#keptAt > KEEP_MS) this.#keepPosition();
    const quarter = Math.min(3, Math.floor((seconds / duration) * 4));
    if (quarter > this.#quarter) this.tell('progress', { percent: 25 * (this.#quarter = quarter) });
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
