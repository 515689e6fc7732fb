/** → the read-along's styles on the page, as long as a player needs them. */
import { styleSheet } from '../dom.ts';
import { removeClass } from './mark-sentences.ts';

/** What the build has made of `read-along.css`: how the page shows what is spoken. */
declare const READ_ALONG_STYLES: string;

/** Class of a page whose browser has no highlights. */
const PLAIN = 'lectern-without-highlights';

/** The page's sheet, and how many players need it. */
let sheet: CSSStyleSheet | undefined;
let users = 0;

/** Gives the page the looks of what is spoken, until `signal` is aborted. */
export function addPageStyles(signal: AbortSignal): void {
  const root = document.documentElement;
  sheet ??= styleSheet(READ_ALONG_STYLES);
  if (users++ === 0) document.adoptedStyleSheets.push(sheet);
  if (!('highlights' in CSS)) root.classList.add(PLAIN);
  signal.addEventListener('abort', () => {
    if (--users > 0) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    removeClass(root, PLAIN);
  });
}
