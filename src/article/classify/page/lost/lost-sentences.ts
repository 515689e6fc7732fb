/** labelled lines and the doubts about those that are skipped → a warning that names what may be the story's. */
import type { Warning } from '../../../../errors.ts';
import { warnOfSentences } from '../../warn-of-sentences.ts';
import type { LabelledLine } from '../label-lines.ts';
import type { LineDoubts } from './doubt-lines.ts';
import { LOST_LINES_MODEL } from './lost-lines-model.ts';

/** One warning ARTICLE_UNSURE with the first words and the rule of the likeliest lines, in the order of the page. */
export function warnOfLostLines(lines: readonly LabelledLine[], doubts: LineDoubts): Warning[] {
  const lost = lines.flatMap(({ unit, rule }, index) => {
    const probability = doubts.get(index) ?? 0;
    if (rule === undefined || probability < LOST_LINES_MODEL.warnFrom) return [];
    return { text: unit.text, rule, probability };
  });
  return warnOfSentences(lost);
}
