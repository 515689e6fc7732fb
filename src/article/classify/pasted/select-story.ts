/** measured paragraphs of a page → which of them are the story and which is its headline. */
import { closedTo, type Closed } from '../below/below-story.ts';
import type { Run } from './best-run.ts';
import { cutEnding, cutNotes } from './ending.ts';
import { foreignForm } from '../forms/foreign-forms.ts';
import { foreignLines } from './foreign/foreign-lines.ts';
import { findHeadline, scoreHeadlines } from './headline.ts';
import { pieceMarginals } from './piece-marginals.ts';
import { STATES, type Marginals, type State } from './marginals.ts';
import { ITEM_MARK, type Piece } from './measure.ts';
import type { Chain } from './pieces-model.ts';
import { boxesWithin } from './parts/boxes-within.ts';
import { standfirstBelow } from './parts/standfirst.ts';
import { continueRun } from './parts/continued.ts';
import { keepGoods } from './parts/goods.ts';
import { headlineRival } from './parts/headline-rival.ts';
import { summaryBelow } from './parts/summary.ts';
import { rivalOf } from './parts/rival.ts';
import { isPlainProse, resume } from './parts/story-behind.ts';

/** The selection for a page. */
export type Selection = {
  /** From the first paragraph that is read to the last. */
  readonly run: Run;
  /** Index of the headline, when there is one. */
  readonly headline: number | undefined;
  /** Index of another line that is nearly as likely the headline. */
  readonly runnerUp?: number | undefined;
  /** Whether the text is a page with clutter, or only the article. */
  readonly page: boolean;
  /** The run before anything was read on or cut off: the headline is searched for above it. */
  readonly placed?: Run;
  /**
   * The place of each paragraph; the story's are read, apart from what is clutter in itself. This
   * and the following are absent for a text that is read whole.
   */
  readonly places?: readonly State[];
  /** The rules of lines among the story's that are the page's, by index. */
  readonly foreign?: ReadonlyMap<number, string>;
  /** Indexes of lists of ingredients, tools and materials. */
  readonly goods?: ReadonlySet<number>;
  /** Indexes of what is never the story's: notes and what stands below it. */
  readonly closed?: ReadonlySet<number>;
  /** Expected agreement of what is read with the story: 0 to 1. */
  readonly agreement?: number;
  /** Score of the best run above or below, relative to what is read: 0 for nothing, 1 for as much. */
  readonly rival?: number;
  /** The probabilities of the places of each paragraph, in order. */
  readonly marginals?: readonly Marginals[];
};

/** Least probability that a paragraph is the story's. */
const SURE_ENOUGH = 0.5;

/**
 * On a page where nothing is sure enough, this share of the best probability of running text is
 * enough.
 */
const NEARLY_BEST = 0.6;

const STORY = STATES.indexOf('story');

/** Options of `selectStory`. */
export type SelectOptions = {
  /** Index of the headline, if known from a reader view. */
  readonly known?: number | undefined;
  /** The chain that places the paragraphs; by default the one that ships. */
  readonly chain?: Chain | undefined;
};

/** The selection for a page, or undefined if nothing on it could be a story. */
export function selectStory(
  pieces: readonly Piece[],
  options: SelectOptions = {},
): Selection | undefined {
  const { known, chain } = options;
  const { marginals, story, goods, closed, isEnded } = placeStory(pieces, chain);
  const first = story.indexOf(true);
  if (first < 0) return undefined;
  const last = Math.min(resume(pieces, story), closed.end - 1);
  const placed = { first, last };
  const candidates = known === undefined ? scoreHeadlines(pieces, placed) : undefined;
  const headline = known ?? findHeadline(pieces, placed, candidates);
  // Above a known end no teasers of other texts stand.
  const cutOff = isEnded ? cutNotes : cutEnding;
  const begin = firstRead(pieces, { first, last, headline });
  const summary = summaryBelow(pieces, { headline, first });
  const cut = cutOff(pieces, { first: Math.min(begin, ...summary), last });
  const isCut = cut.last < last;
  const probable = marginals.map((row) => row[STORY]!);
  const longer = continueRun(pieces, {
    run: { first, last: cut.last },
    floor: headline ?? -1,
    probable,
  });
  const run = {
    first: Math.min(cut.first, longer.first),
    last: isCut ? cut.last : Math.min(longer.last, closed.end - 1),
  };
  const introduction = introductionOf(pieces, run);
  const boxes = boxesWithin(pieces);
  const isLead = (index: number): boolean =>
    introduction.has(index) ||
    summary.has(index) ||
    index === begin ||
    (index > last && !boxes[index]) ||
    (index < first && (index === run.first || index >= longer.first));
  const read = story.map((own, index) => (own || isLead(index)) && !closed.all.has(index));
  // Outside the story a known part of the page keeps its own rule.
  const isForeign = (index: number): boolean =>
    (!goods.has(index) || isForm(pieces[index]!)) &&
    (story[index]! || pieces[index]!.clutter === undefined);
  const foreign = new Map([...foreignLines(pieces, read)].filter(([index]) => isForeign(index)));
  for (const index of closed.notes) foreign.set(index, 'references');
  const places = pieces.map((_piece, index) =>
    placeOf(index, { run, isStory: read[index]! && !foreign.has(index) }),
  );
  const agreement = agreementOf(pieces, { marginals, places });
  const rival = rivalOf(pieces, run);
  const runnerUp = candidates && headlineRival(pieces, candidates, { headline, places });
  const found = { run, headline, runnerUp, page: true, places, foreign, goods, closed: closed.all };
  return { ...found, placed, agreement, rival, marginals };
}

