/** classified lines → the same without the page's own lines among the paragraphs of a story. */
import { pointingRule } from '../pointing-forms.ts';
import { relabel, type LabelledLine } from './label-lines.ts';
import { endsSentence, isMostlyLinks } from './running-prose.ts';

/** The lines, without those that are the page's own. */
export function skipPointingLines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const below = lines.filter((line, index) => isBelowLabel(line, lines[index - 1]));
  const others = new Set(below.length < SERIES ? below : []);
  return relabel(lines, (line) => {
    if (line.rule !== undefined) return undefined;
    return others.has(line) ? 'related' : ruleOf(line);
  });
}

/** Labels with a link below that are what the page is about, as “Recommended course” in a list of them. */
const SERIES = 3;

/** Whether it is the headline of another text, directly below “Recommended for you”. */
function isBelowLabel(line: LabelledLine, above: LabelledLine | undefined): boolean {
  if (above?.rule === undefined || above.clutter?.rule !== 'related') return false;
  return isMostlyLinks(line) && !endsSentence(line.unit.text);
}

/** Kinds of lines whose form is not evidence. */
const OTHER_FORMS: ReadonlySet<string> = new Set(['code', 'table', 'caption', 'footnote', 'embed']);

function ruleOf({ unit, link }: LabelledLine): string | undefined {
  if (OTHER_FORMS.has(unit.kind)) return undefined;
  return pointingRule({ text: unit.text, words: unit.words, link });
}
