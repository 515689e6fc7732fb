/** a choice → a player that pauses by itself after some minutes, or where the chapter ends. */
import { spokenTime } from '../../edition/shared/time-labels.ts';
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import type { ExtrasStrings } from '../../languages/language.ts';

/** Minutes that can be chosen. */
const MINUTES = [5, 15, 30, 60] as const;

/** The choice that depends on the audio and not on the clock. */
const CHAPTER = 'chapter';

/** A labelled choice of when to stop; it is kept until `signal` is aborted. */
export function buildSleepTimer(
  player: PlayerHandle,
  options: { readonly words: ExtrasStrings; readonly signal: AbortSignal | undefined },
): HTMLElement {
  const { words, signal } = options;
  const { lang: language } = player.view.card;
  const { chapters } = player.edition!;
  const choices: readonly (readonly [value: string | number, text: string])[] = [
    ['', words.sleepOff],
    ...(chapters.length > 0 ? [[CHAPTER, words.sleepChapter] as const] : []),
    ...MINUTES.map(
      (minutes) => [minutes, spokenTime(minutes * 60, { language, rough: true })] as const,
    ),
  ];
  const select = h('select', {
    part: 'sleep-timer',
    children: choices.map(([value, text]) => h('option', { value, children: [text] })),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A chapter ends where the next begins: that is the one in which the choice was made, and the
  // first where it was made before that began.
  let chapter = 0;
  const stop = (): void => {
    player.pause();
    select.value = '';
  };
  select.addEventListener('change', () => {
    clearTimeout(timer);
    chapter = Math.max(0, cueAt(chapters, player.position));
    if (Number(select.value)) timer = setTimeout(stop, Number(select.value) * 60_000);
  });
  const look = (): void => {
    if (select.value === CHAPTER && cueAt(chapters, player.position) > chapter) stop();
  };
  player.audio.addEventListener('timeupdate', look, signal && { signal });
  signal?.addEventListener('abort', () => clearTimeout(timer));
  return h('label', { class: 'field', children: [words.sleep, select] });
}
