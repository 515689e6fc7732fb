/** measured paragraphs and the article's run → which of them is the headline. */
import { foldsAlike } from '../../dom/fold-text.ts';
import type { Run } from './best-run.ts';
import { headlineCandidates } from './headlines/candidates.ts';
import { scoreHeadline } from './headlines/headline-features.ts';
import { isPageLine } from './headlines/headline-lines.ts';
import type { Piece } from './measure.ts';
import { isSentenceLike, standfirstBelow } from './parts/standfirst.ts';

/** Least score of a headline: a sentence of the story has about 2. */
const SURE_ENOUGH = 3;

/**
 * Of two adjacent lines that are nearly as likely, the upper is the headline and the lower its
 * standfirst.
 */
const NEARLY = 0.7;

/** The same for a line that reads like a standfirst, and for one that ends as a statement. */
const [NEARLY_ABOVE, ABOVE_STATEMENT] = [2.5, 5] as const;

/** Scores of the candidates, by index, in order. */
export type HeadlineScores = ReadonlyMap<number, number>;

/** Index of the headline, or undefined if nothing looks like one. `scores`: those of the run's candidates. */
export function findHeadline(
  pieces: readonly Piece[],
  run: Run,
  scores: HeadlineScores = scoreHeadlines(pieces, run),
): number | undefined {
  return likeliestHeadline(pieces, scores) ?? datedHeadline(pieces, run);
}

/** How far above the story a headline with a date may be, in paragraphs, and its fewest other words. */
const [DATED, FEWEST_DATED] = [3, 2] as const;

/** "School news – 30 September", where no other line is a headline. */
function datedHeadline(pieces: readonly Piece[], { first }: Run): number | undefined {
  for (let index = first - 1; index >= Math.max(0, first - DATED); index--) {
    const { dateline, text } = pieces[index]!;
    if (dateline?.publishedAt === undefined || dateline.byline !== undefined) continue;
    const before = /^[^\p{N}]*?(?=\s[–—|·-]\s)/u.exec(text)?.[0] ?? '';
    if (before.split(' ').length >= FEWEST_DATED) return index;
  }
  return undefined;
}

/** Scores every line that may be the headline of a run. */
export function scoreHeadlines(pieces: readonly Piece[], run: Run): HeadlineScores {
  const scores = new Map<number, number>();
  for (const { index, place } of headlineCandidates(pieces, run))
    scores.set(index, scoreHeadline(place));
  return scores;
}

/** A candidate and its score. */
type ScoredLine = { readonly index: number; readonly score: number };

/** Index of the best candidate, or undefined if none is sure enough. */
export function likeliestHeadline(
  pieces: readonly Piece[],
  scores: HeadlineScores,
): number | undefined {
  let best: ScoredLine | undefined;
  for (const [index, score] of scores)
    if (score > (best?.score ?? SURE_ENOUGH)) best = { index, score };
  if (best === undefined) return undefined;
  const whole = bareTwin(pieces, best, scores) ?? wholeTwin(pieces, best, scores);
  const upper = standfirstTwin(pieces, best, scores) ?? captionTwin(pieces, best, scores);
  const above = aboveSummary(pieces, best, scores) ?? upper;
  return postBelow(pieces, best, scores) ?? whole ?? above ?? best.index;
}

/** Among so many first lines of a page are the name and the slogan of a blog, and how much likelier than its post they may be. */
const [SLOGAN, LIKELIER] = [2, 1.2] as const;

/**
 * A line nearly as likely between a date, or the number of an issue, and the text: above it, at the top of the page, stands the
 * slogan of a blog or the name of a letter.
 */
function postBelow(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const index = best.index + 2;
  const between = pieces[index - 1];
  if (best.index > SLOGAN || between === undefined) return undefined;
  if (between.dateline === undefined && !isPageLine(between.text)) return undefined;
  const below = pieces[index + 1];
  const text = below?.text.endsWith(',') ? pieces[index + 2] : below;
  if (text?.shape !== 'prose') return undefined;
  return (scores.get(index) ?? -Infinity) > best.score - LIKELIER ? index : undefined;
}

/** How far above a caption the headline may be, in paragraphs. */
const CAPTION = 4;

/**
 * A line nearly as likely above names and dates that precede the best candidate: a caption is below
 * them.
 */
function captionTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const from = Math.max(0, best.index - CAPTION);
  const dated = pieces.findLastIndex(
    ({ dateline }, index) => dateline !== undefined && index >= from && index < best.index,
  );
  for (let index = dated - 1; index >= from; index--)
    if ((scores.get(index) ?? -Infinity) > best.score - NEARLY) return index;
  return undefined;
}

