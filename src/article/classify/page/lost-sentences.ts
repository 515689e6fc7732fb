/** classified lines → a warning about sentences inside the story that are not read. */
import type { Warning } from '../../../errors.ts';
import { warnOfSentences } from '../warn-of-sentences.ts';
import { certainSkips, type CertainSkipOptions } from './certain-skips.ts';
import type { LabelledLine } from './label-lines.ts';
import { isLinkedSentence, isRunningProse } from './running-prose.ts';
import { isStory, UNNAMED_RULES } from './story-lines.ts';

/** Log-odds up to which an unnamed line is hardly the story's, such as promotions. */
const HARDLY = -3;

/** Least log-odds with which a named line may still be the story's. */
const MAY_BE = -1;

/**
 * One warning ARTICLE_UNSURE with the first words and the rule of each sentence that is left out
 * between two paragraphs that are read, without certain evidence.
 */
export function warnOfLostSentences(
  lines: readonly LabelledLine[],
  options: CertainSkipOptions = {},
): Warning[] {
  const inside = lines.slice(lines.findIndex(isStory) + 1, lines.findLastIndex(isStory) + 1);
  const isCertain = certainSkips(lines, options);
  const lost = inside.filter((line) => isLost(line) && !isCertain(line));
  return warnOfSentences(lost.map(({ unit, rule }) => ({ text: unit.text, rule: rule! })));
}

function isLost(line: LabelledLine): boolean {
  const { rule, score, unit, repeated } = line;
  if (rule === undefined || unit.asked !== undefined || repeated === 1) return false;
  if (!isRunningProse(line) && !isLinkedSentence(line)) return false;
  if (UNNAMED_RULES.has(rule)) return score > HARDLY;
  const isNamed = rule === line.region || rule === line.clutter?.rule || rule === 'byline';
  return isNamed && score > MAY_BE;
}
