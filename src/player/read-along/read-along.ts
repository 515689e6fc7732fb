/**
 * a player on an article page → the spoken sentence and word marked
 * on the page, and paragraphs that play when they are clicked.
 */
import { ENGLISH_READ_ALONG } from '../../edition/shared/english.ts';
import { findParagraphs, queryPage } from './find-paragraphs.ts';
import type { PageParagraph } from './find-paragraphs.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load-edition.ts';
import { createMarker, MARK_STYLES, SPEAKING } from './mark-sentences.ts';
import { markWords } from './mark-words.ts';
import { fillIn } from '../../edition/shared/time-labels.ts';
import { writtenDate } from '../../edition/shared/written-date.ts';

/** Class of a paragraph that can be clicked. */
const PLAYABLE = 'lectern-playable';

/** Clicks on these are meant for themselves. */
const OWN_CLICKS =
  'a,button,input,select,textarea,label,summary,audio,video,[contenteditable],[role=button]';

let styled = false;

/**
 * Starts the read-along once the player is drawn: to search a long page takes
 * as long as to draw it. A page that is not looked at is searched when it is.
 */
export function startWhenDrawn(player: PlayerHandle, signal: AbortSignal): void {
  requestAnimationFrame(() => setTimeout(() => signal.aborted || startReadAlong(player, signal)));
}

/**
 * Starts the read-along of a player, until `signal` is aborted. Where
 * scripts of the page draw it anew, its paragraphs are found anew.
 */
function startReadAlong(player: PlayerHandle, signal: AbortSignal): void {
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  const { paragraphOf, show } = readAlong(player, stop.signal);
  const watch = (cue: number): void => {
    if (stop.signal.aborted) return;
    const isGone = paragraphOf.get(cue)?.element.isConnected === false;
    if (!isGone) return show(cue);
    stop.abort();
    startReadAlong(player, signal);
  };
  player.cueWatchers.push(watch);
  // It may have begun to play before this file was there.
  if (player.started) watch(cueAt(player.edition!.cues, player.position));
}

function readAlong(
  player: PlayerHandle,
  signal: AbortSignal,
): {
  readonly paragraphOf: ReadonlyMap<number, PageParagraph>;
  readonly show: (cue: number) => void;
} {
  const root = rootOf(player);
  const { paragraphs, changed } = findParagraphs(root, player.edition!);
  addStyles();
  bindClicks(root, { player, paragraphs, signal });
  const paragraphOf = new Map(
    paragraphs.flatMap((paragraph) => paragraph.cues.map((cue) => [cue, paragraph] as const)),
  );
  const show = createMarker(paragraphOf);
  markWords(player, { paragraphOf, signal });
  for (const { element } of paragraphs) element.classList.add(PLAYABLE);
  signal.addEventListener('abort', () => {
    show(-1);
    for (const { element } of paragraphs) element.classList.remove(PLAYABLE);
  });
  // A page on which nothing matches is another page, or
  // another template: that says nothing of versions.
  if (changed > 0 && paragraphs.length > 0) noteEarlierVersion(player);
  player.tell('read-along', { found: paragraphs.length, changed });
  return { paragraphOf, show };
}

/**
 * The element that `read-along` selects, else the article around
 * the player, the page's first, its main part, or all of it.
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

function noteEarlierVersion(player: PlayerHandle): void {
  const { modifiedAt, publishedAt, language } = player.edition!;
  const date = modifiedAt ?? publishedAt;
  const strings = { ...ENGLISH_READ_ALONG, ...player.edition!.strings };
  player.notice(
    date ? fillIn(strings.earlier, [writtenDate(date, language)]) : strings.earlierUndated,
  );
}

function addStyles(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(MARK_STYLES);
  document.adoptedStyleSheets.push(sheet);
  if (!('highlights' in CSS)) document.documentElement.classList.add('lectern-without-highlights');
}

/** A paragraph plays from its first sentence; clicked while it is heard, it pauses. */
function bindClicks(
  root: Element,
  options: {
    readonly player: PlayerHandle;
    readonly paragraphs: readonly PageParagraph[];
    readonly signal: AbortSignal;
  },
): void {
  const { player, paragraphs, signal } = options;
  const paragraphOf = new Map(paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const onClick = (event: Event): void => {
    const target = event.target as Element;
    if (event.defaultPrevented || target.closest(OWN_CLICKS)) return;
    // Who selects words does not mean to play them.
    if (getSelection()?.isCollapsed === false) return;
    const element = target.closest(`.${PLAYABLE}`);
    const paragraph = element && paragraphOf.get(element);
    if (!paragraph) return;
    if (!player.audio.paused && element.classList.contains(SPEAKING)) player.pause();
    else player.playFrom(player.edition!.cues[paragraph.cues[0]!]!.start);
  };
  root.addEventListener('click', onClick, { signal });
}