/** Whether its form alone shows that it is the page's, even among ingredients. */
function isForm({ text, words }: Piece): boolean {
  return foreignForm(text, words) !== undefined;
}

/** Which paragraphs are the story's, and what is closed to it. */
type Placed = ReturnType<typeof storyOf> & {
  readonly marginals: readonly Marginals[];
  readonly closed: Closed;
  /** Whether the story was read on into what is closed to it. */
  readonly isEnded: boolean;
};

/** Where the story is read on into what shows its end, only what is above is judged, as if the page ended there. */
function placeStory(pieces: readonly Piece[], chain: Chain | undefined): Placed {
  const whole = pieceMarginals(pieces, chain);
  const found = storyOf(pieces, whole);
  const closed = closedTo(pieces, found.story);
  const isEnded = found.story.lastIndexOf(true) >= closed.end;
  const marginals = isEnded
    ? [...pieceMarginals(pieces.slice(0, closed.end), chain), ...whole.slice(closed.end)]
    : whole;
  const { story, goods } = isEnded ? storyOf(pieces, marginals) : found;
  const own = story.map((isOwn, index) => isOwn && !closed.all.has(index));
  return { marginals, story: own, goods, closed, isEnded };
}

/** Reading begins after the headline, with any standfirst; without a headline, with the story. */
function firstRead(
  pieces: readonly Piece[],
  story: Run & { headline: number | undefined },
): number {
  const { first, last, headline } = story;
  if (headline === undefined || headline >= last) return first;
  if (headline >= first) return headline + 1;
  const standfirst = standfirstBelow(pieces, headline);
  const below = pieces.slice(headline + 1, headline + 1 + LEAD);
  const lead = below.findIndex(isPlainProse);
  return Math.min(first, standfirst ?? first, lead < 0 ? first : headline + 1 + lead);
}

/** Running text directly above the contents of the text, which is its introduction. */
function introductionOf(pieces: readonly Piece[], { first, last }: Run): ReadonlySet<number> {
  const found = new Set<number>();
  const ruleAt = (index: number): string | undefined => pieces[index]?.clutter?.rule;
  let at = first;
  while (at <= last && ruleAt(at) !== 'table-of-contents') at++;
  if (at > last) return found;
  at--;
  while (ruleAt(at) === 'menu') at--;
  for (; at >= first && isPlainProse(pieces[at]); at--) found.add(at);
  return found;
}

/** How many paragraphs below the headline its standfirst may be. */
const LEAD = 2;

