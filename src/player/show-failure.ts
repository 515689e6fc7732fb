/** why there is no edition → a player that says so, with what still can be done. */
import { h } from './dom.ts';
import type { PlayerHandle } from './handle.ts';
import type { LoadFailure } from './load/load-edition.ts';

/**
 * Says why there is no edition; an audio element
 * that stands in the page goes on working by itself.
 */
export function showFailure(
  player: PlayerHandle,
  options: {
    readonly failure: LoadFailure;
    readonly again: () => void;
    readonly signal: AbortSignal;
  },
): void {
  const { failure, again, signal } = options;
  const { audio, strings } = player;
  const { note, card } = player.view;
  const usable = audio.matches('[src],:has(source)');
  audio.controls = usable;
  card.className = 'card';
  card.replaceChildren(...(usable ? [h('slot')] : []), note);
  const mayHelp = failure === 'blocked' || failure === 'offline';
  player.note(strings[failure], mayHelp ? again : undefined);
  if (failure === 'offline') addEventListener('online', again, { once: true, signal });
  player.tell('error', { reason: failure });
}

/** Shows a line below the player, none where it is empty, with a button where trying again may help. */
export function showNote(player: PlayerHandle, text: string, retry?: () => void): void {
  const { note } = player.view;
  note.replaceChildren(text);
  note.hidden = text === '';
  if (!retry) return;
  const again = h('button', { children: [player.strings.retry] });
  again.addEventListener('click', retry);
  note.append(again);
}
