/** judged lines → a warning that names the sentences inside the story that are not read. */
import type { Warning } from '../../../errors.ts';
import { firstWords } from '../../build-article.ts';
import type { JudgedLine } from './judge-lines.ts';
import { isRunningProse } from './running-prose.ts';

/** Rules that only say how a line looks, or where it stands. */
const UNNAMED: ReadonlySet<string> = new Set([
  'not-article',
  'before-article',
  'after-article',
  'link-list',
]);

/** Log-odds up to which a line without a name is hardly the story's: promotions are written so. */
const HARDLY = -2;

/** Log-odds from which a line with a name may be the story's all the same. */
const MAY_BE = 0;

/** How many sentences a warning names. */
const MOST_NAMED = 3;

/**
 * One warning ARTICLE_UNSURE with the first words and the rule of each sentence that lies between
 * two paragraphs that are read and is left out itself, though nothing sure says that it should be.
 */
export function warnOfLostSentences(lines: readonly JudgedLine[]): Warning[] {
  const isStory = ({ rule, prose }: JudgedLine): boolean => rule === undefined && prose > 0;
  const inside = lines.slice(lines.findIndex(isStory) + 1, lines.findLastIndex(isStory) + 1);
  const lost = inside.filter(isLost);
  if (lost.length === 0) return [];
  const named = lost.slice(0, MOST_NAMED).map(nameLost);
  const more = lost.length > MOST_NAMED ? `, and ${lost.length - MOST_NAMED} more` : '';
  return [
    {
      code: 'ARTICLE_UNSURE',
      message: `Sentences within the story may be missing: ${named.join(', ')}${more}.`,
      hint: 'Look at what is skipped with "lectern script"; what belongs to the story is read when a selector asks for it.',
    },
  ];
}

function isLost(line: JudgedLine): boolean {
  const { rule, score, unit, repeated } = line;
  if (rule === undefined || unit.asked !== undefined || repeated === 1) return false;
  if (!isRunningProse(line)) return false;
  if (UNNAMED.has(rule)) return score > HARDLY;
  const isNamed = rule === line.region || rule === line.clutter?.rule || rule === 'byline';
  return isNamed && score > MAY_BE;
}

function nameLost({ rule, unit }: JudgedLine): string {
  return `“${firstWords(unit.text)}” (${rule})`;
}
