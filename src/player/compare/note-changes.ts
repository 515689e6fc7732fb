/** how many sentences have changed → a line in the player that says so, until it is dismissed. */
import { FALLBACK_READ_ALONG } from '../../languages/fallback.ts';
import { fillIn } from '../../edition/shared/time-labels.ts';
import { writtenDate } from '../../edition/shared/written-date.ts';
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';

/** How many changes a reader has seen and dismissed, by their player's edition. */
const dismissed = new WeakMap<object, number>();

/**
 * Says it until `signal` is aborted, or until it is called with another number: none takes the line
 * away. Whatever the player's own line says in between, this stays; one that was dismissed comes back
 * only for more changes.
 */
export function noteChanges(
  player: PlayerHandle,
  options: { readonly changed: number; readonly signal: AbortSignal },
): void {
  const { changed, signal } = options;
  const edition = player.edition!;
  const { note } = player.view;
  note.parentElement?.querySelector('.changes')?.remove();
  if (changed <= (dismissed.get(edition) ?? 0)) return;
  const button = h('button', {
    type: 'button',
    children: [{ ...FALLBACK_READ_ALONG, ...edition.strings }.dismiss],
  });
  const line = h('p', {
    class: 'note changes',
    part: 'note',
    role: 'status',
    children: [`${describeChanges(player, changed)} `, button],
  });
  note.after(line);
  const remove = (): void => line.remove();
  button.addEventListener('click', () => {
    dismissed.set(edition, changed);
    remove();
  });
  signal.addEventListener('abort', remove);
}

function describeChanges(player: PlayerHandle, changed: number): string {
  const { lang: language } = player.view.card;
  const { modifiedAt, publishedAt, strings: own } = player.edition!;
  const strings = { ...FALLBACK_READ_ALONG, ...own };
  const date = modifiedAt ?? publishedAt;
  const version = date
    ? fillIn(strings.earlier, [writtenDate(date, language)])
    : strings.earlierUndated;
  // Editions of earlier versions have no words for the number in their language.
  const count = (own ?? FALLBACK_READ_ALONG)['changed' as never] ?? '';
  return `${version} ${fillIn(count, [String(changed)])}`;
}
