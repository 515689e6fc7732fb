/** → the looks of what opens below a player, added to it once. */
import { styleSheet } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';

/** What the build has made of `extras.css`. */
declare const EXTRAS_STYLES: string;

let sheet: CSSStyleSheet | undefined;

/** Adds the styles to a player. */
export function styleExtras(player: PlayerHandle): void {
  sheet ??= styleSheet(EXTRAS_STYLES);
  const { adoptedStyleSheets } = player.shadowRoot!;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}
