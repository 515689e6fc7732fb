/** the third file of the player → what is not needed before the first play, where the first finds it. */
import { buildChapters } from './extras/chapter-list.ts';
import { buildMenu } from './extras/build-menu.ts';
import { countHeard } from './extras/count-heard.ts';
import { followSession } from './extras/media-session.ts';
import { bindPreview } from './extras/preview.ts';
import { showKeys } from './extras/show-keys.ts';
import { seekAnywhere } from './extras/seek-anywhere.ts';
import { followScroll } from './extras/small-player.ts';
import { buildTranscript } from './extras/transcript-list.ts';
import type { Extras, PlayerHandle } from './handle.ts';
import { styleSheet } from './dom.ts';

/** What the build has made of `extras.css`. */
declare const EXTRAS_STYLES: string;

/** Until when each player has the edition that it has. */
const signals = new WeakMap<PlayerHandle, AbortSignal>();

const extras: Extras = {
  attach: (player, signal) => {
    signals.set(player, signal);
    styleExtras(player);
    bindPreview(player, signal);
    followScroll(player, signal);
    followSession(player, signal);
    countHeard(player, signal);
    seekAnywhere(player, signal);
  },
  chapters: buildChapters,
  transcript: buildTranscript,
  menu: (player) => buildMenu(player, signals.get(player)),
  showKeys,
};

let sheet: CSSStyleSheet | undefined;

/** Adds the styles to a player. */
function styleExtras(player: PlayerHandle): void {
  sheet ??= styleSheet(EXTRAS_STYLES);
  const { adoptedStyleSheets } = player.shadowRoot!;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}

(window as unknown as { lecternExtras?: Extras }).lecternExtras = extras;
