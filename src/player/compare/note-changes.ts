/** how many sentences have changed → a line in the player that says so, until it is dismissed. */
import { FALLBACK_READ_ALONG } from '../../languages/fallback.ts';
import { fillIn } from '../../edition/shared/time-labels.ts';
import { writtenDate } from '../../edition/shared/written-date.ts';
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';

/** Says it until `signal` is aborted: whatever the player's own line says in between, this stays. */
export function noteChanges(
  player: PlayerHandle,
  options: { readonly changed: number; readonly signal: AbortSignal },
): void {
  const { lang: language } = player.view.card;
  const { modifiedAt, publishedAt, strings: own } = player.edition!;
  const strings = { ...FALLBACK_READ_ALONG, ...own };
  const date = modifiedAt ?? publishedAt;
  const version = date
    ? fillIn(strings.earlier, [writtenDate(date, language)])
    : strings.earlierUndated;
  // Editions of earlier versions have no words for the number in their language.
  const count = (own ?? FALLBACK_READ_ALONG)['changed' as never] ?? '';
  const said = `${version} ${fillIn(count, [String(options.changed)])} `;
  const button = h('button', { type: 'button', children: [strings.dismiss] });
  const line = h('p', {
    class: 'note changes',
    part: 'note',
    role: 'status',
    children: [said, button],
  });
  player.view.note.after(line);
  const remove = (): void => line.remove();
  button.addEventListener('click', remove);
  options.signal.addEventListener('abort', remove);
}
