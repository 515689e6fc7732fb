/** skipped sentences within a story → the warning that names them. */
import type { Warning } from '../../errors.ts';
import { firstWords } from '../build-article.ts';

/** A sentence that is not read, and the rule that skips it. */
export type LostSentence = {
  readonly text: string;
  readonly rule: string;
  /** Its line, in pasted text. */
  readonly line?: number;
};

/** How many sentences a warning names. */
const MOST_NAMED = 3;

/** One warning ARTICLE_UNSURE with the first words and the rule of each; none without any. */
export function warnOfSentences(lost: readonly LostSentence[]): Warning[] {
  if (lost.length === 0) return [];
  const named = lost.slice(0, MOST_NAMED).map(({ text, rule, line }) => {
    const place = line === undefined ? '' : `, line ${line}`;
    return `“${firstWords(text)}” (${rule}${place})`;
  });
  const more = lost.length > MOST_NAMED ? `, and ${lost.length - MOST_NAMED} more` : '';
  return [
    {
      code: 'ARTICLE_UNSURE',
      message: `Sentences within the story may be missing: ${named.join(', ')}${more}.`,
      hint: 'Look at what is skipped with "lectern script"; of a page, what belongs to the story is read when a selector asks for it.',
    },
  ];
}
