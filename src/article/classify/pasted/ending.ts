/**
 * measured paragraphs and a run → the run without what follows the story: author notes, teasers of
 * other stories, a last question.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import type { Run } from './best-run.ts';
import type { Piece } from './measure.ts';
import { breaksOff } from '../page/running-prose.ts';
import { readPeople } from '../../people/read-people.ts';
import { contentWords, overlap } from '../../clutter/vocabulary.ts';

/** Longest note on an author, in words. */
const MOST_BIO_WORDS = 130;

/** Least share of the run's paragraphs before the author notes at its end. */
const BIO_FROM = 0.6;

/** "Jane Doe", "Dr. Jane van Doe, Ph.D.,". */
const NAME =
  '(?:(?:Dr|Prof)\\.? )?' +
  "\\p{Lu}[\\p{L}.'’-]+(?: (?:de|del|van|von|der|la|bin|\\p{Lu}[\\p{L}.'’-]*)){0,4}" +
  ',?(?: (?:Ph\\.?D|M\\.?D|R\\.?D|CPA|MBA|CFP®?|RDN|Jr)\\.?,?){0,3}';

/** Verbs about people. */
const VERB = anyOf([
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
]);

/** "Jane Doe is", "Dr. Doe has written": a name and what the person is or does. */
const PERSON = new RegExp(`^["“]?${NAME} ${VERB}\\b`, 'u');

/** Roles of authors. */
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

/** How much of a note to search for the person's role, in characters. */
const ROLE_IN = 250;

/**
 * A teaser shares less than this part of its words with the article; a last section shares more.
 */
const FOREIGN = 0.4;

/**
 * Shortest and longest headline of a teaser, in words: a section's title is shorter, a standfirst
 * longer.
 */
const [SHORTEST_TEASER, LONGEST_TEASER] = [7, 25] as const;

/** How far above the story its author is named, in paragraphs. */
const HEAD = 9;

/** Whether the last paragraph of a run begins with the name that stands above the story. */
export function isOfAuthor(pieces: readonly Piece[], { first, last }: Run): boolean {
  const { shape, text } = pieces[last]!;
  if (shape !== 'prose') return false;
  return pieces
    .slice(Math.max(0, first - HEAD), first + 2)
    .some(({ dateline, text: above, words }) => {
      const name = dateline?.byline ?? (words > 1 && words <= 4 ? readPeople(above)[0] : undefined);
      return name !== undefined && name.includes(' ') && text.startsWith(`${name} `);
    });
}

/** The run without trailing paragraphs that are not the story. */
export function cutEnding(pieces: readonly Piece[], run: Run): Run {
  return cutWhile(pieces, run, cutOnce);
}

/** The run without the notes on its authors at its end. */
export function cutNotes(pieces: readonly Piece[], run: Run): Run {
  return cutWhile(pieces, run, cutNote);
}

/** The run without what `cut` removes from its end, again and again. */
function cutWhile(pieces: readonly Piece[], run: Run, cut: typeof cutOnce): Run {
  const { first } = run;
  let { last } = run;
  while (last > first + 2) {
    const next = cut(pieces, { first, last });
    if (next >= last) break;
    last = next;
  }
  return { first, last };
}

/** Index of the last piece above the notes on authors at the end: that of the last piece where none stands. */
function cutNote(pieces: readonly Piece[], run: Run): number {
  if (isNote(pieces, run)) {
    const firstBio = firstOfBios(pieces, run);
    if (shareBefore(firstBio, run) >= BIO_FROM) return textBefore(pieces, firstBio);
  }
  return isOfAuthor(pieces, run) ? textBefore(pieces, run.last) : run.last;
}

/**
 * Index of the last piece after removing one thing from the end; the same index if there is nothing
 * to remove.
 */
function cutOnce(pieces: readonly Piece[], run: Run): number {
  const [before, last] = [pieces[run.last - 1]!, pieces[run.last]!];
  const note = cutNote(pieces, run);
  if (note < run.last) return note;
  if (isTeaser(pieces, run)) return textBefore(pieces, run.last - 1);
  // A story does not break off, a teaser does.
  if (breaksOff(last.text)) return textBefore(pieces, isTitle(before) ? run.last - 1 : run.last);
  if (isCall(last, pieces[run.last + 1])) return textBefore(pieces, run.last);
  return run.last;
}

