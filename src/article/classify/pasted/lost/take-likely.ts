/** a selection and the doubts about what it skips → the selection that also reads what is probably the story's. */
import { foreignForm } from '../../forms/foreign-forms.ts';
import { cutNotes, isBio } from '../ending.ts';
import type { Piece } from '../measure.ts';
import type { Selection } from '../select-story.ts';
import type { Doubts } from './lost-lines.ts';

/**
 * Least probabilities from which skipped running text, and another line, is read: where the story goes on below it, and where
 * it may be over. A line alone behind it rarely belongs to it.
 */
const LEAST = { within: { prose: 0.3, line: 0.4 }, behind: { prose: 0.45, line: 0.6 } } as const;

/** Least probability of what stands directly beside such a paragraph, as its heading or the next item. */
const BESIDE = 0.3;

/** Longest box within a story, in paragraphs. */
const LONGEST_BOX = 5;

/** Rules of what is not the story's, however well it goes with it. */
const NEVER: ReadonlySet<string> = new Set([
  'byline',
  'copyright',
  'dateline',
  'photo-caption',
  'photo-credit',
  'pull-quote',
  'separator',
]);

/** What is looked at: where the story begins and ends so far, and the doubts. */
type Skipped = {
  readonly pieces: readonly Piece[];
  readonly selection: Selection;
  readonly doubts: Doubts;
};

/** The selection with what is probably the story's; the same one if nothing is. */
export function takeLikely(skipped: Skipped): Selection {
  const { places, run } = skipped.selection;
  const taken = likelyOf(skipped);
  if (places === undefined || taken.length === 0) return skipped.selection;
  const last = Math.max(run.last, taken.at(-1)!);
  const own = new Set(taken);
  const longer = places.map((place, index) => {
    if (own.has(index)) return 'story';
    return place === 'after' && index <= last ? 'aside' : place;
  });
  return { ...skipped.selection, run: { first: run.first, last }, places: longer };
}

/** Indexes of what is taken, in order; notes on authors end a story. */
function likelyOf(skipped: Skipped): number[] {
  const { pieces, selection } = skipped;
  const { first, last } = selection.run;
  const taken = withBeside(skipped);
  let end = last;
  for (const index of taken.filter((at) => at > last)) {
    if (index - end > LONGEST_BOX || isBio(pieces[index]!)) break;
    end = index;
  }
  const cut = Math.max(last, cutNotes(pieces, { first, last: end }).last);
  return taken.filter((index) => index > first && index !== last && index <= cut);
}

/** Indexes of likely paragraphs, and of those directly beside them that may be the story's, in order. */
function withBeside({ pieces, selection, doubts }: Skipped): number[] {
  const isAtLeast = (index: number, least: number): boolean => {
    const doubt = doubts.get(index);
    if (selection.closed?.has(index) || doubt === undefined) return false;
    if (doubt.probability < least || NEVER.has(doubt.rule)) return false;
    const { text, words } = pieces[index]!;
    return foreignForm(text, words) === undefined;
  };
  const leastOf = (index: number): number => {
    const { prose, line } = index > selection.run.last ? LEAST.behind : LEAST.within;
    return pieces[index]!.shape === 'prose' ? prose : line;
  };
  const likely = [...doubts.keys()].filter((index) => isAtLeast(index, leastOf(index)));
  const taken = new Set(likely);
  for (const index of likely) {
    for (const step of [-1, 1])
      for (let at = index + step; isAtLeast(at, BESIDE) && !taken.has(at); at += step)
        taken.add(at);
  }
  return [...taken].sort((one, other) => one - other);
}
