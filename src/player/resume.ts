/** what was heard before, or what a link asks for → where to begin, said and revocable; kept while it plays. */
import { clockTime, fillIn } from '../edition/shared/time-labels.ts';
import { h } from './dom.ts';
import type { PlayerHandle } from './handle.ts';
import { linkedPosition, rememberedPosition, rememberPosition } from './memory.ts';

/** How often the position is kept while playing, in milliseconds. */
const KEEP_MS = 5000;

/**
 * Seconds at which a player begins. Where that is not the start, it says so,
 * with a way back to the start, until it plays.
 */
export function offerToResume(
  player: PlayerHandle,
  options: { readonly key: string; readonly signal: AbortSignal },
): number {
  const { view, strings } = player;
  const isFirst = document.querySelector('lectern-player') === player;
  const linked = isFirst ? linkedPosition(location.hash) : undefined;
  const seconds = linked ?? rememberedPosition(options.key);
  if (seconds <= 0 || seconds >= player.edition!.duration) return 0;
  const invitation = [...view.lead.childNodes];
  const startOver = h('button', { class: 'link', children: [strings.startOver] });
  const end = (): void => view.lead.replaceChildren(...invitation);
  startOver.addEventListener('click', () => {
    player.seek(0);
    end();
    view.play.focus();
  });
  player.addEventListener('lectern-play', end, { once: true, signal: options.signal });
  view.lead.replaceChildren(
    h('span', { children: [fillIn(strings.resume, [clockTime(seconds)])] }),
    startOver,
  );
  return seconds;
}

/** Remembers how far the player came, until `signal` is aborted, and then for the last time. */
export function keepPosition(
  player: PlayerHandle,
  options: { readonly key: string; readonly signal: AbortSignal },
): void {
  const { key, signal } = options;
  const { audio } = player;
  const { duration } = player.edition!;
  let keptAt = 0;
  const keep = (): void => {
    keptAt = Date.now();
    rememberPosition(key, { seconds: player.position, duration });
  };
  const follow = (): void => {
    if (!audio.paused && Date.now() - keptAt > KEEP_MS) keep();
  };
  for (const name of ['pause', 'ended']) audio.addEventListener(name, keep, { signal });
  audio.addEventListener('timeupdate', follow, { signal });
  addEventListener('pagehide', keep, { signal });
  signal.addEventListener('abort', keep);
}
