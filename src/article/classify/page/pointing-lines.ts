/**
 * judged lines → the same without those that stand among the paragraphs of a story and are the page's
 * by their form.
 */
import { pointingRule } from '../pointing-forms.ts';
import { rejudge, type JudgedLine } from './judge-lines.ts';

/** The lines, without those that are the page's own. */
export function skipPointingLines(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  return rejudge(lines, (line) => (line.rule === undefined ? ruleOf(line) : undefined));
}

/** Kinds of lines whose form says nothing. */
const OTHER_FORMS: ReadonlySet<string> = new Set(['code', 'table', 'caption', 'footnote', 'embed']);

function ruleOf({ unit, link }: JudgedLine): string | undefined {
  if (OTHER_FORMS.has(unit.kind)) return undefined;
  return pointingRule({ text: unit.text, words: unit.words, link });
}
