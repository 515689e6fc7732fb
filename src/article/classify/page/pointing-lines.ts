/** classified lines → the same without the page's own lines among the paragraphs of a story. */
import { foreignForm } from '../forms/foreign-forms.ts';
import { pointingRule } from '../pointing-forms.ts';
import { relabel, type LabelledLine } from './label-lines.ts';
import { endsSentence, isMostlyLinks } from './running-prose.ts';

/** The lines, without those that are the page's own. */
export function skipPointingLines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const lists = lines
    .map((_line, index) => linksBelow(lines, index))
    .filter(({ length }) => length > 0);
  const others = new Set(lists.length < SERIES ? lists.flat() : []);
  return relabel(lines, (line, index) => {
    if (line.rule !== undefined) return undefined;
    if (others.has(line)) return 'related';
    return ruleOf(line) ?? (isAnnounced(lines[index - 1]) ? undefined : formOf(line));
  });
}

/** Kinds of lines in which a house speaks: items are the story's as often. */
const SPOKEN: ReadonlySet<string> = new Set(['paragraph', 'quote', 'heading']);

/** The rule of a form in which a house speaks to its readers. */
function formOf({ unit }: LabelledLine): string | undefined {
  return SPOKEN.has(unit.kind) ? foreignForm(unit.text, unit.words) : undefined;
}

/** Whether what is below a line is announced by it as the story's. */
function isAnnounced(above: LabelledLine | undefined): boolean {
  return above?.rule === undefined && above?.unit.text.endsWith(':') === true;
}

/** Labels with a link below that are what the page is about, as “Recommended course” in a list of them. */
const SERIES = 3;

/** Most links below a label, and longest label that only leads on, in words. */
const [MOST_LINKS, MOST_LABEL_WORDS] = [5, 4] as const;

/** The headlines of other texts directly below “Recommended for you”. */
function linksBelow(lines: readonly LabelledLine[], index: number): readonly LabelledLine[] {
  if (!isLabel(lines[index]!)) return [];
  const below = lines.slice(index + 1, index + 1 + MOST_LINKS);
  const end = below.findIndex((line) => !isMostlyLinks(line) || endsSentence(line.unit.text));
  return end < 0 ? below : below.slice(0, end);
}

function isLabel({ rule, clutter, unit }: LabelledLine): boolean {
  if (rule === undefined) return false;
  if (clutter?.rule === 'related') return true;
  return clutter?.rule === 'read-more' && unit.words <= MOST_LABEL_WORDS;
}

/** Kinds of lines whose form is not evidence. */
const OTHER_FORMS: ReadonlySet<string> = new Set(['code', 'table', 'caption', 'footnote', 'embed']);

function ruleOf({ unit, link }: LabelledLine): string | undefined {
  if (OTHER_FORMS.has(unit.kind)) return undefined;
  return pointingRule({ text: unit.text, words: unit.words, link });
}
