/** a line → the stretches it stands in: lines without running text, running text near and far, a section of clutter. */
import { windowOf } from '../../features/line.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import { oneOf } from '../../features/wording.ts';
import type { PastedLine } from '../pasted-lines.ts';

/** How far near and far are, in lines. */
const [NEAR, FAR] = [3, 10] as const;

/** How far on each side forms are compared, in lines. */
const NEIGHBOURS = 4;

/** Sections whose kind is a feature. */
const SECTIONS = [
  'comments',
  'related',
  'newsletter',
  'author-bio',
  'references',
  'copyright',
  'legal-links',
  'tag-list',
  'form',
] as const;

/** What a line stands in. */
export const stretchFeatures: FeatureExtractor<PastedLine> = {
  names: [
    'together',
    'sincePlain',
    'alike',
    'proseNearBefore',
    'proseFarBefore',
    'proseNearAfter',
    'proseFarAfter',
    'clutterBefore',
    'clutterAfter',
    'blanksAround',
    'blanks',
    'linesOfPage',
    'sectionAge',
    'proseSinceSection',
    ...SECTIONS.map((rule) => `section:${rule}`),
  ],
  extract(lines, { rows, at }) {
    const prose = windowOf(lines.map((line) => line.prose));
    const clutter = windowOf(lines.map((line) => Number(line.clutter !== undefined)));
    const blank = windowOf(lines.map(({ piece }) => Number(piece.afterBlank)));
    const together = lengthsOfRuns(lines);
    const sections = sectionsOf(lines);
    const forms = lines.map(formOf);
    lines.forEach((_line, index) => {
      const { rule, age, prose: proseSince } = sections[index]!;
      const features = [
        together[index]!.length,
        together[index]!.since,
        alikeOf(forms, index),
        prose(index - NEAR, index - 1),
        prose(index - FAR, index - 1),
        prose(index + 1, index + NEAR),
        prose(index + 1, index + FAR),
        clutter(index - NEAR, index - 1),
        clutter(index + 1, index + NEAR),
        blank(index - NEAR, index + NEAR),
        blank(0, lines.length),
        lines.length,
        age,
        proseSince,
        ...oneOf(SECTIONS, rule),
      ];
      rows[index]!.set(features, at);
    });
  },
};

/** What makes two lines look alike: their shape, their end and the order of their length. */
export function formOf({ piece }: PastedLine): string {
  const { shape, ends, row, mark, words } = piece;
  const length = Math.min(4, Math.floor(Math.log2(words + 1)));
  return `${shape}${ends}${row}${mark}${length}`;
}

function alikeOf(forms: readonly string[], index: number): number {
  let same = -1;
  for (let other = index - NEIGHBOURS; other <= index + NEIGHBOURS; other++)
    if (forms[other] === forms[index]) same++;
  return same / (2 * NEIGHBOURS);
}

/** For each line, how many stand together between running text, and how many of them before it; 0 for running text. */
function lengthsOfRuns(lines: readonly PastedLine[]): { length: number; since: number }[] {
  const result: { length: number; since: number }[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && lines[to]!.prose === 0) to++;
    for (let index = from; index < to; index++)
      result.push({ length: to - from, since: index - from });
    if (to < lines.length) result.push({ length: 0, since: 0 });
    from = to + 1;
  }
  return result;
}

/** The last opening of a section above a line, how many lines above, and the words of prose between; -1 without one. */
type Section = { readonly rule: string | undefined; readonly age: number; readonly prose: number };

function sectionsOf(lines: readonly PastedLine[]): readonly Section[] {
  let opened: { rule: string; index: number; prose: number } | undefined;
  return lines.map((line, index) => {
    const section = opened
      ? { rule: opened.rule, age: index - opened.index, prose: opened.prose }
      : { rule: undefined, age: -1, prose: -1 };
    if (line.clutter?.reach === 'section') opened = { rule: line.clutter.rule, index, prose: 0 };
    else if (opened) opened.prose += line.prose;
    return section;
  });
}
