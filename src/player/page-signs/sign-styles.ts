/** → the styles of the read-along's buttons in its player, and their words. */
import { FALLBACK_READ_ALONG } from '../../languages/fallback.ts';
import type { ReadAlongStrings } from '../../languages/language.ts';
import { styleSheet } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';

/** What the build has made of `signs.css`. */
declare const SIGN_STYLES: string;

/** The read-along's words in the language of the edition. */
export function stringsOf(player: PlayerHandle): ReadAlongStrings {
  return { ...FALLBACK_READ_ALONG, ...player.edition!.strings };
}

/** Gives the player the looks of these buttons, until `signal` is aborted. */
export function addSignStyles(player: PlayerHandle, signal: AbortSignal): void {
  const root = player.shadowRoot!;
  const sheet = styleSheet(SIGN_STYLES);
  root.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}
