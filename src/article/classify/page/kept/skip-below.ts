/** labelled lines → the same without what stands below the story in frames with a time, or as cards below a label. */
import { cardsFrom, framesFrom, isLabelOfTexts } from '../../below/below-story.ts';
import type { LineBelow } from '../../below/line-below.ts';
import { relabel, type LabelledLine } from '../label-lines.ts';
import { endsSentence } from '../running-prose.ts';

/** Skips comments and headlines of other texts that are read below the story, as `after-article`. */
export function skipBelow(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const read = lines.map(({ rule }) => rule === undefined);
  const shown = lines.map(lineOf);
  const framed = framesFrom(shown, read) ?? lines.length;
  const unframed = read.map((isRead, index) => isRead && index < framed);
  const end = cardsFrom(shown, unframed) ?? itemsFrom({ lines, shown }, unframed) ?? framed;
  return relabel(lines, ({ rule }, index) =>
    index >= end && rule === undefined ? 'after-article' : undefined,
  );
}

/** Fewest items below such a label, and least share of links in each: a headline, and perhaps what it is about. */
const [FEWEST_ITEMS, LEAST_LINK] = [2, 0.2] as const;

/** The index of a label of other texts below which nothing is read but items with links; undefined for none. */
function itemsFrom(
  {
    lines,
    shown,
  }: { readonly lines: readonly LabelledLine[]; readonly shown: readonly LineBelow[] },
  read: readonly boolean[],
): number | undefined {
  let items = 0;
  for (let index = read.lastIndexOf(true); index >= 0; index--) {
    const { unit, link, rule } = lines[index]!;
    if (!read[index]) {
      if (rule === undefined || !isLabelOfTexts(shown[index]!)) continue;
      return items >= FEWEST_ITEMS ? index : undefined;
    }
    if (unit.kind !== 'listItem' || link < LEAST_LINK) return undefined;
    items++;
  }
  return undefined;
}

function lineOf({ unit, prose, clutter, dateline }: LabelledLine): LineBelow {
  const isPart = clutter !== undefined || dateline === 1;
  return {
    text: unit.text,
    words: unit.words,
    shape: isPart ? 'clutter' : prose > 0 ? 'prose' : 'line',
    ends: endsSentence(unit.text),
    ...(clutter && { clutter }),
  };
}
