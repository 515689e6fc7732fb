/** labelled lines → the same with paragraphs that stand wholly in bold or italics above running text as headings. */
import type { LabelledLine } from '../label-lines.ts';
import { endsSentence } from '../running-prose.ts';

/** Longest such heading in bold and in italics, in words, and fewest in italics: one alone may be a note. */
const MOST_WORDS = { strong: 12, emphasis: 6 } as const;
const FEWEST_ITALICS = 2;

/** The level of a heading that has none of its own: below the headline and its sections. */
const LEVEL = 3;

/** Marks them as headings. */
export function headByEmphasis(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const read = lines.filter(({ rule }) => rule === undefined);
  const found = (kind: 'strong' | 'emphasis'): readonly LabelledLine[] =>
    read.filter((line, at) => isHeading(line, { kind, above: read[at - 1], below: read[at + 1] }));
  const italics = found('emphasis');
  const headings = new Set(found('strong'));
  if (italics.length >= FEWEST_ITALICS) for (const line of italics) headings.add(line);
  if (headings.size === 0) return lines;
  return lines.map((line) =>
    headings.has(line) ? { ...line, unit: { ...line.unit, kind: 'heading', level: LEVEL } } : line,
  );
}

/** Whether a whole short paragraph is emphasised, between running text; a sentence or a question is its speaker's. */
function isHeading(
  { unit }: LabelledLine,
  place: {
    readonly kind: 'strong' | 'emphasis';
    readonly above: LabelledLine | undefined;
    readonly below: LabelledLine | undefined;
  },
): boolean {
  const { kind, text, runs, words, linkWords, asked } = unit;
  if (
    kind !== 'paragraph' ||
    words > MOST_WORDS[place.kind] ||
    linkWords > 0 ||
    asked !== undefined
  )
    return false;
  if (/[:：,;…]$/u.test(text) || endsSentence(text) || !/^[^\p{Ll}]/u.test(text)) return false;
  if (!isRunning(place.above) || !isRunning(place.below)) return false;
  return runs.some((run) => run.kind === place.kind && run.start === 0 && run.end >= text.length);
}

function isRunning(line: LabelledLine | undefined): boolean {
  return line !== undefined && line.prose > 0 && line.unit.kind !== 'heading';
}
