/**
 * a player on an article page → the spoken sentence and word marked
 * on the page, and paragraphs that can be played.
 */
import type { PlayerHandle } from '../handle.ts';
import { watchCues } from '../watch-cues.ts';
import { findParagraphs, type FoundParagraphs } from './find-paragraphs.ts';
import { loadPageExtras } from './load-page-extras.ts';
import { createMarker, removeClass } from './mark-sentences.ts';
import { markWords } from './mark-words.ts';
import { addPageStyles } from './highlight-styles.ts';
import { queryPage } from './query-page.ts';

/** Class of a paragraph that can be played. */
const PLAYABLE = 'lectern-playable';

/**
 * Starts the read-along once the player is drawn: searching a long page takes as long as drawing
 * the player. A hidden page is searched when it is shown.
 */
export function startWhenDrawn(player: PlayerHandle, signal: AbortSignal): void {
  requestAnimationFrame(() =>
    setTimeout(() => signal.aborted || void startReadAlong(player, signal)),
  );
}

/**
 * Starts the read-along of a player, until `signal` is aborted. When scripts redraw the page, or a
 * router keeps the player on another page, the paragraphs are searched for again.
 */
async function startReadAlong(player: PlayerHandle, signal: AbortSignal): Promise<void> {
  const root = rootOf(player);
  const edition = player.edition!;
  const found = await findParagraphs(root, { edition, load: () => loadPageExtras(player) });
  if (signal.aborted) return;
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  const { isGone, show } = readAlong(player, { root, found, signal: stop.signal });
  const again = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    void startReadAlong(player, signal);
  };
  const { paragraphs } = found;
  // Where nothing matched, what is put into the page later may.
  let isDrawnOn = false;
  const observer = new MutationObserver(() => {
    isDrawnOn = true;
    const isLeft = paragraphs.length > 0 && !paragraphs.some(({ element }) => element.isConnected);
    if (isLeft || rootOf(player) !== root) again();
  });
  observer.observe(document, { childList: true, subtree: true });
  const watch = (cue: number): void => {
    if (isGone(cue) || (isDrawnOn && paragraphs.length === 0)) again();
    else show(cue);
  };
  // It may have begun to play before this file was there.
  watchCues(player, watch);
  stop.signal.addEventListener('abort', () => {
    observer.disconnect();
    player.cueWatchers = player.cueWatchers.filter((each) => each !== watch);
  });
}

function readAlong(
  player: PlayerHandle,
  options: {
    readonly root: Element;
    readonly found: FoundParagraphs;
    readonly signal: AbortSignal;
  },
): { readonly isGone: (cue: number) => boolean; readonly show: (cue: number) => void } {
  const { root, found, signal } = options;
  const { paragraphs, changed } = found;
  const paragraphOf = new Map(
    paragraphs.flatMap((paragraph) => paragraph.cues.map((cue) => [cue, paragraph] as const)),
  );
  addPageStyles(player, signal);
  const mark = createMarker(paragraphOf);
  const follow = followWhereAsked(player, signal);
  const show = (cue: number): void => void follow(mark(cue));
  markWords(player, { paragraphOf, signal });
  const play = async (): Promise<void> => {
    const extras = await loadPageExtras(player);
    if (!signal.aborted) extras?.playParagraphs(player, { root, paragraphs, signal });
  };
  whenUsed(player, { root, run: () => void play(), signal });
  for (const { element } of paragraphs) element.classList.add(PLAYABLE);
  signal.addEventListener('abort', () => {
    mark(-1);
    for (const { element } of paragraphs) removeClass(element, PLAYABLE);
  });
  // A page on which nothing matches is another page, or
  // another template: that says nothing of versions.
  if (changed > 0 && paragraphs.length > 0)
    void loadPageExtras(player).then(
      (extras) => signal.aborted || extras?.noteChanges(player, { changed, signal }),
    );
  player.tell('read-along', { found: paragraphs.length, changed });
  const isGone = (cue: number): boolean => {
    const paragraph = paragraphOf.get(cue);
    return !!paragraph && !(paragraph.element.isConnected && paragraph.rangesOf(cue).length > 0);
  };
  return { isGone, show };
}

/** Scrolls with the voice from when the player has the attribute `follow`. */
function followWhereAsked(
  player: PlayerHandle,
  signal: AbortSignal,
): (ranges: readonly Range[]) => Promise<void> {
  let following: Promise<((ranges: readonly Range[]) => void) | undefined> | undefined;
  return async (ranges) => {
    if (!player.hasAttribute('follow') && !following) return;
    following ??= loadPageExtras(player).then((extras) => extras?.followVoice(player, signal));
    const follow = await following;
    if (!signal.aborted) follow?.(ranges);
  };
}

/**
 * The element that `read-along` selects, otherwise the article around the player, the page's first
 * article, its main part, or all of it.
 */
function rootOf(player: PlayerHandle): Element {
  const selector = player.getAttribute('read-along');
  return (
    (selector && queryPage(selector)) ||
    player.closest('article') ||
    queryPage('article') ||
    queryPage('main') ||
    document.body
  );
}

/**
 * Runs once: when a mouse is over the article, the keyboard moves through the page, or the player
 * plays. Nothing more is needed before.
 */
function whenUsed(
  player: PlayerHandle,
  options: {
    readonly root: Element;
    readonly run: () => void;
    readonly signal: AbortSignal;
  },
): void {
  if (player.started) return options.run();
  const stop = new AbortController();
  const { signal } = stop;
  const start = (event: Event): void => {
    const { pointerType, key = 'Tab' } = event as PointerEvent & KeyboardEvent;
    // Who touches a screen points at nothing.
    if (pointerType === 'touch' || key !== 'Tab') return;
    stop.abort();
    options.run();
  };
  options.signal.addEventListener('abort', () => stop.abort(), { signal });
  options.root.addEventListener('pointerover', start, { signal });
  document.addEventListener('keydown', start, { signal });
  player.addEventListener('lectern-play', start, { signal });
}
