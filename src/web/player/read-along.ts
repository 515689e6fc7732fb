/** a player on an article page → the spoken sentence marked on the page, and paragraphs that play when they are clicked. */
import { ENGLISH_READ_ALONG } from './english.ts';
import { findParagraphs } from './find-paragraphs.ts';
import type { Found, Paragraph } from './find-paragraphs.ts';
import type { PlayerHandle } from './handle.ts';
import { fillIn } from './times.ts';
import { writtenDate } from './written-date.ts';

/** Name of the highlight, for the publisher's `::highlight(lectern-sentence)`. */
const HIGHLIGHT = 'lectern-sentence';

/** Class of the spoken paragraph, and of one that can be clicked; the first stands in for the highlight where browsers have none. */
const SPEAKING = 'lectern-speaking';
const PLAYABLE = 'lectern-playable';

/** Not by colour alone: the sentence is underlined too. */
const STYLES = `
::highlight(${HIGHLIGHT}){background-color:var(--lectern-highlight,#ffe9a8);color:var(--lectern-highlight-text,#16191f);text-decoration:underline;text-decoration-color:#1d4ed8}
.lectern-without-highlights .${SPEAKING}{background-color:var(--lectern-highlight,#ffe9a8);color:var(--lectern-highlight-text,#16191f);box-shadow:-4px 0 0 #1d4ed8}
.${PLAYABLE}{cursor:pointer}
`;

/** Clicks on these are meant for themselves. */
const OWN_CLICKS = 'a,button,input,select,textarea,label,summary,audio,video,[contenteditable],[role=button]';

let styled = false;

/** Starts the read-along of a player, until `signal` is aborted. */
export function startReadAlong(player: PlayerHandle, signal: AbortSignal): void {
  const root = rootOf(player);
  const found = findParagraphs(root, player.edition!);
  addStyles();
  bindClicks(root, { player, found, signal });
  const show = createMarker(found);
  player.cueWatchers.push(show);
  for (const { element } of found.paragraphs) element.classList.add(PLAYABLE);
  signal.addEventListener('abort', () => {
    show(-1);
    for (const { element } of found.paragraphs) element.classList.remove(PLAYABLE);
  });
  // A page on which nothing matches is another page, or another template: that says nothing of versions.
  if (found.changed > 0 && found.paragraphs.length > 0) noteEarlierVersion(player);
  player.tell('read-along', { found: found.paragraphs.length, changed: found.changed });
}

/** The element that `read-along` selects, else the article around the player, the page's first, its main part, or all of it. */
function rootOf(player: PlayerHandle): Element {
  const selector = player.getAttribute('read-along');
  const chosen = selector ? document.querySelector(selector) : null;
  return chosen ?? player.closest('article') ?? document.querySelector('article') ?? document.querySelector('main') ?? document.body;
}

function noteEarlierVersion(player: PlayerHandle): void {
  const { modifiedAt, publishedAt, language } = player.edition!;
  const date = modifiedAt ?? publishedAt;
  const strings = { ...ENGLISH_READ_ALONG, ...player.edition!.strings };
  player.notice(date ? fillIn(strings.earlier, [writtenDate(date, language)]) : strings.earlierUndated);
}

function addStyles(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  if (!('highlights' in CSS)) document.documentElement.classList.add('lectern-without-highlights');
}

/** A paragraph plays from its first sentence; clicked while it is heard, it pauses. */
function bindClicks(root: Element, options: { readonly player: PlayerHandle; readonly found: Found; readonly signal: AbortSignal }): void {
  const { player, found, signal } = options;
  const paragraphOf = new Map(found.paragraphs.map((paragraph) => [paragraph.element, paragraph]));
  const onClick = (event: Event): void => {
    const target = event.target as Element;
    if (event.defaultPrevented || target.closest(OWN_CLICKS) || getSelection()?.isCollapsed === false) return;
    const element = target.closest(`.${PLAYABLE}`);
    const paragraph = element && paragraphOf.get(element);
    if (!paragraph) return;
    if (!player.audio.paused && element.classList.contains(SPEAKING)) player.pause();
    else player.playFrom(player.edition!.cues[paragraph.cues[0]!]!.start);
  };
  root.addEventListener('click', onClick, { signal });
}

/** One for all players of a page: one voice is heard at a time. */
function sharedHighlight(): Highlight | undefined {
  if (!('highlights' in CSS)) return undefined;
  const highlight = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
  CSS.highlights.set(HIGHLIGHT, highlight);
  return highlight;
}

/** Marks the paragraph and the sentence of a cue. A highlight changes no element, so no text moves and no template notices. */
function createMarker(found: Found): (cue: number) => void {
  const paragraphOf = new Map<number, Paragraph>(found.paragraphs.flatMap((paragraph) => paragraph.cues.map((cue) => [cue, paragraph] as const)));
  const highlight = sharedHighlight();
  let marked: Element | undefined;
  return (cue) => {
    const paragraph = paragraphOf.get(cue);
    if (marked !== paragraph?.element) {
      marked?.classList.remove(SPEAKING);
      marked = paragraph?.element;
      marked?.classList.add(SPEAKING);
    }
    highlight?.clear();
    const range = highlight && paragraph?.rangeOf(cue);
    if (range) highlight.add(range);
  };
}
