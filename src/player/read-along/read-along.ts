/**
 * a player on an article page → the spoken sentence and word marked
 * on the page, and paragraphs that can be played.
 */
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import { watchCues } from '../watch-cues.ts';
import { findParagraphs, type FoundParagraphs } from './find-paragraphs.ts';
import { type Follow, loadPageExtras } from './load-page-extras.ts';
import { createMarker } from './mark-sentences.ts';
import { markWords } from './mark-words.ts';
import { openNotice } from './notice.ts';
import { addPageStyles } from './highlight-styles.ts';
import { PageParagraphs } from './page-paragraphs.ts';
import { queryPage } from './query-page.ts';
import { watchPage } from './watch-page.ts';

/**
 * Starts the read-along once the player is drawn: searching a long page takes as long as drawing
 * the player. A hidden page is searched when it is shown.
 */
export function startWhenDrawn(player: PlayerHandle, signal: AbortSignal): void {
  requestAnimationFrame(() => setTimeout(() => signal.aborted || startReadAlong(player, signal)));
}

/**
 * Starts the read-along of a player, until `signal` is aborted. When the page changes, its paragraphs
 * are searched for again; when a router keeps the player on another page, all begins again there.
 */
function startReadAlong(player: PlayerHandle, signal: AbortSignal): void {
  const root = rootOf(player);
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  const { look, show } = readAlong(player, { root, signal: stop.signal });
  const again = (): void => {
    stop.abort();
    startReadAlong(player, signal);
  };
  watchPage(root, {
    look,
    isLeft: () => !root.isConnected || rootOf(player) !== root,
    leave: again,
    signal: stop.signal,
  });
  void look();
  watchCues(player, show);
  stop.signal.addEventListener('abort', () => {
    player.cueWatchers = player.cueWatchers.filter((each) => each !== show);
  });
}

/** `look` searches the page and shows what is different; `show` marks a cue. */
function readAlong(
  player: PlayerHandle,
  options: { readonly root: Element; readonly signal: AbortSignal },
): { readonly look: () => Promise<void>; readonly show: (cue: number) => void } {
  const { root, signal } = options;
  const edition = player.edition!;
  const onPage = new PageParagraphs(signal);
  const note = openNotice(player, signal);
  addPageStyles(player, signal);
  const mark = createMarker(onPage.byCue);
  const follow = followWhereAsked(player, signal);
  let found: FoundParagraphs | undefined;
  let turn = 0;
  const showNow = (): void => {
    if (player.started) void follow(mark(cueAt(edition.cues, player.position)));
  };
  const look = async (): Promise<void> => {
    const own = ++turn;
    const next = await findParagraphs(root, { edition, load: () => loadPageExtras(player) });
    // The page may have changed again while a file was on its way.
    if (signal.aborted || own !== turn) return;
    const { paragraphs, changed } = next;
    const before = found;
    found = next;
    onPage.replace(paragraphs);
    showNow();
    note(next);
    if (before?.paragraphs.length !== paragraphs.length || before.changed !== changed)
      player.tell('read-along', { found: paragraphs.length, changed });
  };
  const show = (cue: number): void => {
    if (onPage.isGone(cue)) void look();
    else void follow(mark(cue));
  };
  markWords(player, { paragraphOf: onPage.byCue, signal });
  const begin = (event: Event): void => {
    // One voice is heard at a time: what another player marks stays.
    if (event.target !== player) mark(-1);
    else if (found?.isCompared === false) void look();
  };
  document.addEventListener('lectern-play', begin, { signal });
  const play = async (): Promise<boolean> => {
    const extras = await loadPageExtras(player);
    if (!signal.aborted) extras?.playParagraphs(player, { root, onPage, signal });
    return extras !== undefined;
  };
  whenUsed(player, { root, run: play, signal });
  signal.addEventListener('abort', () => mark(-1));
  return { look, show };
}

/** Scrolls with the voice from when the player has the attribute `follow`. */
function followWhereAsked(
  player: PlayerHandle,
  signal: AbortSignal,
): (ranges: readonly Range[]) => Promise<void> {
  let following: Promise<Follow | undefined> | undefined;
  return async (ranges) => {
    if (!player.hasAttribute('follow') && !following) return;
    following ??= loadPageExtras(player).then((extras) => extras?.followVoice(player, signal));
    const follow = await following;
    if (!follow) following = undefined;
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
 * Runs when a mouse is over the article, the keyboard moves through the page, or the player plays;
 * once, unless `run` could not do its work: then at the next of these. Nothing more is needed before.
 */
function whenUsed(
  player: PlayerHandle,
  options: {
    readonly root: Element;
    readonly run: () => Promise<boolean>;
    readonly signal: AbortSignal;
  },
): void {
  const stop = new AbortController();
  const { signal } = stop;
  let isTrying = false;
  const run = async (): Promise<void> => {
    if (isTrying) return;
    isTrying = true;
    isTrying = await options.run();
    if (isTrying) stop.abort();
  };
  const start = (event: Event): void => {
    const { pointerType, key = 'Tab' } = event as PointerEvent & KeyboardEvent;
    // Who touches a screen points at nothing.
    if (pointerType !== 'touch' && key === 'Tab') void run();
  };
  options.signal.addEventListener('abort', () => stop.abort(), { signal });
  options.root.addEventListener('pointerover', start, { signal });
  document.addEventListener('keydown', start, { signal });
  player.addEventListener('lectern-play', start, { signal });
  if (player.started) void run();
}