/** Which pieces are read: never page parts, unless a menu word is a heading here. */
function storyOf(
  pieces: readonly Piece[],
  marginals: readonly Marginals[],
): { readonly story: boolean[]; readonly goods: ReadonlySet<number> } {
  const probable = marginals.map((row) => row[STORY]!);
  const possible = pieces.map(
    (piece, index) => isPossible(piece) || isSentence(piece, probable[index]!),
  );
  const isCandidate = (index: number): boolean =>
    possible[index]! && pieces[index]!.shape === 'prose';
  const best = probable.reduce(
    (most, value, index) => (isCandidate(index) ? Math.max(most, value) : most),
    0,
  );
  const enough = best > 0 ? Math.min(SURE_ENOUGH, best * NEARLY_BEST) : SURE_ENOUGH;

  const sure = pieces.map((_piece, index) => possible[index]! && probable[index]! > enough);
  const first = sure.indexOf(true);
  const isHeading = (index: number): boolean => {
    if (index < first - 1 || !possible[index] || sure[index + 1] !== true) return false;
    if (probable[index]! <= ENOUGH_FOR_HEADING) return false;
    return mayBeHeading(pieces[index]!) || (index > first && isSectionName(pieces, index));
  };
  const isDated = (index: number): boolean =>
    index >= first + HEAD &&
    pieces[index]!.words >= FEWEST_WORDS &&
    probable[index]! > SURE_OF_DATED &&
    [index - 1, index + 1].every((beside) => sure[beside] && pieces[beside]!.shape === 'prose');
  const story = sure.map((own, index) => own || isHeading(index) || isDated(index));
  keepLists(pieces, story);
  return { story, goods: keepGoods(pieces, story) };
}

/**
 * Marks the items between two of the story's in one list as the story's too, whatever their words.
 */
function keepLists(pieces: readonly Piece[], story: boolean[]): void {
  const isItem = (index: number): boolean => ITEM_MARK.test(pieces[index]?.text ?? '');
  let above: number | undefined;
  for (let index = 0; index < pieces.length; index++) {
    if (!isItem(index)) above = undefined;
    else if (story[index]) {
      if (above !== undefined) story.fill(true, above, index);
      above = index;
    }
  }
}

/** Whether it is a line, or a question of the same length. */
function mayBeHeading({ shape, text, words }: Piece): boolean {
  return shape === 'line' || (words <= MOST_QUESTION_WORDS && text.endsWith('?'));
}

/** Whether a word of menus, such as “FAQ”, heads what is below it: running text, or a question that it answers. */
function isSectionName(pieces: readonly Piece[], index: number): boolean {
  const [name, below, next] = [pieces[index]!, pieces[index + 1]!, pieces[index + 2]];
  if (name.clutter?.rule !== 'menu' || name.repeated || name.words > MOST_NAME_WORDS) return false;
  return isPlainProse(below) || (below.text.endsWith('?') && isPlainProse(next));
}

/** Longest such word or words. */
const MOST_NAME_WORDS = 2;

/** Longest question that heads a section, in words. */
const MOST_QUESTION_WORDS = 14;

/**
 * How far below its first paragraph a story may have lines of names and dates, and how probable
 * they must then be; otherwise they are the page's.
 */
const [HEAD, SURE_OF_DATED] = [5, 0.9] as const;

function isPossible({ dateline, clutter }: Piece): boolean {
  return dateline === undefined && (clutter === undefined || HEADINGS.has(clutter.rule));
}

/** Fewest words of a sentence that is read although it resembles a page part. */
const FEWEST_WORDS = 6;

/** Page parts in sentences, within the story. */
const IN_SENTENCES: ReadonlySet<string> = new Set(['photo-caption', 'photo-credit', 'read-more']);

/**
 * Whether a paragraph that resembles a page part, or begins with a date, is a sentence of the
 * story, judging by its context.
 */
function isSentence({ ends, words, clutter }: Piece, probability: number): boolean {
  if (clutter !== undefined && IN_SENTENCES.has(clutter.rule)) return false;
  return ends && words >= FEWEST_WORDS && probability > SURE_ENOUGH;
}

/** Least probability of a line directly above a part of the story, usually its heading. */
const ENOUGH_FOR_HEADING = 0.1;

/** "Features" and "12" are items of menus, and headings of stories as well. */
const HEADINGS: ReadonlySet<string> = new Set(['menu', 'number']);

function placeOf(index: number, context: { run: Run; isStory: boolean }): State {
  if (index < context.run.first) return 'before';
  if (index > context.run.last) return 'after';
  return context.isStory ? 'story' : 'aside';
}

/** The expected F1 of the words that are read, by the marginals. */
function agreementOf(
  pieces: readonly Piece[],
  scored: { marginals: readonly Marginals[]; places: readonly State[] },
): number {
  let [right, read, wanted] = [0, 0, 0];
  pieces.forEach(({ words }, index) => {
    const probable = words * scored.marginals[index]![STORY]!;
    wanted += probable;
    if (scored.places[index] !== 'story') return;
    read += words;
    right += probable;
  });
  return read + wanted > 0 ? (2 * right) / (read + wanted) : 0;
}
