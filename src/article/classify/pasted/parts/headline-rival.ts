/** candidates and the headline that was chosen → another line that is nearly as likely the headline. */
import { fold } from '../../../dom/fold-text.ts';
import type { HeadlineScores } from '../headline.ts';
import type { State } from '../marginals.ts';
import type { Piece } from '../measure.ts';

/**
 * How much less likely the runner-up may be, as a difference of scores, and its fewest words. On 747 labelled pages it is
 * named on 3 % of those with the right title and on 34 % of the others, of which it is right on two thirds.
 */
const [NEARLY, FEWEST_WORDS] = [0.9, 3] as const;

/** The likeliest other line, unless it is read as the story's, or has the headline's words or some of them. */
export function headlineRival(
  pieces: readonly Piece[],
  scores: HeadlineScores,
  chosen: { readonly headline: number | undefined; readonly places: readonly State[] },
): number | undefined {
  const { headline, places } = chosen;
  const own = headline === undefined ? undefined : scores.get(headline);
  if (headline === undefined || own === undefined) return undefined;
  const title = fold(pieces[headline]!.text);
  const others = [...scores].filter(([index, score]) => {
    const text = fold(pieces[index]!.text);
    const isSame = text.includes(title) || title.includes(text);
    return !isSame && score > own - NEARLY;
  });
  const [likeliest] = others.sort(([, a], [, b]) => b - a);
  if (likeliest === undefined) return undefined;
  const [index] = likeliest;
  return places[index] !== 'story' && pieces[index]!.words >= FEWEST_WORDS ? index : undefined;
}
