/** measured paragraphs and a run → the run without what follows the story: the author's life, other stories' teasers, a last question. */
import { anyOf } from '../../_internal/any-of.ts';
import type { Run } from './choose-run.ts';
import type { Piece } from './measure.ts';
import { contentWords, overlap } from './vocabulary.ts';

/** Longest note on an author, in words. */
const MOST_BIO_WORDS = 130;

/** Least share of the run's paragraphs that stands before a note on an author. */
const BIO_FROM = 0.6;

/** "Jane Doe is", "Dr. Doe has written": a name and what the person is or does. */
const PERSON = new RegExp(
  `^["“]?(?:(?:Dr|Prof)\\.? )?\\p{Lu}[\\p{L}.'’-]+(?: (?:de|del|van|von|der|la|bin|\\p{Lu}[\\p{L}.'’-]*)){0,4},?(?: (?:Ph\\.?D|M\\.?D|R\\.?D|CPA|MBA|CFP®?|RDN|Jr)\\.?,?){0,3} ` +
    anyOf([
      'is',
      'was',
      'has',
      'have',
      'writes',
      'wrote',
      'covers',
      'covered',
      'joined',
      'works',
      'worked',
      'holds',
      'specializes',
      'specialises',
      'serves',
      'leads',
      'studied',
      'founded',
      'lives',
      'reports',
      'teaches',
    ]) +
    '\\b',
  'u',
);

/** What authors are. */
const ROLE = new RegExp(
  '\\b' +
    anyOf([
      'writer',
      'reporter',
      'editor',
      'journalist',
      'author',
      'correspondent',
      'contributor',
      'columnist',
      'blogger',
      'marketer',
      'strategist',
      '(?:co-)?founder',
      'photographer',
      'freelancer?',
      'consultant',
      'copywriter',
      'specialist',
      'coach',
      'expert',
      'enthusiast',
      'editorial team',
      'years of experience',
      'years in the',
    ]) +
    '\\b',
  'i',
);

/** A teaser shares less than this part of its words with the article; a last section shares more. */
const FOREIGN = 0.4;

/** A teaser's text is cut off with dots; a story's end is not. */
const BREAKS_OFF = /\p{L}\s?(?:…|\.\.\.|\[…\])$/u;

/** Shortest headline of a teaser, in words: a section's title is shorter. */
const SHORTEST_TEASER = 7;

/** The run without what stands at its end and is not the story. */
export function cutEnding(pieces: readonly Piece[], run: Run): Run {
  let { last } = run;
  for (
    let next = cutOnce(pieces, { first: run.first, last });
    next < last;
    next = cutOnce(pieces, { first: run.first, last })
  )
    last = next;
  return { first: run.first, last };
}

/** Index of the last piece when one thing is taken off the end; the same index when nothing is. */
function cutOnce(pieces: readonly Piece[], run: Run): number {
  const last = pieces[run.last]!;
  if (run.last <= run.first + 2) return run.last;
  if (isBio(last) && shareBefore(pieces, run) >= BIO_FROM) return textBefore(pieces, run.last);
  if (isTeaser(pieces, run)) return textBefore(pieces, run.last - 1);
  if (BREAKS_OFF.test(last.text))
    return textBefore(pieces, isTitle(pieces[run.last - 1]!) ? run.last - 1 : run.last);
  if (isCall(last, pieces[run.last + 1])) return textBefore(pieces, run.last);
  return run.last;
}

/** The nearest running text above an index; headings and names between belong to what is cut. */
function textBefore(pieces: readonly Piece[], index: number): number {
  let before = index - 1;
  while (
    before > 0 &&
    (pieces[before]!.shape === 'clutter' || (!pieces[before]!.ends && pieces[before]!.words <= 6))
  )
    before--;
  return before;
}

/** Every piece but the last, as a share; a note on a person high up in a story is part of the story. */
function shareBefore(_pieces: readonly Piece[], run: Run): number {
  return 1 - 1 / (run.last - run.first + 1);
}

/** A note on the author. */
export function isBio(piece: Piece): boolean {
  return (
    piece.shape === 'prose' &&
    piece.words <= MOST_BIO_WORDS &&
    PERSON.test(piece.text) &&
    ROLE.test(piece.text.slice(0, 250))
  );
}

/** A headline and one paragraph that speak of something else, with the page's furniture behind them. */
function isTeaser(pieces: readonly Piece[], run: Run): boolean {
  const [title, body] = [pieces[run.last - 1]!, pieces[run.last]!];
  if (!isTitle(title) || body.shape !== 'prose') return false;
  if (pieces[run.last + 1] !== undefined && pieces[run.last + 1]!.shape === 'prose') return false;
  const story = contentWords(
    pieces
      .slice(run.first, run.last - 1)
      .map((piece) => piece.text)
      .join(' '),
  );
  return overlap(`${title.text} ${body.text}`, story) < FOREIGN;
}

/** A line that is long enough to be the headline of another story. */
function isTitle(piece: Piece): boolean {
  return (
    piece.shape === 'line' && !piece.ends && piece.words >= SHORTEST_TEASER && piece.words <= 25
  );
}

/** A short question or cry to the reader before clutter: "Did you make this recipe?" */
function isCall(last: Piece, next: Piece | undefined): boolean {
  return last.words <= 7 && /[?!]$/.test(last.text) && next?.clutter !== undefined;
}
