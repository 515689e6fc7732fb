/** classified lines → the series of questions among them, each directly above its answer. */
import type { LabelledLine } from './label-lines.ts';
import { isStory, UNNAMED_RULES } from './story-lines.ts';
import type { PageUnit } from '../../dom/units.ts';

/** Least log-odds to read such a question, in spite of its links or box. */
const QUESTION = -2;

/**
 * Fewest words of a question, and fewest questions of a series: a single one may lead to another
 * page.
 */
const [FEWEST_WORDS, FEWEST_QUESTIONS] = [4, 2] as const;

/**
 * The indexes of rejected questions whose answers are read: they are often links that open the
 * answers.
 */
export function questionsOf(lines: readonly LabelledLine[]): ReadonlySet<number> {
  const series = new Map<string, LabelledLine[]>();
  lines.forEach((line, index) => {
    if (!isAnswered(line, lines[index + 1])) return;
    const key = `${line.unit.kind} ${line.unit.element.tag}`;
    const alike = series.get(key) ?? [];
    alike.push(line);
    series.set(key, alike);
  });
  const answered = [...series.values()].filter(({ length }) => length >= FEWEST_QUESTIONS).flat();
  return new Set(answered.filter(mayBeRead).map(({ unit }) => unit.index));
}

/** Whether a question is directly above a paragraph that is read and not a question itself. */
function isAnswered({ unit }: LabelledLine, next: LabelledLine | undefined): boolean {
  if (!isQuestion(unit)) return false;
  return next !== undefined && isStory(next) && next.link < 1 && !asks(next.unit.text);
}

/** Whether a line is a question with an answer: “Sign in?” opens something else. */
export function isQuestion({ text, words }: Pick<PageUnit, 'text' | 'words'>): boolean {
  return words >= FEWEST_WORDS && asks(text);
}

function asks(text: string): boolean {
  return /[?？]$/.test(text);
}

function mayBeRead({ rule, unit, score }: LabelledLine): boolean {
  if (rule === undefined || unit.asked !== undefined || score <= QUESTION) return false;
  return UNNAMED_RULES.has(rule) || rule === 'related';
}
