/** → the read-along's styles on the page, as long as a player needs them. */
import { styleSheet } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { removeClass } from './mark-sentences.ts';

/** What the build has made of `read-along.css`: how the page shows what is spoken. */
declare const READ_ALONG_STYLES: string;

/** Class of a page whose browser has no highlights. */
const PLAIN = 'lectern-without-highlights';

/** The page's sheet, for which looks it was written, and how many players need it. */
let sheet: CSSStyleSheet | undefined;
let written = '';
let users = 0;

/**
 * Gives the page the looks of what is spoken, until `signal` is aborted: in the player's accent, and
 * for the ground that it has found behind it, since not every dark page tells its scheme.
 */
export function addPageStyles({ view }: PlayerHandle, signal: AbortSignal): void {
  const root = document.documentElement;
  sheet ??= styleSheet('');
  if (users++ === 0) document.adoptedStyleSheets.push(sheet);
  const paint = (): void => {
    const { style } = view.card;
    const accent = style.getPropertyValue('--a');
    const looks = style.colorScheme + accent;
    if (looks === written) return;
    written = looks;
    const kept = style.colorScheme === 'dark' ? '$2' : '$1';
    const styles = READ_ALONG_STYLES.replaceAll('var(--accent)', accent);
    sheet!.replaceSync(styles.replace(/light-dark\((.*?),(.*?)\)/g, kept));
  };
  paint();
  const observer = new MutationObserver(paint);
  observer.observe(view.card, { attributes: true, attributeFilter: ['style'] });
  if (!('highlights' in CSS)) root.classList.add(PLAIN);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (--users > 0) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    removeClass(root, PLAIN);
  });
}