/** The line directly above the best candidate, if that is probably its standfirst. */
function standfirstTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const index = best.index - 1;
  const score = scores.get(index) ?? -Infinity;
  const nearly = isAboveStandfirst(pieces, best.index) ? NEARLY_ABOVE : 0;
  const less = isStatement(pieces[best.index]!) ? ABOVE_STATEMENT : nearly;
  return score > best.score - less && !pieces[index]!.text.endsWith(pieces[best.index]!.text)
    ? index
    : undefined;
}

/** Whether a line reads like a standfirst above names or a date, and the line above it like a headline. */
function isAboveStandfirst(pieces: readonly Piece[], index: number): boolean {
  const above = pieces[index - 1];
  if (above === undefined || above.words < FEWEST_ABOVE) return false;
  return standfirstBelow(pieces, index - 1) === index;
}

/** How much less likely than a line of its summary a headline may be, and the fewest and most lines of such a summary. */
const [ABOVE_SUMMARY, FEWEST_SUMMED, MOST_SUMMED] = [4.5, 2, 4] as const;

/** The line directly above several full-sentence lines, the best candidate among them, if it is no longer than they are. */
function aboveSummary(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const isLine = (index: number): boolean => {
    const piece = pieces[index];
    if (piece === undefined || piece.repeated || !isSentenceLike(piece)) return false;
    return piece.shape === 'line' || piece.text.endsWith('?');
  };
  if (!isLine(best.index)) return undefined;
  let [top, end] = [best.index, best.index];
  while (best.index - top <= MOST_SUMMED && isLine(top - 1)) top--;
  while (end - top <= MOST_SUMMED && isLine(end + 1)) end++;
  const count = end - top;
  if (top === best.index || count < FEWEST_SUMMED || count > MOST_SUMMED) return undefined;
  const { words } = pieces[top]!;
  const isShortest = pieces.slice(top + 1, end + 1).every((line) => line.words >= words);
  return isShortest && (scores.get(top) ?? -Infinity) > best.score - ABOVE_SUMMARY
    ? top
    : undefined;
}

/** Fewest words of a headline that is less likely than its standfirst. */
const FEWEST_ABOVE = 4;

/** Fewest words of a statement that ends with an exclamation mark. */
const FEWEST_EXCLAIMED = 12;

/** Whether a text ends like a statement: a headline may ask or exclaim. */
function isStatement({ text, words }: Piece): boolean {
  return (words < FEWEST_EXCLAIMED ? /[.。]["”’»)]*$/u : /[.!。！]["”’»]*$/u).test(text);
}

/** Most words before a headline in another line: a number, a section, a name of the site. */
const MOST_BEFORE = 4;

/** Fewest words to recognise a headline within another line. */
const FEWEST_WITHIN = 3;

/**
 * "3. The ferry waits", "Islands: The ferry waits" and "The Harbour News The ferry waits" have a
 * prefix before the headline; another line is just "The ferry waits". "7 ferries that wait" counts
 * what a list below names.
 */
function bareTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const { text, words } = pieces[best.index]!;
  const bare = text.replace(/^\d{1,2}[.)] /, '');
  return [...scores.keys()].find((index) => {
    const other = pieces[index]!;
    if (index === best.index) return false;
    if (bare !== text && foldsAlike(other.text, bare)) return true;
    if (other.words >= FEWEST_GLUED && isGlued(text, other.text)) return true;
    const more = words - other.words;
    return (
      more > 0 &&
      more <= MOST_BEFORE &&
      !/^\d+ /.test(text) &&
      other.words >= FEWEST_WITHIN &&
      text.endsWith(` ${other.text}`)
    );
  });
}

/** Fewest words of a headline that breadcrumbs end with. */
const FEWEST_GLUED = 4;

/** "HomeIslandsThe ferry waits", "Blog/islands/The ferry waits": breadcrumbs copied without spaces, then the headline. */
function isGlued(trail: string, headline: string): boolean {
  return trail.endsWith(headline) && /[\p{Ll}\p{N}/›»>|]$/u.test(trail.slice(0, -headline.length));
}

/** How far above its short form in breadcrumbs a headline may be, and how much less likely. */
const [TRAIL, LESS_LIKELY] = [5, 1.5] as const;

/** Breadcrumbs below a headline end with its first words. */
function wholeTwin(
  pieces: readonly Piece[],
  best: ScoredLine,
  scores: HeadlineScores,
): number | undefined {
  const { text, words } = pieces[best.index]!;
  if (words < FEWEST_WITHIN) return undefined;
  for (let index = best.index - 1; index >= best.index - TRAIL; index--) {
    const score = scores.get(index) ?? -Infinity;
    if (score > best.score - LESS_LIKELY && pieces[index]!.text.startsWith(`${text} `))
      return index;
  }
  return undefined;
}
