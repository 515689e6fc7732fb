/** measured paragraphs of a page → which of them are the story and which is its headline. */
import { heaviestRun } from './choose-run.ts';
import type { Run } from './choose-run.ts';
import { STATES } from './marginals.ts';
import type { Beliefs, State } from './marginals.ts';
import { cutEnding } from './ending.ts';
import { findHeadline } from './headline.ts';
import { judgePieces } from './judge-pieces.ts';
import type { Piece } from './measure.ts';
import { weighPieces } from './weigh.ts';

/** What was decided about a page. */
export type Choice = {
  /** From the first paragraph that is read to the last. */
  readonly run: Run;
  /** Index of the headline, when there is one. */
  readonly headline: number | undefined;
  /** Whether the text is a page with clutter, or the article alone. */
  readonly page: boolean;
  /** The place of each paragraph; the story's are read, apart from what is clutter in itself. Absent for a text that is read whole. */
  readonly places?: readonly State[];
  /** 0 to 1: how well what is read is expected to agree with the story; absent for a text that is read whole. */
  readonly agreement?: number;
  /** What the heaviest run above or below weighs beside what is read: 0 for nothing, 1 for as much; absent for a text that is read whole. */
  readonly rival?: number;
};

/** A paragraph is read when it is the story's more probably than not. */
const SURE_ENOUGH = 0.5;

/** On a page where nothing is sure enough, this share of the best belief is, if that is of running text. */
const NEARLY_BEST = 0.6;

const STORY = STATES.indexOf('story');

/** The choice for a page, or undefined when nothing on it could be a story. */
export function choose(pieces: readonly Piece[]): Choice | undefined {
  const beliefs = judgePieces(pieces);
  const story = storyOf(pieces, beliefs);
  const first = story.indexOf(true);
  if (first < 0) return undefined;
  const last = resume(pieces, story);
  const headline = findHeadline(pieces, { first, last });
  const run = cutEnding(pieces, { first: firstRead(pieces, { first, last, headline }), last });
  const lead = (index: number): boolean => index === run.first && index < first;
  const places = pieces.map((_piece, index) =>
    placeOf(index, { run, isStory: story[index]! || lead(index) }),
  );
  return {
    run,
    headline,
    page: true,
    places,
    agreement: agreementOf(pieces, { beliefs, places }),
    rival: rivalOf(pieces, run),
  };
}

/** Boxes that stand inside stories as well as behind them. */
const BOXES: ReadonlySet<string> = new Set(['newsletter', 'form', 'advertisement']);

/** Reads on where two paragraphs of running text follow the last box; marks them as the story's and gives the index of the last piece. */
function resume(pieces: readonly Piece[], story: boolean[]): number {
  let last = story.lastIndexOf(true);
  for (;;) {
    let next = last + 1;
    while (next < pieces.length && BOXES.has(pieces[next]!.clutter?.rule ?? '')) next++;
    if (next === last + 1 || !isPlain(pieces[next]) || !isPlain(pieces[next + 1])) return last;
    for (last = next; isPlain(pieces[last]); last++) story[last] = true;
    last--;
  }
}

function isPlain(piece: Piece | undefined): boolean {
  return piece !== undefined && isPlainProse(piece);
}

/** Furniture with which pages end; behind two kinds of it, what is read may be another story. */
const PAGE_END: ReadonlySet<string> = new Set(['comments', 'copyright', 'legal-links', 'related']);

/** What weighs against the choice: a run that is not read, or a part that is read behind the end of the page. */
function rivalOf(pieces: readonly Piece[], run: Run): number {
  const weights = weighPieces(pieces);
  const sum = (from: number, to?: number): number => heaviestRun(weights.slice(from, to))?.sum ?? 0;
  const outside =
    Math.max(sum(0, run.first), sum(run.last + 1)) / Math.max(1, sum(run.first, run.last + 1));
  const ends = endsInside(pieces, run);
  if (ends === undefined) return outside;
  const [above, below] = [sum(run.first, ends), sum(ends, run.last + 1)];
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

/** Reading begins behind the headline, with the standfirst if there is one; without a headline, with the story. */
function firstRead(
  pieces: readonly Piece[],
  story: Run & { headline: number | undefined },
): number {
  const { first, last, headline } = story;
  if (headline === undefined || headline >= last) return first;
  if (headline >= first) return headline + 1;
  const lead = pieces.findIndex(
    (piece, index) => index > headline && index <= headline + LEAD && isPlainProse(piece),
  );
  return lead < 0 ? first : Math.min(first, lead);
}

/** How many paragraphs below the headline its standfirst may stand. */
const LEAD = 2;

function isPlainProse(piece: Piece): boolean {
  return piece.shape === 'prose' && !piece.repeated;
}

/** Which pieces are read: never furniture, unless a word of menus is a heading here. */
function storyOf(pieces: readonly Piece[], beliefs: readonly Beliefs[]): boolean[] {
  const possible = pieces.map(
    (piece) =>
      piece.dateline === undefined &&
      (piece.clutter === undefined || HEADINGS.has(piece.clutter.rule)),
  );
  const best = Math.max(
    0,
    ...beliefs
      .filter((_belief, index) => possible[index] && pieces[index]!.shape === 'prose')
      .map((belief) => belief[STORY]!),
  );
  const enough = best > 0 ? Math.min(SURE_ENOUGH, best * NEARLY_BEST) : SURE_ENOUGH;
  const sure = pieces.map((_piece, index) => possible[index]! && beliefs[index]![STORY]! > enough);
  const heads = (index: number): boolean =>
    possible[index]! &&
    pieces[index]!.shape === 'line' &&
    sure[index + 1]! &&
    beliefs[index]![STORY]! > ENOUGH_FOR_HEADING;
  const first = sure.indexOf(true);
  return sure.map((own, index) => own || (index >= first - 1 && heads(index)));
}

/** A line right above a part of the story is most often its heading. */
const ENOUGH_FOR_HEADING = 0.1;

/** "Features" and "12" are items of menus, and headings of stories as well. */
const HEADINGS: ReadonlySet<string> = new Set(['menu', 'number']);

function placeOf(index: number, context: { run: Run; isStory: boolean }): State {
  if (index < context.run.first) return 'before';
  if (index > context.run.last) return 'after';
  return context.isStory ? 'story' : 'aside';
}

/** The F1 of the words that are read, as the beliefs let expect it. */
function agreementOf(
  pieces: readonly Piece[],
  judged: { beliefs: readonly Beliefs[]; places: readonly State[] },
): number {
  let [right, read, wanted] = [0, 0, 0];
  pieces.forEach(({ words }, index) => {
    const probable = words * judged.beliefs[index]![STORY]!;
    wanted += probable;
    if (judged.places[index] !== 'story') return;
    read += words;
    right += probable;
  });
  return read + wanted > 0 ? (2 * right) / (read + wanted) : 0;
}
