/** classified lines → the same without the page's own lines among the paragraphs of a story. */
import { pointingRule } from '../pointing-forms.ts';
import { relabel, type LabelledLine } from './label-lines.ts';
import { endsSentence, isMostlyLinks } from './running-prose.ts';

/** The lines, without those that are the page's own. */
export function skipPointingLines(lines: readonly LabelledLine[]): readonly LabelledLine[] {
  return relabel(lines, (line) => {
    if (line.rule !== undefined) return undefined;
    return isBelowLabel(line, lines[line.unit.index - 1]) ? 'related' : ruleOf(line);
  });
}

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
