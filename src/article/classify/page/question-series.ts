/** judged lines → the questions among them that stand one after another, each right above its answer. */
import type { JudgedLine } from './judge-lines.ts';
import { isStory, UNNAMED_RULES } from './story-lines.ts';
import type { PageUnit } from '../../dom/units.ts';

/** Log-odds from which such a question is read, whatever its links or its box say against it. */
const QUESTION = -2;

/** Fewest words of a question, and fewest questions of a series: one alone may lead to another page. */
const [FEWEST_WORDS, FEWEST_QUESTIONS] = [4, 2] as const;

/**
 * The indexes of the questions that are judged away although their answers are read: a list of them
 * is often made of links, which open the answers.
 */
export function questionsOf(lines: readonly JudgedLine[]): ReadonlySet<number> {
  const series = new Map<string, JudgedLine[]>();
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

/** Whether a question stands right above a paragraph that is read and no question itself. */
function isAnswered({ unit }: JudgedLine, next: JudgedLine | undefined): boolean {
  if (!isQuestion(unit)) return false;
  return next !== undefined && isStory(next) && next.link < 1 && !asks(next.unit.text);
}

/** Whether a line asks what an answer may follow: “Sign in?” opens something else. */
export function isQuestion({ text, words }: Pick<PageUnit, 'text' | 'words'>): boolean {
  return words >= FEWEST_WORDS && asks(text);
}

function asks(text: string): boolean {
  return /[?？]$/.test(text);
}

function mayBeRead({ rule, unit, score }: JudgedLine): boolean {
  if (rule === undefined || unit.asked !== undefined || score <= QUESTION) return false;
  return UNNAMED_RULES.has(rule) || rule === 'related';
}
