/** scored lines and their places → how much of another story there may be, beside the one that is read. */
import type { Place } from './choose.ts';
import type { ScoredLine } from './score-pieces.ts';

/** Furniture with which pages end; behind two kinds of it, what is read may be another story. */
const PAGE_END: ReadonlySet<string> = new Set(['comments', 'copyright', 'legal-links', 'related']);

/**
 * What weighs against the choice, as a share of the running text that is read: the longest stretch that is not read,
 * unbroken by lines, or the smaller part of what is read above and behind the end of the page.
 */
export function rivalOf(lines: readonly ScoredLine[], places: readonly Place[]): number {
  let [read, stretch, longest] = [0, 0, 0];
  let above = 0;
  let ends = new Set<string>();
  lines.forEach(({ prose, clutter, piece }, index) => {
    const isRead = places[index] === 'story';
    if (isRead) read += prose;
    stretch = isRead || prose === 0 || piece.repeated ? 0 : stretch + prose;
    longest = Math.max(longest, stretch);
    if (prose > 0) ends = new Set();
    else if (clutter && PAGE_END.has(clutter.rule)) ends.add(clutter.rule);
    if (ends.size >= 2 && above === 0) above = read;
  });
  const behind = above === 0 ? 0 : read - above;
  return Math.max(
    longest / Math.max(1, read),
    Math.min(above, behind) / Math.max(1, above, behind),
  );
}
