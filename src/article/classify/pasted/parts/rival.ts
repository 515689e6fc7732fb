/** measured paragraphs and the run that is read → how much another run, or a second story in it, speaks against the selection. */
import { bestRun, type Run } from '../best-run.ts';
import type { Piece } from '../measure.ts';
import { scorePieces } from '../score-pieces.ts';

/** Page parts at the end of pages; after two kinds, what follows may be another story. */
const PAGE_END: ReadonlySet<string> = new Set(['comments', 'copyright', 'legal-links', 'related']);

/**
 * Evidence against the selection: a run that is not read, or a part that is read after the end of
 * the page.
 */
export function rivalOf(pieces: readonly Piece[], run: Run): number {
  const scores = scorePieces(pieces);
  const sum = (from: number, to?: number): number => bestRun(scores.slice(from, to))?.sum ?? 0;
  const behind = run.last + 1;
  const outside = Math.max(sum(0, run.first), sum(behind)) / Math.max(1, sum(run.first, behind));
  const end = endsInside(pieces, run);
  if (end === undefined) return outside;
  const [above, below] = [sum(run.first, end), sum(end, behind)];
  return Math.max(outside, Math.min(above, below) / Math.max(1, above, below));
}

/** Index inside a run at which a page seems to end; undefined in most. */
function endsInside(pieces: readonly Piece[], run: Run): number | undefined {
  const seen = new Set<string>();
  for (let index = run.first; index <= run.last; index++) {
    const piece = pieces[index]!;
    if (piece.shape === 'prose') seen.clear();
    else if (piece.clutter && PAGE_END.has(piece.clutter.rule)) seen.add(piece.clutter.rule);
    if (seen.size >= 2) return index;
  }
  return undefined;
}
