/** changes within a page → calls when it is to be searched again, and when it has become another page. */

/** Milliseconds in which changes are collected. */
const COLLECT_MS = 150;

/** Searches take at most this share of the time on a page that never rests. */
const SHARE = 0.1;

/** Options of `watchPage`. */
export type WatchPageOptions = {
  /** Searches the page. */
  readonly look: () => Promise<void>;
  /** Whether what is watched is no longer the article of the page. */
  readonly isLeft: () => boolean;
  /** Called once then, instead. */
  readonly leave: () => void;
  readonly signal: AbortSignal;
};

/**
 * Watches an element until `signal` is aborted: its texts and elements, added, removed or replaced. It
 * costs nothing as long as nothing changes.
 */
export function watchPage(root: Element, options: WatchPageOptions): void {
  const { look, isLeft, leave, signal } = options;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let pause = COLLECT_MS;
  const search = async (): Promise<void> => {
    waiting = undefined;
    const began = performance.now();
    await look();
    pause = Math.max(COLLECT_MS, (performance.now() - began) / SHARE);
  };
  const observer = new MutationObserver((records) => {
    if (isLeft()) return leave();
    if (records.some(({ target }) => isOf(root, target)))
      waiting ??= setTimeout(() => void search(), pause);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    observer.disconnect();
  });
}

/** Whether a node stands in the article, and not in a player. */
function isOf(root: Element, node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return root.contains(node) && !element?.closest('lectern-player');
}
