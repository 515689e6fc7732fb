/** measured paragraphs and those of the story → the story continued behind a box or a label of other texts. */
import { contentWords, overlap } from '../../../clutter/vocabulary.ts';
import { endsSentence } from '../../page/running-prose.ts';
import type { Piece } from '../measure.ts';
import { BREAKS_OFF } from '../score-pieces.ts';

/** Boxes inside stories as well as after them. */
const BOXES: ReadonlySet<string> = new Set(['newsletter', 'form', 'advertisement']);

/**
 * Continues if two paragraphs of running text follow the last box; marks them as the story's and
 * returns the index of the last piece.
 */
export function resume(pieces: readonly Piece[], story: boolean[]): number {
  let last = story.lastIndexOf(true);
  for (;;) {
    let next = last + 1;
    while (BOXES.has(pieces[next]?.clutter?.rule ?? '')) next++;
    next = behindLabel(pieces, { label: next, story });
    const isBehindBox = next > last + 1;
    if (!isBehindBox || !isPlainProse(pieces[next]) || !isPlainProse(pieces[next + 1])) return last;
    for (last = next; isPlainProse(pieces[last]); last++) story[last] = true;
    last--;
  }
}

/** Longest label of other texts, in words, and most headlines below it. */
const [MOST_LABEL_WORDS, MOST_HEADLINES] = [5, 3] as const;

/**
 * The index behind a label for other texts and their headlines, if two whole paragraphs follow that share a word with the story;
 * otherwise that of the label.
 */
function behindLabel(
  pieces: readonly Piece[],
  { label, story }: { readonly label: number; readonly story: readonly boolean[] },
): number {
  const piece = pieces[label];
  if (piece?.clutter?.rule !== 'related' || piece.words > MOST_LABEL_WORDS) return label;
  let next = label + 1;
  while (next <= label + MOST_HEADLINES && pieces[next]?.shape === 'line') next++;
  const texts = [pieces[next], pieces[next + 1]].map((each) => each?.text ?? '');
  if (texts.some((text) => !endsSentence(text) || BREAKS_OFF.test(text))) return label;
  const topic = contentWords(pieces.flatMap(({ text }, at) => (story[at] ? [text] : [])).join(' '));
  return overlap(texts.join(' '), topic) > 0 ? next : label;
}

/** Whether it is running text that does not stand above too. */
export function isPlainProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose' && !piece.repeated;
}
