/** skipped lines that may be the story's → the warning that names them. */
import type { Warning } from '../../errors.ts';
import { firstWords } from '../build-article.ts';

/** A line that is not read, and the rule that skips it. */
export type LostSentence = {
  readonly text: string;
  readonly rule: string;
  /** How probably it is the story's, 0 to 1. */
  readonly probability: number;
  /** Its line, in pasted text. */
  readonly line?: number;
};

/** How many lines a warning names. */
const MOST_NAMED = 3;

const HINT =
  'Look at what is skipped with "lectern script --skipped"; of a page, what belongs to the story is read when a ' +
  'selector asks for it.';

/** One warning ARTICLE_UNSURE with the first words and the rule of the likeliest, in the order given; none without any. */
export function warnOfSentences(lost: readonly LostSentence[]): Warning[] {
  if (lost.length === 0) return [];
  const likeliest = lost
    .toSorted((one, other) => other.probability - one.probability)
    .slice(0, MOST_NAMED);
  const named = lost.filter((each) => likeliest.includes(each)).map(nameOf);
  const more = lost.length > MOST_NAMED ? `, and ${lost.length - MOST_NAMED} more` : '';
  return [
    {
      code: 'ARTICLE_UNSURE',
      message: `What is not read may be the story's: ${named.join(', ')}${more}.`,
      hint: HINT,
    },
  ];
}

function nameOf({ text, rule, line }: LostSentence): string {
  const words = `“${firstWords(text)}” (${rule})`;
  return line === undefined ? words : `line ${line}, ${words}`;
}
