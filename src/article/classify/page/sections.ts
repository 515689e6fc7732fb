/**
 * classified lines → the same without the sections at the end of a page: related stories,
 * references, the author, comments, under their own heading.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { relabel, type LabelledLine } from './label-lines.ts';
import { isStory } from './story-lines.ts';

/** Least share of the article's words before a section of page parts, which comes late. */
const LATE = 0.5;

/**
 * Largest share of the article's words in such a section; a larger one is a chapter with a
 * misleading heading.
 */
const LARGEST_SHARE = 0.1;

/** A list of sources may be longer than that. */
const LARGEST_SHARE_OF_SOURCES = 0.5;

/** Headings of a list of sources: rules of the clutter tables, and words they lack. */
const SOURCES = new RegExp(
  '^' +
    anyOf([
      'references?',
      'sources?',
      'bibliography',
      'works cited',
      'citations?',
      'footnotes?',
      'endnotes?',
      'notes and references',
      'further reading',
      'article sources',
      'literatur(?:verzeichnis)?',
      'quellen',
      'références',
      'bibliographie',
      'bibliografía',
      'fuentes',
      'referencias',
      'fonti',
      'источники',
      'литература',
      'джерела',
      'література',
    ]) +
    ':?$',
  'i',
);

/** Skips everything below such a heading, down to the next heading of its rank. */
export function skipSections(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const total = wordsOf(lines);
  const rules = new Map<number, string>();
  let before = 0;
  const skipSection = (index: number, rule: string): void => {
    const section = sectionFrom(lines, index);
    const most = rule === 'references' ? LARGEST_SHARE_OF_SOURCES : LARGEST_SHARE;
    if (wordsOf(section) > most * total) return;
    if (rule !== 'references' && goesOn(lines.slice(index + section.length))) return;
    section.forEach((_, offset) => rules.set(index + offset, rule));
  };
  lines.forEach((line, index) => {
    const rule = sectionRule(line);
    const isLate = before >= LATE * total;
    if (rule !== undefined && isLate && !rules.has(index)) skipSection(index, rule);
    if (line.rule === undefined) before += line.unit.words;
  });
  return relabel(lines, ({ rule, unit }) =>
    rule === undefined ? rules.get(unit.index) : undefined,
  );
}

/** Whether the story continues: a section between two of its paragraphs belongs to it. */
function goesOn(behind: readonly LabelledLine[]): boolean {
  return behind.some((line) => isStory(line) && !line.clutter);
}

/** A heading and what follows it, up to the next heading of its rank that is not clutter. */
function sectionFrom(lines: readonly LabelledLine[], start: number): readonly LabelledLine[] {
  const level = lines[start]!.unit.level ?? LOWEST;
  const isNext = ({ rule, unit }: LabelledLine): boolean =>
    rule === undefined && unit.kind === 'heading' && unit.level! <= level;
  const length = lines.slice(start + 1).findIndex(isNext);
  return length < 0 ? lines.slice(start) : lines.slice(start, start + 1 + length);
}

/** The rank of a heading without one. */
const LOWEST = 6;

/** The rule of a heading that opens a section of page parts. */
function sectionRule(line: LabelledLine): string | undefined {
  if (line.unit.kind === 'heading' && SOURCES.test(line.unit.text)) return 'references';
  if (line.unit.kind !== 'heading' || line.clutter?.reach !== 'section') return undefined;
  return line.clutter.rule;
}

function wordsOf(lines: readonly LabelledLine[]): number {
  const read = lines.filter((line) => line.rule === undefined);
  return read.reduce((sum, line) => sum + line.unit.words, 0);
}
