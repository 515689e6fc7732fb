/** `<lectern-player src="…/edition.json">`: an edition → a player around an audio element. */
import type { Edition } from '../edition/edition.ts';
import { h } from './dom.ts';
import type { Extras, PlayerHandle } from './handle.ts';
import { FALLBACK_STRINGS } from '../languages/fallback.ts';
import { bindControls } from './controls.ts';
import { showEdition } from './show-edition.ts';
import { audioAddress, cueAt, hasOtherAudio, loadEdition } from './load/load-edition.ts';
import { beginReadAlong, loadExtras, loadReadAlong } from './load/load-part.ts';
import { loadScript } from './load/load-script.ts';
import { followColours } from './looks/page-colours.ts';
import { showTime } from './looks/show-time.ts';
import type { Waveform } from './looks/waveform.ts';
import { rememberedSpeed, rememberSpeed } from './memory.ts';
import { prepareSlow } from './prepare-slow.ts';
import { keepPosition, offerToResume } from './resume.ts';
import { showFailure, showNote } from './show-failure.ts';
import { buildView, nameParts, putIn, showPlaying, showWaiting, type View } from './view.ts';

/** Steps so near to each other, in milliseconds, are one gesture. */
const GESTURE_MS = 500;

/** A player that comes back to the page within this many milliseconds goes on playing. */
const AWAY_MS = 2000;

/** The custom element; its attributes are described in `docs/player.md`. */
export class LecternPlayer extends HTMLElement implements PlayerHandle {
  static readonly observedAttributes: readonly string[] = ['src'];

  // What each of these is, `PlayerHandle` says.
  edition?: Edition;
  audio!: HTMLAudioElement;
  view!: View;
  strings: PlayerHandle['strings'] = FALLBACK_STRINGS;
  waveform?: Waveform;
  cueWatchers: ((cue: number) => void)[] = [];
  closed = false;
  started = false;
  scrubbing = false;
  heard = 0;
  wanted = 0;
  address = '';
  fixed = '';
  readonly load: PlayerHandle['load'] = loadScript;
  #cue = -1;
  #stepping: ReturnType<typeof setTimeout> | undefined;
  /** Until when it plays on if it is put back into a page, as `Date.now()` tells. */
  #awayUntil = 0;
  /** What the edition was loaded from. */
  #src = '';
  #connected = false;
  #extras: Promise<Extras | undefined> | undefined;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    // Moved by a script within one task: it goes on as it was.
    if (this.#connected) return;
    this.#connected = true;
    void this.#load();
  }

  /** That it is there is enough: browsers then move it without taking it out. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    queueMicrotask(() => this.isConnected || this.#stop());
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

  pause(): void {
    this.audio?.pause();
  }

  seek(seconds: number): void {
    if (!this.edition) return;
    this.step(seconds);
    clearTimeout(this.#stepping);
    this.tell('seek', { seconds: this.position });
  }

  step(seconds: number): void {
    if (!this.edition) return;
    if (this.fixed) return this.note(this.fixed);
    this.#moveTo(Math.min(Math.max(0, seconds), Math.max(0, this.edition.duration - 0.1)));
    clearTimeout(this.#stepping);
    this.#stepping = setTimeout(() => this.tell('seek', { seconds: this.position }), GESTURE_MS);
  }

  /** Where it is, in seconds; before the audio is loaded, where it will begin. */
  get position(): number {
    return this.audio.readyState > 0 ? this.audio.currentTime : this.wanted;
  }

  playFrom(seconds: number): void {
    this.seek(seconds);
    this.play();
  }

  setSpeed(speed: number): void {
    this.audio.defaultPlaybackRate = this.audio.playbackRate = speed;
    this.view.speed.value = String(speed);
    showTime(this);
  }

  note(text: string, retry?: () => void): void {
    showNote(this, text, retry);
  }

