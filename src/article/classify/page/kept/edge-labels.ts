/**
 * classified lines → the same without labels at the edges of the story: names, counters and buttons between a standfirst and the first
 * paragraph, and behind the last one. Their form decides, so that they are known in any language.
 */
import { relabel, type LabelledLine } from '../label-lines.ts';
import { endsSentence, isRunningProse } from '../running-prose.ts';
import { isStory } from '../story-lines.ts';

/** Fewest paragraphs of a story that has such edges, and fewest words of one: poems and lists have none. */
const [FEWEST_PARAGRAPHS, FEWEST_WORDS] = [3, 12] as const;

/** Longest label, in words, and most lines between a standfirst and the first paragraph. */
const [MOST_LABEL_WORDS, MOST_HEAD_LINES] = [4, 12] as const;

/** The lines, without such labels. */
export function skipEdgeLabels(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const paragraphs = lines.filter(isParagraph);
  if (paragraphs.length < FEWEST_PARAGRAPHS) return lines;
  const [first, last] = [paragraphs[0]!.unit.index, paragraphs.at(-1)!.unit.index];
  return relabel(lines, (line) => {
    const { index } = line.unit;
    if (!isLabel(line) || (index > first && index < last)) return undefined;
    if (index > last) return 'after-article';
    return first - index <= MOST_HEAD_LINES ? 'before-article' : undefined;
  });
}

function isParagraph(line: LabelledLine): boolean {
  return isStory(line) && isRunningProse(line) && line.unit.words >= FEWEST_WORDS;
}

/** Whether it is read as a paragraph, and is neither a sentence nor a greeting. */
function isLabel({ rule, unit, isTitle }: LabelledLine): boolean {
  const { kind, text, words, element } = unit;
  if (rule !== undefined || kind !== 'paragraph' || words > MOST_LABEL_WORDS) return false;
  if (isTitle === 1 || element.tag === 'dt' || element.tag === 'dd') return false;
  return !endsSentence(text) && !/[,，;–—]$/u.test(text);
}
