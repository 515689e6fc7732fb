/**
 * clicks on paragraphs → what plays. Reading is not playing: before the listener has
 * started the player once, only the sign beside a paragraph plays it.
 */
import type { PlayerHandle } from '../handle.ts';
import type { PageParagraph } from '../read-along/find-paragraphs.ts';
import type { PlayOptions } from '../read-along/load-page-extras.ts';
import { SPEAKING } from '../read-along/mark-sentences.ts';
import { addPlaySign } from './play-sign.ts';

/** Clicks on these are meant for themselves. */
const OWN_CLICKS =
  'a,button,input,select,textarea,label,summary,audio,video,[contenteditable],[role=button]';

/** Milliseconds in which a second click makes the first one the start of a selection. */
const DOUBLE_MS = 250;

/** Plays paragraphs until `signal` is aborted; one that is clicked while it is heard pauses. */
export function playParagraphs(player: PlayerHandle, options: PlayOptions): void {
  const { root, onPage, signal } = options;
  const play = ({ cues }: PageParagraph): void =>
    player.playFrom(player.edition!.cues[cues[0]!]!.start);

  let hasPlayed = player.started;
  let isSelecting = false;
  let waiting = 0;
  const onClick = (event: MouseEvent): void => {
    const paragraph = onPage.at(event.target);
    const isOwn = (event.target as Element).closest(OWN_CLICKS) !== null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    clearTimeout(waiting);
    if (!paragraph || isOwn || !isPlain || event.defaultPrevented || !hasPlayed) return;
    // Who selects words, or lets go of them, does not mean to play them.
    if (event.detail > 1 || isSelecting || hasSelection()) return;
    const isHeard = paragraph.element.classList.contains(SPEAKING) && !player.audio.paused;
    waiting = setTimeout(() => {
      if (hasSelection()) return;
      if (isHeard) player.pause();
      else play(paragraph);
    }, DOUBLE_MS) as never;
  };
  root.addEventListener('pointerdown', () => (isSelecting = hasSelection()), { signal });
  root.addEventListener('click', onClick as EventListener, { signal });
  player.addEventListener('lectern-play', () => (hasPlayed = true), { signal });
  signal.addEventListener('abort', () => clearTimeout(waiting));
  addPlaySign(player, { ...options, play });
}

function hasSelection(): boolean {
  return getSelection()?.isCollapsed === false;
}