  /** The second file, which is at work from the first time that it is asked for. */
  extras(): Promise<Extras | undefined> {
    const { signal } = this.#listening!;
    return (this.#extras ??= loadExtras().then((extras) => {
      if (signal.aborted) return extras;
      if (extras) extras.attach(this, signal);
      else this.#extras = undefined;
      return extras;
    }));
  }

  tell(name: string, detail: object = {}): void {
    this.dispatchEvent(
      new CustomEvent(`lectern-${name}`, { bubbles: true, composed: true, detail }),
    );
  }

  async #load(): Promise<void> {
    this.#leave();
    const { signal } = (this.#listening = new AbortController());
    this.#extras = undefined;
    const src = this.getAttribute('src');
    if (!src) return;
    // All are on their way at once.
    const reading = this.hasAttribute('read-along') ? loadReadAlong() : undefined;
    const loading = loadEdition(src);
    // What needs no edition is done by the time it is there.
    const view = buildView();
    followColours(this, { card: view.card, signal });
    prepareSlow();
    const loaded = await loading;
    if (signal.aborted) return;

    this.audio = this.querySelector('audio') ?? this.appendChild(h('audio', { preload: 'none' }));
    if ('failure' in loaded) {
      this.#put(view);
      const again = (): void => void this.#load();
      // What was put in for another edition is not this one's.
      const isUsable =
        this.audio.matches('[src],:has(source)') &&
        (this.audio.src !== this.address || src === this.#src);
      return showFailure(this, { failure: loaded.failure, isUsable, again, signal });
    }

    this.edition = loaded.edition;
    this.#src = src;
    this.strings = { ...FALLBACK_STRINGS, ...loaded.edition.strings };
    this.#put(view);
    this.#prepareAudio(audioAddress(loaded.edition, loaded.base), signal);
    showEdition(this, signal);
    this.setSpeed(rememberedSpeed());
    this.#moveTo(offerToResume(this, { key: loaded.base, signal }));
    keepPosition(this, { key: loaded.base, signal });
    bindControls(this, signal);
    this.tell('ready', { duration: loaded.edition.duration });
    if (Date.now() < this.#awayUntil) this.play();

    if (reading) await beginReadAlong(this, { loading: reading, signal });
  }

  #put(view: View): void {
    this.started = false;
    this.view = view;
    nameParts(view, this.strings);
    putIn(this, view);
  }

  /** Leaves nothing behind on a page that it is no longer on. */
  #stop(): void {
    this.#connected = false;
    if (this.audio?.paused === false) this.#awayUntil = Date.now() + AWAY_MS;
    this.#leave();
  }

  /** Ends what goes on with the edition that it has. */
  #leave(): void {
    this.#listening?.abort();
    this.pause();
    clearTimeout(this.#stepping);
  }

  /**
   * Not every browser keeps a position that is set before the audio is loaded: it is set again
   * when that is.
   */
  #moveTo(seconds: number): void {
    this.wanted = this.audio.currentTime = seconds;
    this.#showTime();
  }

  #prepareAudio(address: string, signal: AbortSignal): void {
    const { audio } = this;
    this.address = address;
    this.heard = 0;
    this.fixed = '';
    audio.controls = false;
    audio.preload = 'none';
    if (audio.src !== address) audio.src = address;
    const follow = (): void => this.#showTime();
    const handlers: Readonly<Record<string, () => void>> = {
      play: () => this.#onPlay(),
      pause: () => this.#onPause(),
      loadedmetadata: () => void (audio.currentTime = this.wanted),
      timeupdate: follow,
      seeked: follow,
      ratechange: () => this.#onSpeed(),
      ended: () => this.#onEnd(),
      error: () => this.#failAudio(),
    };
    for (const name in handlers) audio.addEventListener(name, handlers[name]!, { signal });
    showWaiting(this.view, audio, signal);
  }

  #onPlay(): void {
    this.started = true;
    this.view.card.classList.add('on');
    this.note('');
    showPlaying(this.view, { playing: true, strings: this.strings });
    this.tell('play', { seconds: this.position });
    // Another player may have taken the marks of the page meanwhile.
    this.#cue = NaN;
    void this.extras();
    const follow = (): void => {
      if (this.audio.paused) return;
      this.#showCue();
      requestAnimationFrame(follow);
    };
    follow();
  }

  #onPause(): void {
    showPlaying(this.view, { playing: false, strings: this.strings });
    this.tell('pause', { seconds: this.position, heard: this.heard });
  }

  #onSpeed(): void {
    const { playbackRate: speed } = this.audio;
    if (speed === rememberedSpeed()) return;
    rememberSpeed(speed);
    this.tell('speed', { speed });
  }

  #onEnd(): void {
    this.started = false;
    this.view.card.classList.remove('on');
    this.#moveTo(0);
    this.tell('end', { heard: this.heard });
  }

  #failAudio(): void {
    this.wanted = this.position;
    // Firefox goes on wanting to play what it could not load.
    this.pause();
    const reason = navigator.onLine ? 'audioFailed' : 'offline';
    this.note(this.strings[reason], async () => {
      const src = this.getAttribute('src')!;
      if (!(await hasOtherAudio(src, this.address))) return this.play();
      this.#awayUntil = Date.now() + AWAY_MS;
      await this.#load();
    });
    this.tell('error', { reason });
  }

  #showTime(): void {
    showTime(this);
    this.#showCue();
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
