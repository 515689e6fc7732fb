/** → the file of what few pages need of the read-along, fetched when one does. */
import type { PlayerHandle } from '../handle.ts';
import type { Compare } from './find-paragraphs.ts';
import type { PageParagraphs } from './page-paragraphs.ts';

/** Name of the file with its hash, and its digest; the build writes both in. */
declare const PAGE_EXTRAS_NAME: string;
declare const PAGE_EXTRAS_INTEGRITY: string;

/** What can be played, and where. */
export type PlayOptions = {
  readonly root: Element;
  readonly onPage: PageParagraphs;
  readonly signal: AbortSignal;
};

/** What scrolls to a sentence, by its ranges. */
export type Follow = (ranges: readonly Range[]) => void;

/** What the file holds. Each works until its signal is aborted. */
export type PageExtras = {
  /** For a page that does not say word for word what was read. */
  readonly comparePage: Compare;
  /** Says that sentences have changed, until the listener has seen it; none takes that away. */
  readonly noteChanges: (
    player: PlayerHandle,
    options: { readonly changed: number; readonly signal: AbortSignal },
  ) => void;
  /** Clicks on paragraphs, and the sign beside the one that is pointed at. */
  readonly playParagraphs: (player: PlayerHandle, options: PlayOptions) => void;
  /** Scrolls the page with the voice: answers what is told where each sentence stands. */
  readonly followVoice: (player: PlayerHandle, signal: AbortSignal) => Follow;
};

/** Loads it; nothing where it cannot be had. */
export async function loadPageExtras(player: PlayerHandle): Promise<PageExtras | undefined> {
  await player.load({ name: PAGE_EXTRAS_NAME, integrity: PAGE_EXTRAS_INTEGRITY });
  return (window as unknown as { readonly lecternPageExtras?: PageExtras }).lecternPageExtras;
}
