/** a player → the list of its keys, shown and taken away with `?`. */
import { FALLBACK_EXTRAS } from '../../languages/fallback.ts';
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';

/** Shows the list in the card, or takes it away. */
export function showKeys(player: PlayerHandle): void {
  const { card } = player.view;
  const shown = card.querySelector('.keys.loose');
  if (shown) return shown.remove();
  const list = buildKeys(player);
  list.classList.add('loose');
  list.role = 'status';
  card.append(list);
}

/** Each key with what it does. */
export function buildKeys(player: PlayerHandle): HTMLElement {
  const { strings, edition } = player;
  const words = { ...FALLBACK_EXTRAS, ...edition!.strings };
  const rows: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['K'], `${strings.play} / ${strings.pause}`],
    [['J'], strings.back],
    [['L'], strings.forward],
    [['←', '→', 'Page ↑', 'Page ↓'], words.seek],
    [['?'], words.keys],
  ];
  return h('dl', {
    class: 'keys',
    part: 'keys',
    'aria-label': words.keys,
    children: rows.map(([keys, what]) =>
      h('div', {
        children: [
          h('dt', { children: keys.map((key) => h('kbd', { children: [key] })) }),
          h('dd', { children: [what] }),
        ],
      }),
    ),
  });
}
