/** what was found on a page, again and again → when it is said that the article has changed. */
import type { PlayerHandle } from '../handle.ts';
import type { FoundParagraphs } from './find-paragraphs.ts';
import { loadPageExtras } from './load-page-extras.ts';

/** Milliseconds for which the same has to be found: pages are drawn in steps. */
const CALM_MS = 500;

/** The same where much is missing: it may be on its way. */
const LATE_MS = 3000;

/** Says it until `signal` is aborted, and no longer than it is true. */
export function openNotice(
  player: PlayerHandle,
  signal: AbortSignal,
): (found: FoundParagraphs) => void {
  let awaited = 0;
  let shown = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (changed: number): void => {
    shown = changed;
    void loadPageExtras(player).then(
      (extras) => signal.aborted || extras?.noteChanges(player, { changed, signal }),
    );
  };
  signal.addEventListener('abort', () => clearTimeout(waiting));
  return ({ paragraphs, changed: counted, isPartial }) => {
    // A page on which nothing matches is another page, or
    // another template: that says nothing of versions.
    const changed = paragraphs.length > 0 ? counted : 0;
    if (changed === awaited) return;
    awaited = changed;
    clearTimeout(waiting);
    if (changed > 0)
      waiting = setTimeout(() => say(changed), isPartial && shown === 0 ? LATE_MS : CALM_MS);
    else if (shown > 0) say(0);
  };
}