/** The nearest running text above an index; headings and names between belong to what is cut. */
function textBefore(pieces: readonly Piece[], index: number): number {
  let before = index - 1;
  while (before > 0 && isBetween(pieces[before]!)) before--;
  return before;
}

/** Longest heading or name above a note, in words. */
const MOST_NAME_WORDS = 6;

function isBetween({ shape, ends, words }: Piece): boolean {
  return shape === 'clutter' || (!ends && words <= MOST_NAME_WORDS);
}

/** Most notes below names that are author notes; more are what the story is about. */
const MOST_NOTES = 2;

/** Whether a run ends with a note on its author. */
function isNote(pieces: readonly Piece[], { first, last }: Run): boolean {
  if (isBio(pieces[last]!)) return true;
  if (!isBelowName(pieces, last) || pieces[last + 1]?.shape === 'prose') return false;
  let notes = 0;
  for (let index = first + 1; index <= last; index++) if (isBelowName(pieces, index)) notes++;
  return notes <= MOST_NOTES;
}

/** "Ada Holm", or "About Ada Holm", on a line of its own. */
const NAME_LINE = new RegExp(`^(?:About )?(?<name>${NAME})$`, 'u');

/** "I’m a writer": how authors speak of themselves. */
const OWN_WORDS = /^(?:Hi|Hey|Hello)\b|^(?:I[’']m|I am)\b/;

/** How many lines may separate a name and its note: a role. */
const ROLE_LINES = 1;

/**
 * Whether a paragraph is below a line with the name of its subject: "Ada Holm", "Ada has sailed all
 * seas".
 */
function isBelowName(pieces: readonly Piece[], index: number): boolean {
  const { shape, words, text } = pieces[index]!;
  if (shape !== 'prose' || words > MOST_BIO_WORDS) return false;
  return pieces.slice(Math.max(0, index - 1 - ROLE_LINES), index).some((above) => {
    const name = above.shape === 'prose' ? undefined : NAME_LINE.exec(above.text)?.groups?.['name'];
    if (name === undefined || !name.includes(' ')) return false;
    return OWN_WORDS.test(text) || name.split(' ').includes(text.replace(TITLE, '').split(' ')[0]!);
  });
}

/** "Dr." before a name. */
const TITLE = /^(?:Dr|Prof|Mr|Mrs|Ms)\.? /;

/** Index of the first note on a person at the end of a run. */
function firstOfBios(pieces: readonly Piece[], run: Run): number {
  let firstBio = run.last;
  for (;;) {
    const above = textBefore(pieces, firstBio);
    if (above < run.first || !isBio(pieces[above]!)) return firstBio;
    firstBio = above;
  }
}

/**
 * The share of a run's pieces before an index. A note on a person early in a story is part of it.
 */
function shareBefore(index: number, run: Run): number {
  return (index - run.first) / (run.last - run.first + 1);
}

/** Whether it is a note on a person who may be the author. */
export function isBio({ shape, words, text }: Piece): boolean {
  if (shape !== 'prose' || words > MOST_BIO_WORDS) return false;
  return PERSON.test(text) && ROLE.test(text.slice(0, ROLE_IN));
}

/**
 * Whether a run ends with a headline and one paragraph on another topic, followed by page parts.
 */
function isTeaser(pieces: readonly Piece[], run: Run): boolean {
  const [title, body] = [pieces[run.last - 1]!, pieces[run.last]!];
  if (!isTitle(title) || body.shape !== 'prose') return false;
  if (pieces[run.last + 1]?.shape === 'prose') return false;
  const texts = pieces.slice(run.first, run.last - 1).map((piece) => piece.text);
  const story = contentWords(texts.join(' '));
  return overlap(`${title.text} ${body.text}`, story) < FOREIGN;
}

/** Whether a line is long enough to be the headline of another story. */
function isTitle({ shape, ends, words }: Piece): boolean {
  return shape === 'line' && !ends && words >= SHORTEST_TEASER && words <= LONGEST_TEASER;
}

/**
 * Whether it is a short question or exclamation to the reader before clutter: "Did you make this
 * recipe?"
 */
function isCall(last: Piece, next: Piece | undefined): boolean {
  return last.words <= 7 && /[?!]$/.test(last.text) && next?.clutter !== undefined;
}
