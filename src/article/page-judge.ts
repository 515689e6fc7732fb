/** the lines of a page and Readability's choice → which lines are the article, and by which rule each other one is not. */
import { contextsOf } from './page-context.ts';
import type { LineContext, PageFacts } from './page-context.ts';
import { evidenceOf } from './page-evidence.ts';
import { fold } from './page-metadata.ts';
import { WEIGHTS } from './page-weights.ts';

/** A line that was judged. */
export type JudgedLine = LineContext & {
  /** The rule that takes it out; undefined for a line of the article. */
  readonly rule: string | undefined;
  /** Log-odds of its being the article's. */
  readonly score: number;
};

/** Every line with its judgement: weighed evidence first, then what the page or the options ask for. Never empty while there is prose. */
export function judgeLines(facts: PageFacts): readonly JudgedLine[] {
  const judged = contextsOf(facts).map((line) => {
    const score = weigh(line);
    return { ...line, score, rule: line.unit.asked === 'read' || score >= 0 ? undefined : ruleOf(line) };
  });
  return judged.some((line) => line.rule === undefined && line.prose > 0) ? judged : rescue(judged);
}

/** How many lines from the start of a text its headline and byline may stand. */
const OPENING = 5;

/**
 * Every line of a text that holds nothing but an article, such as a word processor's document or an entry of a feed: all of it is
 * read, and only its own headline and byline are not read twice.
 */
export function keepLines(facts: PageFacts): readonly JudgedLine[] {
  const title = fold(facts.title);
  return contextsOf(facts).map((line) => ({ ...line, score: 0, rule: line.unit.asked === 'read' ? undefined : openingRule(line, title) }));
}

function openingRule(line: LineContext, title: string): string | undefined {
  if (line.unit.index >= OPENING) return undefined;
  if (title !== '' && fold(line.unit.text) === title) return 'headline';
  return line.dateline === 1 && line.unit.kind === 'paragraph' ? 'byline' : undefined;
}

/** The sum of the weights of a line's evidence. */
export function weigh(line: LineContext): number {
  let score = WEIGHTS['bias']!;
  for (const [name, answer] of evidenceOf(line)) score += answer * (WEIGHTS[name] ?? 0);
  return score;
}

/** The best reason there is: where a line stands, what it says, else how it looks. */
function ruleOf(line: LineContext): string {
  if (line.region !== undefined) return line.region;
  if (line.clutter) return line.clutter.rule;
  if (line.dateline === 1) return 'byline';
  if (line.unit.element.tag === 'button') return 'button';
  if (line.fromFirst < 0) return 'before-article';
  if (line.toLast < 0) return 'after-article';
  return line.link > 0.5 ? 'link-list' : 'not-article';
}

/** A page where nothing passes has an unusual shape: its prose outside furniture is the article, else all its prose. */
function rescue(lines: readonly JudgedLine[]): readonly JudgedLine[] {
  const open = lines.some((line) => line.prose > 0 && line.region === undefined);
  return lines.map((line) => (line.prose > 0 && (line.region === undefined || !open) ? { ...line, rule: undefined } : line));
}
