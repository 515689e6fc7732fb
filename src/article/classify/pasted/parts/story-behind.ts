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
    const isBehindBox =
      next > last + 1 && isPlainProse(pieces[next]) && isPlainProse(pieces[next + 1]);
    const form = isBehindBox ? undefined : behindForm(pieces, { box: last + 1, story });
    if (!isBehindBox && form === undefined) return last;
    last = takeUp(pieces, { from: form ?? next, most: form === undefined ? 0 : MOST_LINES, story });
  }
}

/** Most paragraphs of a box with a form, and how many behind it are looked at. */
const [MOST_OF_FORM, LOOKED_AT] = [8, 5] as const;

/** Least share of the words of one of them that the story has, and longest heading, in words. */
const [SHARED, MOST_HEADING_WORDS] = [0.2, 10] as const;

/** What ends the part of a page in which a story may go on. */
const ENDS: ReadonlySet<string> = new Set([
  'author-bio',
  'comments',
  'copyright',
  'legal-links',
  'related',
  'tag-list',
]);

/**
 * Marks running text, and so many headings and items between two paragraphs, as the story's; returns
 * the index of the last paragraph.
 */
function takeUp(
  pieces: readonly Piece[],
  {
    from,
    most,
    story,
  }: { readonly from: number; readonly most: number; readonly story: boolean[] },
): number {
  let last = from;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (isPlainProse(piece)) {
      story.fill(true, last, at + 1);
      last = at;
    } else if (piece.shape !== 'line' || at - last > most) break;
  }
  return last;
}

/** Most headings and items between two paragraphs. */
const MOST_LINES = 3;

/** What is said of a newsletter. */
const OF_NEWSLETTER = /newsletter|subscri|inbox|sign up/i;

/**
 * The index behind a box with fields, notes and a button, if running text follows that speaks of the
 * story; undefined if none follows.
 */
function behindForm(
  pieces: readonly Piece[],
  { box, story }: { readonly box: number; readonly story: readonly boolean[] },
): number | undefined {
  const isForm = [box, box + 1].some((at) => BOXES.has(pieces[at]?.clutter?.rule ?? ''));
  if (!isForm || pieces[box]!.clutter === undefined) return undefined;
  const topic = topicOf(pieces, story);
  for (let next = box + 1; next <= box + MOST_OF_FORM && next + 1 < pieces.length; next++) {
    if (ENDS.has(pieces[next]!.clutter?.rule ?? '')) return undefined;
    const ahead = pieces.slice(next, next + LOOKED_AT);
    const end = ahead.findIndex(({ clutter, dateline }) => clutter ?? dateline);
    const below = ahead.slice(0, end < 0 ? LOOKED_AT : end);
    if (below.length < 2) continue;
    const isBegun = isWhole(below[0]!) || (isHeading(below[0]!) && isWhole(below[1]!));
    const whole = below.filter(isWhole);
    const isOfStory = whole.some(({ text }) => overlap(text, topic) >= SHARED);
    if (isBegun && whole.length > 1 && isOfStory) return next;
  }
  return undefined;
}

function isWhole(piece: Piece): boolean {
  return isPlainProse(piece) && endsSentence(piece.text) && !OF_NEWSLETTER.test(piece.text);
}

function isHeading({ shape, words }: Piece): boolean {
  return shape === 'line' && words <= MOST_HEADING_WORDS;
}

function topicOf(pieces: readonly Piece[], story: readonly boolean[]): ReadonlySet<string> {
  return contentWords(pieces.flatMap(({ text }, at) => (story[at] ? [text] : [])).join(' '));
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
  return overlap(texts.join(' '), topicOf(pieces, story)) > 0 ? next : label;
}

/** Whether it is running text that does not stand above too. */
export function isPlainProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose' && !piece.repeated;
}
